"""The records as they were known at the end of a past day, of which all that is read of the file can be asked.

Tables of the connection's own, in memory, stand before those of the file that have changed since; nothing is written.
"""

from __future__ import annotations

from bisect import bisect_left
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.store import trail
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from askeleet.store import Store

AS_THEY_ARE = ("erasures",)
"""Records of which the latest count whatever the day: who was erased is in none, and what they add is kept summed."""


class ErasedSince(NamedTuple):
    """How many people were erased after a day, by whether they were in the record on it."""

    known: int
    unknown: int


def latest_entry(store: Store, day: date) -> int:
    """Return the number of the latest entry that was made by the end of a day here; 0 where there is none.

    Entries are taken to stand in the order of their moments: whoever wrote one had a clock that goes forward.
    """
    midnight = clock.midnight(day + timedelta(days=1)).isoformat(timespec="milliseconds")
    head, _link = trail.head(store)
    return bisect_left(range(1, head + 1), midnight, key=lambda number: _made_at(store, number))


def _made_at(store: Store, number: int) -> str:
    return str(store.rows("SELECT made_at FROM changes WHERE id = ?", (number,))[0][0])


@contextmanager
def read_as_of(files: Sequence[Store], day: date) -> Iterator[Store]:
    """Give files as they were known at the end of a day: the one that there is, or all as one for reading."""
    with ExitStack() as past:
        for each in files:
            past.enter_context(as_after(each, latest_entry(each, day)))
        if len(files) == 1:
            yield files[0]
            return
        from askeleet.store.together import together  # noqa: PLC0415  (only where there are several files)

        yield past.enter_context(together(files))


def has_stay_by(store: Store, day: date) -> bool:
    """Return whether anybody in the record had come by a day."""
    return store.row("SELECT 1 FROM episodes WHERE entered_on <= ? LIMIT 1", (day.isoformat(),)) is not None


@contextmanager
def as_after(store: Store, entry: int) -> Iterator[None]:
    """Let the store read the records as they were after an entry, and that entry as the trail's head.

    A row that was changed later is as the first of its later images has it; one that came later is not there, one that
    was taken out is there again. Until the end all is read of one state of the file.
    """
    store.rows("PRAGMA foreign_keys = OFF")  # a table that stands before another knows only others that do
    store.rows("BEGIN")
    try:
        _put_before(store, entry)
        yield
    finally:
        store.rows("ROLLBACK")
        store.rows("PRAGMA foreign_keys = ON")


def erased_since(store: Store) -> ErasedSince:
    """Return how many people were erased after the entry that the store is read as of."""
    sql = """
        SELECT
            (SELECT count(*) FROM erasures JOIN change_rows ON row_id = erasures.id AND table_name = 'erasures'
             WHERE op = 'insert' AND change_id > :entry),
            (SELECT coalesce(sum(CASE op WHEN 'insert' THEN 1 WHEN 'delete' THEN -1 ELSE 0 END), 0) FROM change_rows
             WHERE table_name = 'participants' AND row_id IS NULL AND change_id <= :entry)
    """
    head, _link = trail.head(store)
    ((erased, known),) = store.rows(sql, {"entry": head})
    return ErasedSince(min(known, erased), max(0, erased - known))


def began(store: Store) -> date | None:
    """Return the day on which the file was made."""
    from datetime import datetime  # noqa: PLC0415  (only for a message)

    found = store.row("SELECT made_at FROM main.changes ORDER BY id LIMIT 1")
    return datetime.fromisoformat(found[0]).astimezone().date() if found else None


def _put_before(store: Store, entry: int) -> None:
    store.rows(_defined(store, "changes"))
    store.rows("INSERT INTO temp.changes SELECT * FROM main.changes WHERE id = ?", (entry,))
    store.rows(
        """
        CREATE TEMP TABLE later AS SELECT table_name, row_id, old, min(id) FROM change_rows
        WHERE change_id > ? AND row_id IS NOT NULL GROUP BY table_name, row_id
        """,
        (entry,),
    )
    tables = [name for (name,) in store.rows("SELECT DISTINCT table_name FROM later") if name not in AS_THEY_ARE]
    for table in tables:
        _rebuild(store, table)


def _rebuild(store: Store, table: str) -> None:
    """Make a table as it was, with the definition and the indexes that it has now."""
    store.rows(_defined(store, table))
    there = "SELECT row_id FROM later WHERE table_name = ?"
    store.rows(f'INSERT INTO temp."{table}" SELECT * FROM main."{table}" WHERE id NOT IN ({there})', (table,))
    values = ", ".join(_value(name, default) for name, default in _columns(store, table))
    images = "FROM later WHERE table_name = ? AND old IS NOT NULL"
    store.rows(f'INSERT INTO temp."{table}" SELECT {values} {images}', (table,))
    indexes = "SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    for (index,) in store.rows(indexes, (table,)):
        store.rows(index.replace("INDEX ", "INDEX temp.", 1))


def _defined(store: Store, table: str) -> str:
    ((definition,),) = store.rows("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", (table,))
    return str(definition).replace("CREATE TABLE", "CREATE TEMP TABLE", 1)


def _columns(store: Store, table: str) -> Sequence[tuple[str, str | None]]:
    return [(column[1], column[4]) for column in store.rows(f'PRAGMA main.table_info("{table}")')]


def _value(column: str, default: str | None) -> str:
    """Return a column's value of an image; a column that came after the image has what it has by default."""
    value = f"json_extract(old, '$.{column}')"
    return f"iif(json_type(old, '$.{column}') IS NULL, {default}, {value})" if default else value
