"""What cannot be so of how far a goal was reached."""

from __future__ import annotations

from askeleet.errors import NotFoundError, TypedError
from askeleet.marking import N_


class NotALevelError(TypedError):
    """Something that is no level of attainment."""

    message = N_("“{text}” is no level. It is -2, -1, 0, +1 or +2; 0 is what was expected.")


class NotALevelInWordsError(TypedError):
    """Something that is no level with what it looks like."""

    message = N_('“{text}” is not a level with its words. Write it as "0=Sends two applications a week".')


class NotAWeightError(TypedError):
    """Something that is no weight."""

    message = N_("“{text}” is no weight. It is 0, 1, 2 or 3.")


class RatedBeforeGoalError(TypedError):
    """A rating before the goal was set."""

    message = N_("The goal was set on {set_on}; it cannot be rated on {day}, before it.")


class RatingsBeforeError(TypedError):
    """A goal would be set after it was rated."""

    message = N_("The goal was rated on {first}, so it cannot have been set on {day}.")


class NotRatedError(NotFoundError):
    """No rating on that day."""

    message = N_("The goal was not rated on {day}. askeleet show-goal {code} shows its ratings.")
