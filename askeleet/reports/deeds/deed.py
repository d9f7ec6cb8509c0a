"""What telling of any kind of record needs: its words, whose it is, and days as they are read."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003  (a part of Deed)
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet.language.writing import show_weekday_date
from askeleet.reports import document
from askeleet.store import history
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from askeleet.domain.numbered import Numbered
    from askeleet.store import Store

Row = dict[str, Any]


class Teller(NamedTuple):
    """Where the names are found, and whether initials have to do."""

    store: Store
    discreet: bool

    def who(self, participant_id: str) -> str:
        """Return a person's number and name."""
        return self.name(self.row(participant_id))

    def name(self, person: Row) -> str:
        """Return the number and name that a person's row holds."""
        return document.who(person["number"], person["name"], discreet=self.discreet)

    def row(self, row_id: str) -> Row:
        """Return a row as it is, or was last."""
        return history.row(self.store, row_id)

    def veiled(self, text: str) -> str:
        """Return a text that somebody may not want others to read."""
        return "…" if self.discreet else text


class Deed(NamedTuple):
    """How a change of one kind of record is told; as a noun, so that it reads well after "Undone:"."""

    insert: str
    update: str
    delete: str
    details: Callable[[Teller, Row], dict[str, object]]
    quiet: frozenset[str] = frozenset()  # tables whose rows go without saying beside a new one of this kind


def day(text: str | None) -> str:
    """Return a day of a row as it is read."""
    return show_weekday_date(date.fromisoformat(text)) if text else "–"


def numbered(kind: type[Numbered], field: str) -> Callable[[Teller, Row], dict[str, object]]:
    """Return how a record that has a code is told: the code, whose it is, and as title one of its fields."""

    def details(teller: Teller, row: Row) -> dict[str, object]:
        person = teller.row(row["participant_id"])
        code = f"{person['number']}{kind.letters}{row['number']}"
        return {"code": code, "who": teller.name(person), "title": teller.veiled(row[field] or "–")}

    return details
