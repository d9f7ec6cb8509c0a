"""What cannot be so of a person's rights over their own data."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError, NotFoundError, TypedError
from askeleet.marking import N_


class ErasureHeldError(CannotError):
    """Somebody must not be erased yet."""

    message = N_("Nobody may be erased until {day}: {reason}. Nothing was erased; see askeleet.yaml, retention.")


class ErasureOfOpenStayError(CannotError):
    """Somebody who is still here was to be erased."""

    message = N_(
        "{name} has an open stay. Close it first, so that the exit stays in the figures: askeleet close-client {number}"
    )


class ErasedAlreadyError(NotFoundError):
    """Somebody was to be erased whom another command has erased meanwhile."""

    message = N_("Client {number} is not in the file any more: somebody else has erased them meanwhile.")


class ErasedWithoutBackupError(FileError):
    """Somebody was erased, and the backup that is made afterwards was not."""

    message = N_(
        "The client is erased, but no new backup could be made, and the older ones were left. See that {folder} has "
        "room and that you may write there, and make one: askeleet backup."
    )


class TracesLeftError(FileError):
    """Somebody was erased, and the file was not written anew."""

    message = N_(
        "The client is erased, but the file could not be written anew, and traces may be left in it. See that {folder} "
        "has room; the next erasure takes them away."
    )


class NotConfirmedError(TypedError):
    """What was typed to confirm is not what was to be typed."""

    message = N_("That is not “{wanted}”. Nothing was erased.")


class RestrictedAlreadyError(CannotError):
    """A restriction was to be put where there is one."""

    message = N_("{name} has been restricted since {day}. --lift ends it.")


class NotRestrictedError(CannotError):
    """A restriction was to be lifted where there is none."""

    message = N_("{name} is not restricted.")


class UnknownRequestError(NotFoundError):
    """There is no request of that number."""

    message = N_("There is no request {number}. See askeleet list-requests --state all.")


class RequestClosedError(CannotError):
    """A request was to be closed a second time."""

    message = N_("Request {number} was closed on {day}.")


class ClosedBeforeReceivedError(TypedError):
    """A request closed before it was received."""

    message = N_("{day} is before the request was received. Check the day.")
