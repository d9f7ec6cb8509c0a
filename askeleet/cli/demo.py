"""A made-up caseload to try things on."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

import askeleet
from askeleet import clock, errors
from askeleet.casework.example import LAST_DAY
from askeleet.cli.output import print_out, show, tell
from askeleet.cli.session import session, vocabularies
from askeleet.domain.period import Period
from askeleet.language import _
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
    from askeleet.render.terminal import drawn
    from askeleet.reports import period

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
        month = period.report(store, Period.month(2023, 5))
    if session().json:
        show(month)
        return
    sys.stdout.write(drawn(month, sys.stdout))
    print_out("")
    print_out(_("Everybody in it is invented, and it is not encrypted. Look around in it:"))
    for line in _way_in(path):
        print_out(f"  {line}")


def _way_in(path: Path) -> list[str]:
    """Return what to type to look around: first where and when, as this system's shell says it."""
    wanted = {"ASKELEET_DB": str(path), "ASKELEET_TODAY": str(LAST_DAY), "ASKELEET_COACH": "paivi"}
    if sys.platform == "win32":
        settings = [f'$env:{name} = "{value}"' for name, value in wanted.items()]
    else:
        settings = [f"export {name}={shlex.quote(value)}" for name, value in wanted.items()]
    words = ("today", "list-clients", "show-client tiina", "list-meetings --month 2023-05", "report --half 2023-H1")
    return [*settings, *(f"askeleet {each}" for each in words)]


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
    tell(N_("Demo caseload made: {path}"), path=str(path))


def _folder() -> Path:
    """Return where the example's files are: in the installed package, or in a checkout beside it."""
    package = Path(askeleet.__file__).parent
    for folder in (package / "examples/askeleet-toihin", package.parent / "examples/askeleet-toihin"):
        if folder.is_dir():
            return folder
    raise errors.NoExampleError
