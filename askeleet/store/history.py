"""Reading the trail: what was done, by whom, and whether the links hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet.store import references, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.store import Store


class Past(NamedTuple):
    """One entry of the trail."""

    number: int
    made_at: str  # UTC
    made_by: str | None  # a coach's name
    command: str
    kind: str
    target: int | None
    is_undone: int


def latest(store: Store, *, limit: int, participant_id: str | None = None) -> Sequence[Past]:
    """Return the latest entries, newest first; with a person, those that touched the person's rows."""
    sql = """
        SELECT id, made_at, (SELECT name FROM coaches WHERE coaches.id = changes.made_by), command, kind, target,
            'undo' IS (SELECT later.kind FROM changes AS later WHERE later.target = changes.id
                       ORDER BY later.id DESC LIMIT 1)
        FROM changes WHERE kind <> 'schema' AND (:about IS NULL OR id IN (
            SELECT change_id FROM change_rows WHERE row_id IN (SELECT value FROM json_each(:about))))
        ORDER BY id DESC LIMIT :limit
    """
    about = json.dumps([*references.rows_about(store, participant_id)]) if participant_id else None
    found = store.rows(sql, {"about": about, "limit": limit})
    return [Past(*row) for row in found]


def latest_author(store: Store) -> str | None:
    """Return the id of the coach who wrote last."""
    found = store.row("SELECT made_by FROM changes ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def head(store: Store) -> tuple[int, str]:
    """Return the number and the link of the latest entry: what a report may print as an anchor."""
    found = store.row("SELECT id, link FROM changes ORDER BY id DESC LIMIT 1")
    return (int(found[0]), str(found[1])) if found else (0, trail.BEGINNING)


def broken_links(store: Store) -> Iterator[int]:
    """Yield the numbers of the entries whose link, or one of whose rows, is not what it was."""
    before, expected = trail.BEGINNING, 1
    sql = "SELECT id, made_at, made_by, command, kind, target, link FROM changes ORDER BY id"
    for *said, link in store.rows(sql):
        digests = list(_digests(store, said[0]))
        if said[0] != expected or None in digests or trail.link(before, said, map(str, digests)) != link:
            yield said[0]
        before, expected = link, said[0] + 1
    if store.row("SELECT 1 FROM change_rows WHERE change_id NOT IN (SELECT id FROM changes)"):
        yield expected


def trigger_differences(store: Store) -> Sequence[str]:
    """Return the names of triggers that are missing, left over or different."""
    present, expected = store.triggers()
    return sorted({name for name in {*present, *expected} if present.get(name) != expected.get(name)})


def _digests(store: Store, number: int) -> Iterator[str | None]:
    """Yield the digest of each row of a change, None for a row that no longer has it."""
    sql = "SELECT digest, salt, table_name, row_id, op, old, new FROM change_rows WHERE change_id = ? ORDER BY id"
    for digest, *parts in store.rows(sql, (number,)):
        yield digest if _digest(parts) == digest else None


def _digest(parts: list[Any]) -> str:
    return trail.digest(*parts)
