"""What cannot be so of a follow-up."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class NotAWindowError(TypedError):
    """A time after an exit that is none."""

    message = N_("“{text}” is not a time after an exit. Give one of {windows}, or write it as 90-days or 12-months.")


class NoExitYetError(CannotError):
    """The person had not left by the day."""

    message = N_("{number} {name} had not left by {day}. A follow-up is made after askeleet close-client.")


class BackAgainError(CannotError):
    """The person had come back by the day: what was to be asked has lapsed."""

    message = N_("{number} {name} is back since {entered}, so the follow-up has lapsed. See askeleet log-meeting.")


class NotFollowedUpError(CannotError):
    """An exit after which nobody is asked."""

    message = N_("After this exit no follow-up is made.")


class FollowedUpError(CannotError):
    """A window that has its answer."""

    message = N_(
        "The follow-up {window} after the exit was made on {day} already. askeleet edit-follow-up {code} mends it."
    )


class AllFollowedUpError(CannotError):
    """No window waits for an answer."""

    message = N_(
        "Every follow-up after the exit on {exited} is made. askeleet edit-follow-up mends one, --window names another."
    )


class AnsweredBeforeExitError(CannotError):
    """An exit that would lie after the answer to how things went on from it."""

    message = N_(
        "A follow-up of this exit was made on {day}. Mend it with askeleet edit-follow-up, or take it out with "
        "askeleet remove-follow-up."
    )
