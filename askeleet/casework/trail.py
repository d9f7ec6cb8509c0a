"""Taking back, putting back and retelling what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from askeleet.errors.trail import NothingToRedoError, NothingToUndoError
from askeleet.store import history, undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.undoing import Image


class Told(NamedTuple):
    """A command and what it did to the rows."""

    command: str
    images: Sequence[Image]


def undo(store: Store) -> Told:
    """Take back the acting coach's latest standing command.

    Raises:
        NothingToUndoError: if none stands.
        CannotUndoError: if something newer rests on it.
    """
    done = undoing.latest_standing(store)
    if done is None:
        raise NothingToUndoError
    return Told(done.command, undoing.undo(store, done))


def redo(store: Store) -> Told:
    """Put back what the acting coach's undo took back last.

    Raises:
        NothingToRedoError: if nothing was, or a new command came after.
        CannotUndoError: if something newer rests on it.
    """
    done = undoing.latest_undone(store)
    if done is None:
        raise NothingToRedoError
    return Told(done.command, undoing.redo(store, done))


def past(store: Store, *, limit: int, participant_id: str | None = None) -> Sequence[tuple[Past, Sequence[Image]]]:
    """Return the latest entries of the trail, newest first, each with what it did to the rows."""
    entries = history.latest(store, limit=limit, participant_id=participant_id)
    return [(entry, undoing.images_of(store, entry.number)) for entry in entries]


def latest_author(store: Store) -> str | None:
    """Return the id of whoever wrote last: who undid the adding of the only coach may still redo it."""
    return history.latest_author(store)
