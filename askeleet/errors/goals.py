"""What cannot be so of a goal."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class GoalClosedError(CannotError):
    """A goal that is closed already."""

    message = N_("The goal was closed on {day}. askeleet edit-goal with --closed none opens it again.")


class StillOpenGoalError(CannotError):
    """A closing day for an open goal."""

    message = N_("The goal is open. Close it with askeleet close-goal.")


class GoalBackwardsError(TypedError):
    """A goal closed before it was set."""

    message = N_("The goal was set on {first}, so it cannot be closed on {last}.")


class StepsBeforeError(TypedError):
    """A goal would be set after a step to it was agreed."""

    message = N_("A step to the goal was agreed on {first}, so it cannot have been set on {day}.")


class NotAGoalCodeError(TypedError):
    """Something that is no code of a goal."""

    message = N_("“{code}” is not a goal's code. It is like 17g2; askeleet show-client shows them.")


class UnknownGoalError(NotFoundError):
    """There is no such goal."""

    message = N_("There is no goal {code}. askeleet show-client shows a client's goals.")
