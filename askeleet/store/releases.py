"""Reports that left the house. They are outside the trail: what is out is out, and no undo brings it back."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock, errors
from askeleet.domain.release import Release

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.store import Store


def every(store: Store) -> Sequence[Release]:
    """Return all releases, the oldest first."""
    if not _has_table(store):
        return ()
    sql = """
        SELECT profile, first, last, coach_id, rules, content, released_at, coaches.name
        FROM releases LEFT JOIN coaches ON coaches.id = released_by ORDER BY releases.id
    """
    return [_release(row) for row in store.rows(sql)]


@contextmanager
def keeping(store: Store, release: Release) -> Iterator[None]:
    """Keep a release if all that is done meanwhile succeeds: no file without its release, no release without its file.

    Raises:
        ReleasedMeanwhileError: if somebody else released the same just now.
        FileError: if it cannot be written.
    """
    moment = clock.now().isoformat(timespec="milliseconds")
    first, last = release.first.isoformat(), release.last.isoformat()
    content = json.dumps(release.content, separators=(",", ":"), sort_keys=True)
    row = (release.profile, first, last, release.coach_id, release.rules, content, moment, store.actor)
    with store.off_trail() as connection:
        sql = f"INSERT OR IGNORE INTO releases ({_KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        if not connection.execute(sql, row).rowcount:
            raise errors.figures.ReleasedMeanwhileError
        yield


def rows(store: Store) -> Sequence[tuple[Any, ...]]:
    """Return all releases as they are kept, the oldest first."""
    return store.rows(f"SELECT {_KEPT} FROM releases ORDER BY id") if _has_table(store) else ()


def add(store: Store, kept: Sequence[tuple[Any, ...]]) -> None:
    """Add those of another state of the file: what went out is out, whatever is restored."""
    with store.off_trail() as connection:
        connection.executemany(f"INSERT OR IGNORE INTO releases ({_KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", kept)


_KEPT = "profile, first, last, coach_id, rules, content, released_at, released_by"


def _has_table(store: Store) -> bool:
    """Return whether there is the table: several files read together, and one of an older schema, have none."""
    return store.row("SELECT 1 FROM sqlite_schema WHERE name = 'releases'") is not None


def _release(row: Sequence[Any]) -> Release:
    profile, first, last, coach_id, rules, content, released_at, released_by = row
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Release(profile, *days, coach_id, rules, json.loads(content), released_at, released_by)
