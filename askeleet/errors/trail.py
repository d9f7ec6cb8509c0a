"""What cannot be taken back, or put back."""

from __future__ import annotations

from askeleet.errors import CannotError, ConflictError, TypedError
from askeleet.marking import N_


class NothingToUndoError(CannotError):
    """No command of this coach stands."""

    message = N_("There is nothing of yours to undo.")


class NothingToRedoError(CannotError):
    """Nothing was undone, or a new command came after."""

    message = N_("There is nothing to redo.")


class CannotUndoError(ConflictError):
    """Something later rests on what would be taken back."""

    message = N_("That cannot be taken back: something newer rests on it. Nothing was changed; see askeleet history.")


class NoAnchorError(TypedError):
    """What was typed is no anchor."""

    message = N_("“{text}” is no anchor. Copy it from a report: 1234 · 0123456789abcdef.")


class TrailNotWellError(CannotError):
    """The trail is not what was written."""

    message = N_("The trail is not what was written: see above. The newest backup may be whole.")


class ErasedSinceError(CannotError):
    """What would be taken back erased somebody, or lies before an erasure."""

    message = N_("A client was erased, and no undo reaches across that. Nothing was changed.")
