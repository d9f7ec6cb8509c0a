"""Taking back, putting back and retelling what was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askeleet.errors.trail import NoAnchorError, NothingToRedoError, NothingToUndoError
from askeleet.store import history, trail, undoing
from askeleet.store.history import EVERYTHING
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store
    from askeleet.store.history import Past, Wanted
    from askeleet.store.undoing import Image


class Anchor(NamedTuple):
    """The number of an entry and the beginning of its link, as they were printed or copied elsewhere."""

    number: int
    link: str


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


class Verified(NamedTuple):
    """What a look at every link of the trail found."""

    entries: int
    link: str  # of the latest entry
    broken: Sequence[int]  # the numbers of entries that are not what was written
    holds_anchor: bool | None  # None where none was given

    @property
    def is_well(self) -> bool:
        """Whether nothing was found."""
        return not self.broken and self.holds_anchor is not False


def verified(store: Store, anchor: Anchor | None = None) -> Verified:
    """Look at every link of the trail, and whether it still holds a link that was printed earlier."""
    number, link = trail.head(store)
    holds = None if anchor is None else (history.link_of(store, anchor.number) or "").startswith(anchor.link)
    return Verified(number, link, list(history.broken_links(store)), holds)


def anchor_of(text: str) -> Anchor:
    """Read an anchor as a report prints it: `1234 · 0123456789abcdef`.

    Raises:
        NoAnchorError: if it is none.
    """
    found = re.fullmatch(r"(\d{1,12})\W+([0-9a-f]{8,64})", text.strip().casefold())
    if found is None:
        raise NoAnchorError(text=text)
    return Anchor(int(found[1]), found[2])


def past(store: Store, wanted: Wanted = EVERYTHING, *, limit: int) -> Sequence[tuple[Past, Sequence[Image]]]:
    """Return the latest entries of the trail, newest first, each with what it did to the rows."""
    entries = history.latest(store, wanted, limit=limit)
    return [(entry, undoing.images_of(store, entry.number)) for entry in entries]


def latest_author(store: Store) -> str | None:
    """Return the id of whoever wrote last: who undid the adding of the only coach may still redo it."""
    return history.latest_author(store)
