"""What has been loaded of the example, by the names that its files have for it."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

Row: TypeAlias = "Mapping[str, str]"


class Loaded:
    """The store, the files, and what has come from the files into the store."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.coaches: dict[str, Coach] = {}
        self._folder = folder
        self._records: dict[tuple[str, ...], Any] = {}
        self.read = cache(self._read)
        self._by = cache(self._rows_by)

    def keep(self, record: Any, *names: str) -> None:  # noqa: ANN401  (a record of any kind)
        """Keep a record by its kind and the names that the files have for it."""
        self._records[names] = record

    def find(self, *names: str) -> Any:  # noqa: ANN401  (likewise)
        """Return the record that was kept so."""
        return self._records[names]

    def person(self, row: Row) -> Participant:
        """Return whose row it is."""
        person: Participant = self.find("clients", row["client"])
        return person

    def coach(self, row: Row) -> Coach:
        """Return the coach of a row."""
        return self.coaches[row["coach"]]

    def knows(self, *names: str) -> bool:
        """Return whether a record was kept so."""
        return names in self._records

    def told(self, name: str, row: Row, *by: str) -> Row:
        """Return what another file says of what a row is about, found by the columns they share; or nothing."""
        return self._by(name, by).get(tuple(row[column] for column in by), {})

    def _rows_by(self, name: str, columns: tuple[str, ...]) -> dict[tuple[str, ...], Row]:
        return {tuple(row[column] for column in columns): row for row in self.read(name)}

    def _read(self, name: str) -> Sequence[Row]:
        with (self._folder / f"{name}.csv").open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))


def day(row: Row, name: str) -> date:
    """Return a day that a row tells."""
    return date.fromisoformat(row[name])


def said(row: Row, *names: str) -> dict[str, Any]:
    """Return what a row says: an empty field says nothing."""
    return {name: row[name] for name in names if row[name]}


def counted(row: Row, *names: str) -> dict[str, Any]:
    """Return the numbers that a row tells."""
    return {name: int(row[name]) for name in names if row[name]}


def dated(row: Row, names: Iterable[str] | Mapping[str, str]) -> dict[str, Any]:
    """Return the days that a row tells; a mapping says what the file calls each."""
    called = names if isinstance(names, dict) else {name: name for name in names}
    return {name: date.fromisoformat(row[column]) for name, column in called.items() if row[column]}
