"""A made-up caseload to try things on."""

from pathlib import Path
from typing import Annotated

import typer

import askeleet
from askeleet import clock, errors
from askeleet.cli.context import print_out, show, tell
from askeleet.cli.options import session, vocabularies
from askeleet.domain.period import Period
from askeleet.language import _, sentence
from askeleet.marking import N_
from askeleet.store import Store


def demo(
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help=N_("Make it anew, without what you tried in it."))] = False,
) -> None:
    """Make a demo caseload of thirty invented people, and show its month.

    askeleet demo
    askeleet demo --fresh
    """
    from askeleet.casework.example import LAST_DAY
    from askeleet.reports import participants, period

    path = _place()
    if fresh and session().db and path.exists():
        raise errors.FileExistsAlreadyError(path=path)  # it may be a real caseload: only the demo's own file goes
    if fresh:
        path.unlink(missing_ok=True)
    if not path.exists():
        _make(path)
    vocabularies()
    clock.pretend(LAST_DAY)
    with Store(path) as store:
        show(period.report(store, Period.month(2023, 5)))
        show(participants.participant_list(store, participants.Wanted()))
    print_out("")
    print_out(_("Everybody in it is invented, and it is not encrypted. Look around in it:"))
    for words in ("today", "show-client tiina", "list-meetings --month 2023-05", "report --half 2023-H1"):
        print_out(f"  askeleet {words} --today 1.6.2023 --db {path}")


def _place() -> Path:
    """Return where the demo is kept: never in the coach's own file."""
    if session().db:
        return session().database
    return session().settings.data_folder / "demo.db"


def _make(path: Path) -> None:
    from askeleet.casework.example import Example
    from askeleet.store.connection import create_file

    create_file(path, None)
    with Store(path) as store:
        Example(store, _folder()).load()
    tell(sentence(_("Demo caseload made: {path}"), path=str(path)))


def _folder() -> Path:
    """Return where the example's files are: in the installed package, or in a checkout beside it."""
    package = Path(askeleet.__file__).parent
    for folder in (package / "examples/askeleet-toihin", package.parent / "examples/askeleet-toihin"):
        if folder.is_dir():
            return folder
    raise errors.NoExampleError
