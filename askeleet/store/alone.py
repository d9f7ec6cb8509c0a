"""One person's records by themselves, in memory: what the person adds to the figures is what the figures are of them.

The tables and indexes are the file's own, so that the same questions can be asked.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet.store import driver, follow_ups, references, trail

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from sqlite3 import Connection

    from askeleet.store import Store


def make_tables(connection: Connection, store: Store) -> None:
    """Make the file's tables and indexes, empty, of records and of what figures are read from."""
    made = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    for name, table, sql in store.rows(f"{made} ORDER BY rowid"):
        if (trail.is_tracked(table) or table in {"frozen", *trail.NOBODYS}) and not name.startswith("sqlite_"):
            connection.execute(sql)


class Alone:
    """A person, and all coaches and courses, as of a day: a stay still open then ended on it, and none begins later."""

    def __init__(self, store: Store, participant_id: str, until: date) -> None:
        self._connection = driver.in_memory()
        make_tables(self._connection, store)
        for table, ids in references.rows_by_table(store, participant_id).items():
            _take_over(self._connection, store, table, ids)
        for table in NOBODYS:
            _take_over(self._connection, store, table, {each for (each,) in store.rows(f"SELECT id FROM {table}")})
        self._until = until.isoformat()
        for statement in _ENDING:
            self._connection.execute(statement, {"until": self._until})

    def rows(self, sql: str, parameters: Mapping[str, str | None]) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds."""
        return self._connection.execute(sql, parameters).fetchall()

    def days(self, windows: Sequence[str]) -> tuple[date, date] | None:
        """Return the first entry and the last day of anything that is counted; None of somebody who never came.

        A follow-up is counted on the day on which it is due, and on every day while it waits.
        """
        days = _DAYS.format(follow_ups=follow_ups.days(windows))
        ((first, last),) = self._connection.execute(days, {"today": self._until}).fetchall()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def entries(self) -> Sequence[date]:
        """Return the day of each entry."""
        return [date.fromisoformat(day) for (day,) in self._connection.execute("SELECT entered_on FROM episodes")]

    def close(self) -> None:
        """Forget it all."""
        self._connection.close()


NOBODYS = ("coaches", "courses", "course_sessions")
"""Tables whose rows are no person's, and that figures of a person need."""

_ENDING = (
    "DELETE FROM episodes WHERE entered_on > :until",
    "UPDATE episodes SET exited_on = :until, exit_reason = 'unknown' WHERE exited_on IS NULL OR exited_on > :until",
)

_DAYS = """
    SELECT (SELECT min(entered_on) FROM episodes), max(day) FROM (
        SELECT exited_on AS day FROM episodes
        UNION ALL SELECT held_on FROM meetings UNION ALL SELECT set_on FROM goals UNION ALL SELECT closed_on FROM goals
        UNION ALL SELECT agreed_on FROM steps UNION ALL SELECT done_on FROM steps
        UNION ALL SELECT rated_on FROM ratings
        UNION ALL SELECT asked_on FROM answers UNION ALL SELECT assessed_on FROM assessments
        UNION ALL SELECT held_on FROM attendances JOIN course_sessions ON course_sessions.id = session_id
        UNION ALL SELECT noted_on FROM referrals UNION ALL SELECT suggested_on FROM referrals
        UNION ALL SELECT accepted_on FROM referrals UNION ALL SELECT started_on FROM referrals
        UNION ALL SELECT helped_on FROM referrals UNION ALL SELECT not_happened_on FROM referrals
        UNION ALL SELECT asked_on FROM questions UNION ALL SELECT answered_on FROM questions
        UNION ALL SELECT moved_on FROM lead_moves UNION ALL SELECT worked_on FROM document_works
        UNION ALL SELECT answered_on FROM follow_ups UNION ALL {follow_ups})
    WHERE day <= :today
"""


def _take_over(connection: Connection, store: Store, table: str, ids: set[str]) -> None:
    sql = f'SELECT * FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    rows = store.rows(sql, (json.dumps(sorted(ids)),))
    if rows:
        connection.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
