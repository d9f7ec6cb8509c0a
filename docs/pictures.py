"""Draw the pictures of the README: the example's month as a terminal shows it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from askeleet import clock
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.render.svg import picture
from askeleet.reports.period import report
from askeleet.store import Store
from askeleet.store.connection import create_file

HERE = Path(__file__).parent
SHOWN = ("flow", "contacts", "rhythm")


def month() -> str:
    """Return the picture of the example's month: its first sections."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        create_file(path, None)
        with Store(path) as store:
            Example(store, HERE.parent / "examples/askeleet-toihin").load()
            clock.pretend(LAST_DAY)
            document = report(store, Period.month(2023, 5))
    clock.pretend(None)
    shown = tuple(section for section in document.sections if section.key in SHOWN)
    return picture(document._replace(sections=shown, notes=()), command="askeleet report --month 2023-05")


if __name__ == "__main__":
    (HERE / "month.svg").write_text(month(), encoding="utf-8")
