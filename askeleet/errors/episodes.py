"""What cannot be so of a stay, a pause or an assignment."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class NoStayError(CannotError):
    """The person has no stay."""

    message = N_("Client {number} has no stay. Begin one with askeleet reopen-client {number} --entered DAY.")


class NoSuchStayError(TypedError):
    """A stay's number that the person's stays do not have."""

    message = N_("Client {number} has stays 1 to {stays}. Give one of them with --stay.")


class NotOpenError(CannotError):
    """The stay is closed already."""

    message = N_("{number} {name} has left already. Mend the exit with askeleet edit-client {number} --exited DAY.")


class StillOpenError(CannotError):
    """A stay is open."""

    message = N_("The stay that began on {entered} is still open. Close it first: askeleet close-client.")


class StaysOverlapError(TypedError):
    """Two stays would share a day."""

    message = N_("That overlaps the stay from {entered} to {exited}. The next one begins after it.")


class ExitBeforeEntryError(TypedError):
    """An exit before the entry."""

    message = N_("The exit ({exited}) is before the entry ({entered}). Check the two days.")


class ExitInFutureError(TypedError):
    """An exit to come."""

    message = N_("The exit ({day}) is in the future. Close when the day has come.")


class NoStayOnDayError(CannotError):
    """There is no stay on the day."""

    message = N_(
        "Client {number} has no stay on {day}. See askeleet show-client {number}; askeleet reopen-"
        "client begins a new one."
    )


class UnemployedLaterError(TypedError):
    """Unemployed since a day to come."""

    message = N_("{day} is to come, so nobody is unemployed since then. Check the year.")


class StillHereError(CannotError):
    """Something is said of the exit of an open stay."""

    message = N_("The stay is open, so nothing can be said of its exit. Close it with askeleet close-client.")


class BeforeFirstStayError(TypedError):
    """A contact or a goal before the first stay."""

    message = N_(
        "{day} is before client {number} came ({entered}). If the client came earlier: askeleet "
        "edit-client {number} --entered DAY."
    )


class ContactBeforeStayError(TypedError):
    """A contact would come to lie before the first stay."""

    message = N_(
        "There is a contact on {day}, before that entry. Enter the client by that day, or mend the contact first."
    )


class NotedBeforeStayError(TypedError):
    """Something else that was noted would come to lie before the first stay."""

    message = N_(
        "Something was noted on {day}, before that entry. Enter the client by that day, or mend what was noted first."
    )


class GoalBeforeStayError(TypedError):
    """A goal would come to lie before the first stay."""

    message = N_(
        "There is a goal set on {day}, before that entry. Enter the client by that day, or mend the goal first."
    )


class PauseBackwardsError(TypedError):
    """A pause that ends before it begins."""

    message = N_("The pause would end ({last}) before it begins ({first}). Check the two days.")


class PauseAfterExitError(TypedError):
    """A pause that goes past the exit."""

    message = N_("The stay ends on {day}; a pause cannot go past that.")


class PausesOverlapError(CannotError):
    """Two pauses would share a day."""

    message = N_("There is a pause already from {first} to {last}. End it first: askeleet resume-client.")


class NotPausedError(CannotError):
    """There is no pause on the day."""

    message = N_("Client {number} is not paused on {day}. See askeleet show-client {number}.")


class AlreadyAssignedError(CannotError):
    """The coach has the person already."""

    message = N_("Client {number} is with {coach} already.")
