"""Draw the pictures of the README: the example's reports and one of its people on a terminal, light and dark.

The reports are those that stand whole in tests/golden, and a test holds each picture against them.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.render.screen import DARK, LIGHT, picture
from askeleet.reports.participant import participant_card
from askeleet.reports.path import path as path_of
from askeleet.reports.period import of_project, report
from askeleet.reports.prep import prep
from askeleet.store import Store, participants
from askeleet.store.connection import create_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document

HERE = Path(__file__).parent
FOLDER = HERE / "pictures"
THEMES = {"light": LIGHT, "dark": DARK}


class Picture(NamedTuple):
    """What a picture shows: a command, its document, and which sections of it; all of them where none is named."""

    command: str
    document: Callable[[Store], Document]
    sections: tuple[str, ...] = ()

    def shown(self, store: Store) -> Document:
        """Return what the picture shows of the document."""
        document = self.document(store)
        chosen = tuple(section for section in document.sections if section.key in self.sections)
        return document._replace(sections=chosen, notes=()) if self.sections else document


def tiina(store: Store) -> Participant:
    """Return the person whom the pictures show."""
    return next(each for each in participants.every(store) if each.name == "Tiina Laine")


OF_PERSON = ("person", "strengths", "agreed", "questions", "goals", "scales", "life-areas")
PICTURES = {
    "month": Picture(
        "report --month 2023-05", lambda store: report(store, Period.month(2023, 5)), ("flow", "contacts", "rhythm")
    ),
    "year": Picture(
        "report --year 2022", lambda store: report(store, Period.year(2022)), ("coaches", "goals", "exits")
    ),
    "project": Picture("report --project", lambda store: report(store, of_project(store, None)), ("flow", "months")),
    "person": Picture("show-client tiina", lambda store: participant_card(store, tiina(store), brief=True), OF_PERSON),
    "prep": Picture("prep tiina", lambda store: prep(store, tiina(store))),
    "path": Picture("path tiina", lambda store: path_of(store, tiina(store))),
}


def pictures() -> Iterator[tuple[str, str]]:
    """Return the name and the SVG of each picture, light and dark, on the example's last day."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        create_file(path, None)
        with Store(path) as store:
            Example(store, HERE.parent / "examples/askeleet-toihin").load()
            clock.pretend(LAST_DAY)
            for name, each in PICTURES.items():
                shown = each.shown(store)
                for light, theme in THEMES.items():
                    yield f"{name}-{light}", picture(shown, command=f"askeleet {each.command}", theme=theme)
    clock.pretend(None)


if __name__ == "__main__":
    for name, drawn in pictures():
        (FOLDER / f"{name}.svg").write_text(drawn, encoding="utf-8")
