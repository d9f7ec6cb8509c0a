"""One person's records by themselves, in memory: what the person adds to the figures is what the figures are of them.

The tables and indexes are the file's own, so that the same questions can be asked.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet.store import driver, references, trail

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from askeleet.store import Store


class Alone:
    """A person and all coaches, as of a day: a stay still open then ended on it, and none begins later."""

    def __init__(self, store: Store, participant_id: str, until: date) -> None:
        self._connection = driver.in_memory()
        _make(self._connection, store)
        for table, ids in references.rows_by_table(store, participant_id).items():
            _take_over(self._connection, store, table, ids)
        _take_over(self._connection, store, "coaches", {coach for (coach,) in store.rows("SELECT id FROM coaches")})
        self._until = until.isoformat()
        for statement in _ENDING:
            self._connection.execute(statement, {"until": self._until})

    def rows(self, sql: str, parameters: Mapping[str, str | None]) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds."""
        return self._connection.execute(sql, parameters).fetchall()

    def days(self) -> tuple[date, date] | None:
        """Return the first entry and the last day of anything that is counted; None of somebody who never came."""
        ((first, last),) = self._connection.execute(_DAYS, {"until": self._until}).fetchall()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def close(self) -> None:
        """Forget it all."""
        self._connection.close()


_ENDING = (
    "DELETE FROM episodes WHERE entered_on > :until",
    "UPDATE episodes SET exited_on = :until, exit_reason = 'unknown' WHERE exited_on IS NULL OR exited_on > :until",
)

_DAYS = """
    SELECT (SELECT min(entered_on) FROM episodes), max(day) FROM (
        SELECT exited_on AS day FROM episodes
        UNION ALL SELECT held_on FROM meetings UNION ALL SELECT set_on FROM goals UNION ALL SELECT closed_on FROM goals
        UNION ALL SELECT agreed_on FROM steps UNION ALL SELECT done_on FROM steps)
    WHERE day <= :until
"""


def _make(connection: Connection, store: Store) -> None:
    made = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    for name, table, sql in store.rows(f"{made} ORDER BY rowid"):
        if (trail.is_tracked(table) or table in {"frozen", *trail.NOBODYS}) and not name.startswith("sqlite_"):
            connection.execute(sql)


def _take_over(connection: Connection, store: Store, table: str, ids: set[str]) -> None:
    sql = f'SELECT * FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    rows = store.rows(sql, (json.dumps(sorted(ids)),))
    if rows:
        connection.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
