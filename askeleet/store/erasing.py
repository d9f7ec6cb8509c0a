"""Taking a person out of the file for good: the rows, what the trail kept of them, drafts and numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from askeleet.domain.erasure import Erasure
from askeleet.store import references, searching, trail
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from sqlite3 import Connection

    from askeleet.store import Store


def rows_there(store: Store, participant_id: str) -> Mapping[str, int]:
    """Return how many rows each table has of a person, the person's own included."""
    about = references.rows_by_table(store, participant_id)
    sql = 'SELECT count(*) FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    counts = {table: store.rows(sql.format(table=table), (_listed(ids),))[0][0] for table, ids in about.items()}
    return {table: count for table, count in counts.items() if count}


def erased(store: Store) -> Sequence[Erasure]:
    """Return everybody who was erased, as the ids they had; nobody was in a file of an older schema."""
    if not store.row("SELECT 1 FROM sqlite_schema WHERE name = 'erasures'"):
        return ()
    return from_rows(Erasure, store.rows(f"SELECT {selection(Erasure)} FROM erasures ORDER BY erased_on, id"))


def take_out(connection: Connection, store: Store, participant_id: str) -> None:
    """Take out every row of a person, and blank what the trail says of them; its links still hold."""
    about = references.rows_by_table(store, participant_id)
    for table in reversed(trail.tracked_tables(connection)):
        sql = f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        connection.execute(sql, (_listed(about.get(table, set())),))
    blank = ", ".join(f"{column} = NULL" for column in trail.BLANKED)
    everything = (_listed(set().union(*about.values())),)
    connection.execute(f"UPDATE change_rows SET {blank} WHERE row_id IN (SELECT value FROM json_each(?))", everything)
    counter = "substr(name, instr(name, '/') + 1)"
    connection.execute(f"DELETE FROM counters WHERE {counter} IN (SELECT value FROM json_each(?))", everything)
    connection.execute("DELETE FROM drafts WHERE participant_id = ?", (participant_id,))
    searching.tidy(connection)
    connection.execute("UPDATE views SET participant_id = NULL WHERE participant_id = ?", (participant_id,))


def purge(store: Store) -> bool:
    """Write the file anew without what was taken out, and empty its write-ahead log.

    Return whether the log is empty: it is not while somebody else reads the file; whoever leaves last empties it then.
    """
    store.rows("VACUUM")
    ((busy, _pages, _moved),) = store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return not busy


def _listed(ids: set[str]) -> str:
    return json.dumps(sorted(ids))
