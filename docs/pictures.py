"""Draw the pictures of the README: sections of the example's reports as a terminal shows them.

The reports are those that stand whole in tests/golden, and a test holds each picture against them.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.render.svg import picture
from askeleet.reports.period import of_project, report
from askeleet.store import Store
from askeleet.store.connection import create_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent


class Picture(NamedTuple):
    """What a picture shows: a command's period and some sections of its report."""

    command: str
    period: Callable[[Store], Period]
    sections: tuple[str, ...]


PICTURES = {
    "month": Picture("report --month 2023-05", lambda _: Period.month(2023, 5), ("flow", "contacts", "rhythm")),
    "year": Picture("report --year 2022", lambda _: Period.year(2022), ("coaches", "goals", "exits")),
    "project": Picture("report --project", lambda store: of_project(store, None), ("flow", "months")),
}


def pictures() -> Iterator[tuple[str, str]]:
    """Return the name and the SVG of each picture, on the example's last day."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        create_file(path, None)
        with Store(path) as store:
            Example(store, HERE.parent / "examples/askeleet-toihin").load()
            clock.pretend(LAST_DAY)
            for name, (command, period, sections) in PICTURES.items():
                document = report(store, period(store))
                shown = tuple(section for section in document.sections if section.key in sections)
                yield name, picture(document._replace(sections=shown, notes=()), command=f"askeleet {command}")
    clock.pretend(None)


if __name__ == "__main__":
    for name, drawn in pictures():
        (HERE / f"{name}.svg").write_text(drawn, encoding="utf-8")
