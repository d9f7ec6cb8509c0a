"""Several caseload files as one, in memory and for reading only: what a report of two coaches is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.letters import fold
from askeleet.store import Store, driver, erasing, file_format, references, trail
from askeleet.store.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection


def together(stores: Sequence[Store]) -> Store:
    """Return the records of several files as one store, which cannot be written.

    A record that is in more than one, by its id, is there once: as it was written oftenest, whichever file is named
    first. Whoever is erased in one of them is in none. Of what is no record there is what the erased add to figures,
    feedback, and the first file's trail without its rows: its head is what a report prints.
    """
    memory = driver.in_memory()
    file_format.prepare(memory)
    tables = _tables(stores[0])
    erased = {each.id for store in stores for each in erasing.erased(store)}
    for place, store in enumerate(stores):
        left_out = set().union(*(references.rows_about(store, person) for person in erased))
        for table in tables if place == 0 else [name for name in tables if name != "changes"]:
            _take_over(memory, store, table, left_out - erased if table == "erasures" else left_out)
    _settle_coaches(memory)
    indexes = f"type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name IN ({listed(tables)})"
    for (sql,) in stores[0].rows(f"SELECT sql FROM sqlite_schema WHERE {indexes}"):
        memory.execute(sql)
    memory.execute("PRAGMA query_only = ON")
    return Store(stores[0].path, opened=memory)


def _tables(store: Store) -> Sequence[str]:
    names = (name for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    return [name for name in names if trail.is_tracked(name) or name in {"changes", "frozen", *trail.NOBODYS}]


def _take_over(memory: Connection, store: Store, table: str, left_out: set[str]) -> None:
    """Copy a table's rows, into a table with no rules but its key: two files have numbers and codes in common."""
    columns = store.rows(f'PRAGMA table_info("{table}")')
    made = ", ".join(f'"{column[1]}" {column[2]}{" PRIMARY KEY" if column[5] else ""}' for column in columns)
    memory.execute(f'CREATE TABLE IF NOT EXISTS "{table}" ({made})')
    places = ", ".join("?" * len(columns))
    newer = ", ".join(f'"{column[1]}" = excluded."{column[1]}"' for column in columns)
    kept = f"DO UPDATE SET {newer} WHERE excluded.rev > rev" if trail.is_tracked(table) else "DO NOTHING"
    sql = f'INSERT INTO "{table}" VALUES ({places}) ON CONFLICT (id) {kept}'
    rows = store.rows(f'SELECT * FROM "{table}"')
    memory.executemany(sql, [row for row in rows if row[0] not in left_out] if left_out else rows)


def _settle_coaches(memory: Connection) -> None:
    """Let every coach be one and have a code of their own.

    Those who have code and name in common are one coach, whom each file has added. Those with only the code in common
    are not: they go by their names, so that neither's contacts are counted as the other's.
    """
    ids: dict[str, dict[str, str]] = {}  # by code, then by name
    for coach_id, code, name in memory.execute("SELECT id, code, name FROM coaches ORDER BY rowid").fetchall():
        first = ids.setdefault(code, {}).setdefault(fold(name).replace(" ", "-"), coach_id)
        if first != coach_id:
            for table in ("assignments", "meetings", "course_sessions", "employer_contacts", "frozen"):
                memory.execute(f"UPDATE {table} SET coach_id = ? WHERE coach_id = ?", (first, coach_id))
            memory.execute("DELETE FROM coaches WHERE id = ?", (coach_id,))
    for code, alike in ids.items():
        if len(alike) > 1:  # a name that is somebody's code would be taken for that
            codes = [(f"{code}-{name}" if name in ids else name, coach_id) for name, coach_id in alike.items()]
            memory.executemany("UPDATE coaches SET code = ? WHERE id = ?", codes)
