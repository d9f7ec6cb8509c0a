"""Several caseload files as one, in memory and for reading only: what a report of two coaches is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.store import Store, driver

if TYPE_CHECKING:
    from collections.abc import Sequence


class Together(Store):
    """The records of several files; a row that is in more than one, by its id, is there once, as the first has it.

    The trail is that of the first file: its head is what a report may print.
    """

    def __init__(self, stores: Sequence[Store]) -> None:
        super().__init__(stores[0].path, opened=driver.in_memory())
        for table, sql in _tables(stores[0]):
            self._connection.execute(sql)
            for store in stores if table != "changes" else stores[:1]:
                self._take_over(store, table)
        for (sql,) in stores[0].rows("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'"):
            self._connection.execute(sql)

    def _take_over(self, store: Store, table: str) -> None:
        rows = store.rows(f'SELECT * FROM "{table}"')
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f'INSERT OR IGNORE INTO "{table}" VALUES ({places})', rows)


def _tables(store: Store) -> list[tuple[str, str]]:
    """Return the tables, each with how it is made where two files have numbers and codes in common."""
    names = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 1) <> '_'")
    return [(name, _made(store, name)) for (name,) in names if not name.startswith("sqlite_")]


def _made(store: Store, table: str) -> str:
    columns = store.rows(f'PRAGMA table_info("{table}")')
    listed = ", ".join(f'"{column[1]}" {column[2]}{" PRIMARY KEY" if column[5] else ""}' for column in columns)
    return f'CREATE TABLE "{table}" ({listed})'


def likely_doubles(store: Store) -> Sequence[tuple[tuple[int, str], tuple[int, str]]]:
    """Return pairs of people, number and name, of one name and birth year and two ids."""
    sql = """
        SELECT one.number, one.name, other.number, other.name FROM participants AS one
        JOIN participants AS other ON other.fold = one.fold AND other.born_year IS one.born_year AND other.id > one.id
        ORDER BY one.fold, one.number
    """
    return [((row[0], row[1]), (row[2], row[3])) for row in store.rows(sql)]
