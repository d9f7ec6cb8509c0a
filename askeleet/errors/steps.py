"""What cannot be so of a step."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class StepBackwardsError(TypedError):
    """A step ended before it was agreed."""

    message = N_("The step was agreed on {first}, so it cannot have ended on {last}.")


class StepBeforeGoalError(TypedError):
    """A step would lie before its goal."""

    message = N_(
        "The goal was set on {set_on}, so a step to it cannot be agreed on {day}. Was the goal older? "
        "askeleet edit-goal with --on mends its day."
    )


class StepDoneError(CannotError):
    """A step that is done already."""

    message = N_("The step was done on {day} already.")


class StepLetGoError(CannotError):
    """A step that was let go already."""

    message = N_("The step was let go on {day} already. askeleet edit-step with --dropped mends the day.")


class StepEndsTwiceError(TypedError):
    """A day for each end of a step."""

    message = N_("A step is either done or let go. Give one of --done and --dropped.")


class NotAStepCodeError(TypedError):
    """Something that is no code of a step."""

    message = N_("“{code}” is not a step's code. It is like 17g2s1; askeleet show-client shows them.")


class UnknownStepError(NotFoundError):
    """There is no such step."""

    message = N_("There is no step {code}. askeleet show-client shows a client's steps.")
