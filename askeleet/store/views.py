"""Who looked at whom: each showing of one person, and each time a person's record was taken out.

Lists, figures and what the shell completes are no views. The record is outside the trail of changes: looking changes
nothing that could be undone, and a page is shown far oftener than a row is written.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.store.rows import listed
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store

OF_ALL = ("export-research", "decrypt")
"""Commands that take out everybody's record at once."""


class View(NamedTuple):
    """One showing of a person."""

    seen_at: str  # UTC
    seen_by: str | None  # a coach's name, if that was known
    command: str
    number: int | None  # the person's
    name: str | None

    @property
    def is_of_all(self) -> bool:
        """Whether everybody's record was taken out."""
        return self.command in OF_ALL


def note(store: Store, *, command: str, participant_id: str | None = None) -> None:
    """Note that a person was shown to the coach at the keyboard, or with no person that everybody was taken out.

    Raises:
        FileError: if it cannot be written.
    """
    sql = "INSERT INTO views (seen_at, seen_by, command, participant_id) VALUES (?, ?, ?, ?)"
    with store.off_trail() as connection:
        moment = clock.now().isoformat(timespec="milliseconds")
        connection.execute(sql, (moment, store.actor, command, participant_id))


def every(store: Store) -> Sequence[tuple[str | None, ...]]:
    """Return all views as they are kept, the oldest first."""
    return store.rows(f"SELECT {_KEPT} FROM views ORDER BY id")


def add(store: Store, kept: Sequence[tuple[str | None, ...]]) -> None:
    """Add those of another state of the file that are not there."""
    missing = Counter(kept) - Counter(every(store))
    with store.off_trail() as connection:
        connection.executemany(f"INSERT INTO views ({_KEPT}) VALUES (?, ?, ?, ?)", sorted(missing.elements(), key=str))


_KEPT = "seen_at, seen_by, command, participant_id"


def latest(store: Store, *, limit: int, participant_id: str | None = None) -> Sequence[View]:
    """Return the latest views, newest first; with a person, those of that person, and of everybody since then."""
    sql = f"""
        SELECT seen_at, coaches.name, command, participants.number, participants.name
        FROM views
        LEFT JOIN coaches ON coaches.id = seen_by
        LEFT JOIN participants ON participants.id = views.participant_id
        WHERE :participant IS NULL OR views.participant_id = :participant
            OR (command IN ({listed(OF_ALL)})
                AND seen_at >= (SELECT made_at FROM participants WHERE id = :participant))
        ORDER BY views.id DESC LIMIT :limit
    """
    return [View(*row) for row in store.rows(sql, {"participant": participant_id, "limit": limit})]
