"""Text that was typed and is not saved yet: kept before anything else can fail, gone with the save."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.domain.record import new_id
from askeleet.errors import AskeleetError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from askeleet.store import Store


class Draft(NamedTuple):
    """A text typed for one person and one command."""

    id: str
    text: str
    made_at: str


def keep(store: Store, *, command: str, participant_id: str | None, text: str, folder: Path) -> Draft:
    """Commit a text as a draft in the caseload file, or beside it in a file of its own where that cannot be written.

    It goes into `folder`; the file there is 0600 and encrypted with the caseload's passphrase when it has one.
    """
    draft = Draft(new_id(), text, clock.now().isoformat(timespec="seconds"))
    try:
        _insert(store, draft, command, participant_id)
    except AskeleetError:
        _insert_aside(store, draft, command, participant_id, folder)
    return draft


def of(store: Store, *, command: str, participant_id: str | None) -> Sequence[Draft]:
    """Return the drafts for one person and command, newest first."""
    sql = """
        SELECT id, text, made_at FROM drafts WHERE command = ? AND participant_id IS ?
        ORDER BY made_at DESC, id DESC
    """
    return [Draft(*row) for row in store.rows(sql, (command, participant_id))]


def take_in(store: Store, folder: Path) -> int:
    """Bring the drafts that were kept aside into the caseload file; return how many."""
    taken = 0
    for place in sorted(folder.glob("draft-*.db")) if folder.is_dir() else []:
        taken += _take_in(store, place)
    return taken


def drop(store: Store, draft_id: str) -> None:
    """Drop a draft."""
    with store.off_trail() as connection:
        connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))


def _insert(store: Store, draft: Draft, command: str, participant_id: str | None) -> None:
    sql = "INSERT INTO drafts (id, participant_id, command, text, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)"
    with store.off_trail() as connection:
        connection.execute(sql, (draft.id, participant_id, command, draft.text, draft.made_at, store.actor))


def _insert_aside(store: Store, draft: Draft, command: str, participant_id: str | None, folder: Path) -> None:
    from askeleet.store import connection  # noqa: PLC0415  (only when saving failed)

    place = folder / f"draft-{os.getpid()}.db"  # by process: several may fail at once
    with store.open_other(place, connection.create_file) as other:
        other.actor = store.actor
        _insert(other, draft, command, participant_id)


def _take_in(store: Store, place: Path) -> int:
    try:
        with store.open_other(place) as other:
            kept = other.rows("SELECT id, participant_id, command, text, made_at, made_by FROM drafts")
    except AskeleetError:
        return 0  # another caseload's, under another passphrase
    sql = "INSERT INTO drafts (id, participant_id, command, text, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)"
    with store.off_trail() as connection:
        connection.executemany(sql, kept)
    place.unlink()
    return len(kept)
