"""Reading the trail: what was done, by whom, and whether the links hold."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.errors.file import TrailDamagedError
from askeleet.store import references, trail
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from askeleet.store import Store


_ENTRIES = "SELECT id, made_at, made_by, command, kind, target, link FROM changes"


class Past(NamedTuple):
    """One entry of the trail."""

    number: int
    made_at: str  # UTC
    made_by: str | None  # a coach's name
    command: str
    kind: str
    target: int | None
    is_undone: int


class Wanted(NamedTuple):
    """Which entries are asked for; what is None does not matter. The days are inclusive, of the place's own time."""

    participant_id: str | None = None  # those that touched the person's rows
    coach_id: str | None = None
    command: str | None = None
    first: date | None = None
    last: date | None = None


EVERYTHING = Wanted()


def latest(store: Store, wanted: Wanted = EVERYTHING, *, limit: int) -> Sequence[Past]:
    """Return the latest entries that are wanted, newest first.

    Raises:
        TrailDamagedError: if one of them is not what was written.
    """
    sql = """
        SELECT id, made_at, (SELECT name FROM coaches WHERE coaches.id = changes.made_by), command, kind, target,
            'undo' IS (SELECT later.kind FROM changes AS later WHERE later.target = changes.id
                       ORDER BY later.id DESC LIMIT 1)
        FROM changes WHERE kind <> 'schema' AND (:about IS NULL OR id IN (
            SELECT change_id FROM change_rows WHERE row_id IN (SELECT value FROM json_each(:about))))
          AND (:coach IS NULL OR made_by = :coach) AND (:command IS NULL OR command = :command)
          AND (:since IS NULL OR made_at >= :since) AND (:until IS NULL OR made_at < :until)
        ORDER BY id DESC LIMIT :limit
    """
    person = wanted.participant_id
    asked = {
        "about": json.dumps([*references.rows_about(store, person)]) if person else None,
        "coach": wanted.coach_id,
        "command": wanted.command,
        "since": _midnight(wanted.first),
        "until": _midnight(wanted.last + timedelta(days=1)) if wanted.last else None,
        "limit": limit,
    }
    found = store.rows(sql, asked)
    entries = [Past(*row) for row in found]
    for entry in entries:
        refuse_damaged(store, entry.number)
    return entries


def _midnight(day: date | None) -> str | None:
    """Return the beginning of a day here as the trail writes moments."""
    return clock.midnight(day).isoformat(timespec="milliseconds") if day else None


def latest_author(store: Store) -> str | None:
    """Return the id of the coach who wrote last."""
    found = store.row("SELECT made_by FROM changes ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def row(store: Store, row_id: str) -> dict[str, Any]:
    """Return a record as it is or, where it was taken out, as it was last."""
    found = store.row("SELECT coalesce(new, old) FROM change_rows WHERE row_id = ? ORDER BY id DESC LIMIT 1", (row_id,))
    return dict(json.loads(found[0])) if found else {}


def link_of(store: Store, number: int) -> str | None:
    """Return the link of an entry, if there is one of that number."""
    found = store.row("SELECT link FROM changes WHERE id = ?", (number,))
    return str(found[0]) if found else None


def broken_links(store: Store) -> Iterator[int]:
    """Yield the numbers of the entries whose link, or one of whose rows, is not what it was."""
    before, expected = trail.BEGINNING, 1
    for *said, link in store.rows(f"{_ENTRIES} ORDER BY id"):
        if said[0] != expected or not _holds(store, before, said, link):
            yield said[0]
        before, expected = link, said[0] + 1
    if store.row("SELECT 1 FROM change_rows WHERE change_id NOT IN (SELECT id FROM changes)"):
        yield expected


def refuse_damaged(store: Store, number: int) -> None:
    """See that an entry is what was written, before it is told or acted upon.

    Raises:
        TrailDamagedError: if its link, or one of its rows, is not what it was.
    """
    *said, link = store.rows(f"{_ENTRIES} WHERE id = ?", (number,))[0]
    before = store.row("SELECT link FROM changes WHERE id = ?", (number - 1,))
    if not (before or number == 1) or not _holds(store, before[0] if before else trail.BEGINNING, said, link):
        raise TrailDamagedError(path=store.path)


def altered_rows(store: Store) -> dict[str, int]:
    """Return, by table, how many rows are not as the trail left them: changed, added or taken out past it."""
    tables = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    altered = {table: _altered(store, table) for (table,) in tables if trail.is_tracked(table)}
    return {table: count for table, count in altered.items() if count}


def trigger_differences(store: Store) -> Sequence[str]:
    """Return the names of triggers that are missing, left over or different."""
    present, expected = store.triggers()
    return sorted({name for name in {*present, *expected} if present.get(name) != expected.get(name)})


def _altered(store: Store, table: str) -> int:
    columns = [row[1] for row in store.rows(f'PRAGMA table_info("{table}")')]
    image = ", ".join(f"'{column}', live.\"{column}\"" for column in columns)
    # Another SQLite may write the same values as another text, and a column that came later is in no older image.
    same = " AND ".join(f"json_extract(last.new, '$.{column}') IS live.\"{column}\"" for column in columns)
    sql = f"""
        WITH last AS MATERIALIZED (
            SELECT row_id, new, max(id) FROM change_rows WHERE table_name = :table GROUP BY row_id)
        SELECT
            (SELECT count(*) FROM "{table}" AS live LEFT JOIN last ON last.row_id = live.id
             WHERE last.new IS NOT json_object({image})
             AND NOT CASE WHEN json_valid(last.new) THEN {same} ELSE FALSE END),
            (SELECT count(*) FROM last LEFT JOIN "{table}" AS live ON live.id = last.row_id
             WHERE last.new IS NOT NULL AND live.id IS NULL)
    """
    ((differing, missing),) = store.rows(sql, {"table": table})
    return int(differing) + int(missing)


def _holds(store: Store, before: str, said: list[Any], link: str) -> bool:
    digests = list(_digests(store, said[0]))
    return None not in digests and trail.link(before, said, map(str, digests)) == link


def _digests(store: Store, number: int) -> Iterator[str | None]:
    """Yield the digest of each row of a change, None for a row that no longer has it; a blanked one keeps its own."""
    sql = "SELECT digest, salt, table_name, row_id, op, old, new FROM change_rows WHERE change_id = ? ORDER BY id"
    for digest, *parts in store.rows(sql, (number,)):
        yield digest if _digest(parts) == digest or _is_blanked(store, number, parts) else None


def _is_blanked(store: Store, number: int, parts: list[Any]) -> bool:
    """Return whether an erasure took out what a row said; there is none without its own entry."""
    salt, _table, row_id, _op, old, new = parts
    sql = "SELECT 1 FROM changes WHERE command = ? AND id >= ? LIMIT 1"
    return (salt, row_id, old, new) == (None,) * 4 and store.row(sql, (trail.ERASING, number)) is not None


def _digest(parts: list[Any]) -> str:
    return trail.digest(*parts)
