"""A made-up caseload to try things on."""

import shlex
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import askeleet
from askeleet import clock
from askeleet.casework.example import LAST_DAY
from askeleet.cli.output import print_out, show, tell
from askeleet.cli.session import session, vocabularies
from askeleet.domain.period import Period
from askeleet.errors.file import FileExistsAlreadyError, NoExampleError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store


def demo(
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help=N_("Make it anew, without what you tried in it."))] = False,
) -> None:
    """Make a demo caseload of two hundred invented people over three years; show a month, a person and the day.

    askeleet demo
    askeleet demo --fresh
    """
    path = _place()
    if fresh and session().db and path.exists():
        raise FileExistsAlreadyError(path=path)  # it may be a real caseload: only the demo's own file goes
    if fresh:
        path.unlink(missing_ok=True)
    if not path.exists():
        _make(path)
    vocabularies()
    clock.pretend(LAST_DAY)
    with Store(path) as store:
        _show(store)
    if not session().json:
        print_out(_("Everybody in it is invented, and it is not encrypted. Look around in it:"))
        for line in _way_in(path):
            print_out(f"  {line}")


def _show(store: Store) -> None:
    """Show the month that was worked out by hand, somebody of it, and the day; to a machine the month alone."""
    from askeleet.casework.finding import find_participant
    from askeleet.render.terminal import drawn
    from askeleet.reports import participant, period, today

    month = period.report(store, Period.month(2023, 5))
    if session().json:
        show(month)
        return
    discreet = session().discreet
    person = participant.participant_card(store, find_participant(store, "Tiina Laine"), discreet=discreet)
    day = today.today(store, discreet=discreet)
    for words, document in (("report --month 2023-05", month), ("show-client tiina", person), ("today", day)):
        print_out(f"$ askeleet {words}\n")
        print_out(drawn(document, sys.stdout))


def _way_in(path: Path) -> list[str]:
    """Return what to type to look around: first where and when, as this system's shell says it."""
    wanted = {"ASKELEET_DB": str(path), "ASKELEET_TODAY": str(LAST_DAY), "ASKELEET_COACH": "paivi"}
    if sys.platform == "win32":
        settings = [f'$env:{name} = "{value}"' for name, value in wanted.items()]
    else:
        settings = [f"export {name}={shlex.quote(value)}" for name, value in wanted.items()]
    words = (
        "today",
        "list-clients --coach paivi",
        "show-client tiina",
        "list-meetings --month 2023-05",
        "report --year 2023",
    )
    return [*settings, *(f"{_program()} {each}" for each in words)]


def _program() -> str:
    """Return what to type for this program: its name where the shell finds it, or else the way it was started."""
    started = Path(sys.argv[0])
    if started.stem != "askeleet" or shutil.which("askeleet"):
        return "askeleet"
    return f"& '{started}'" if sys.platform == "win32" else shlex.quote(str(started))


def _place() -> Path:
    """Return where the demo is kept: never in the coach's own file."""
    if session().db:
        return session().database
    return session().settings.data_folder / "demo.db"


def _make(path: Path) -> None:
    """Make the file and load the example; a half-made one never remains."""
    from askeleet.casework.example import Example
    from askeleet.store.connection import create_file

    create_file(path, None)
    try:
        with Store(path) as store:
            Example(store, _folder()).load(_watched)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    tell(N_("Demo caseload made: {path}"), path=str(path))


def _watched(days: Sequence[date]) -> Iterable[date]:
    """Give the days one by one, with a bar that says how far it is where somebody looks on."""
    if not sys.stderr.isatty():
        return days
    from rich.console import Console
    from rich.progress import track

    return track(days, description="askeleet demo", console=Console(stderr=True), transient=True)


def _folder() -> Path:
    """Return where the example's files are: in the installed package, or in a checkout beside it."""
    package = Path(askeleet.__file__).parent
    for folder in (package / "examples/askeleet-toihin", package.parent / "examples/askeleet-toihin"):
        if folder.is_dir():
            return folder
    raise NoExampleError
