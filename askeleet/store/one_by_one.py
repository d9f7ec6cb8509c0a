"""A file's people one at a time, in memory: who is behind a figure is told by what the figure is of each alone.

The file itself may be several read as one, which have no references of their own: those are the schema's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from askeleet.store import driver, references
from askeleet.store.alone import NOBODYS, make_tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from askeleet.store import Store
    from askeleet.store.references import References


class OneByOne:
    """One person after another, and all coaches and courses; what of feedback and the erased there is, is nobody's."""

    def __init__(self, store: Store, schema: Store) -> None:
        self._store = store
        self._memory = driver.in_memory()
        make_tables(self._memory, schema)
        for table in NOBODYS:
            _insert(self._memory, table, store.rows(f'SELECT * FROM "{table}"'))
        self._of_person = _selections(references.between_tables(schema))
        self._person = ""
        self._filled: set[str] = set()
        self._named: dict[str, set[str]] = {}

    def turn_to(self, participant_id: str) -> None:
        """Have a person's records in the place of those before."""
        for table in self._filled:
            self._memory.execute(f'DELETE FROM "{table}"')
        self._filled.clear()
        self._person = participant_id

    def rows(self, sql: str, parameters: Mapping[str, str | None]) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds of the person; of the tables, only those it names are read."""
        if sql not in self._named:
            self._named[sql] = {*re.findall(r"\w+", sql)} & self._of_person.keys()
        for table in self._named[sql] - self._filled:
            _insert(self._memory, table, self._store.rows(self._of_person[table], {"person": self._person}))
        self._filled |= self._named[sql]
        return self._memory.execute(sql, parameters).fetchall()

    def close(self) -> None:
        """Forget it all."""
        self._memory.close()


def _selections(between: References) -> Mapping[str, str]:
    """Return, for each table that leads to a person, what selects the rows of one."""
    whose = {references.PEOPLE: "id = :person"}
    tables = [table for table in between if table not in {*NOBODYS, references.PEOPLE}]
    for _depth in tables:  # no chain is longer
        whose |= {
            table: found for table in tables if table not in whose and (found := _condition(between[table], whose))
        }
    return {table: f'SELECT * FROM "{table}" WHERE {condition}' for table, condition in whose.items()}


def _condition(keys: list[tuple[str, str]], whose: Mapping[str, str]) -> str:
    """Return the condition that a row is a person's: it says so itself, or a row that it refers to does."""
    own = [f'"{column}" = :person' for column, parent in keys if parent == references.PEOPLE]
    others = [
        f'"{column}" IN (SELECT id FROM "{parent}" WHERE {whose[parent]})' for column, parent in keys if parent in whose
    ]
    return own[0] if own else " OR ".join(others)


def _insert(memory: Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        memory.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
