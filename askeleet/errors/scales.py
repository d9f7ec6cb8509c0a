"""What cannot be so of a scale or of how life stands."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class NotOnTheScaleError(TypedError):
    """Something that is no number from 0 to 10."""

    message = N_("“{text}” is not on the scale. It goes from 0 to 10 in whole numbers.")


class BeforeScaleError(TypedError):
    """An answer before the scale was made."""

    message = N_("The scale was first asked on {made_on}; it cannot have been answered on {day}, before it.")


class AnswersBeforeError(TypedError):
    """A scale would be made after it was answered."""

    message = N_("The scale was answered on {first}, so it cannot have been made on {day}.")


class ScaleBackwardsError(TypedError):
    """A scale that ends before it begins, or before it was last answered."""

    message = N_("The scale was last asked on {last}, so it cannot have ended on {day}.")


class ScaleEndedError(CannotError):
    """An answer to a scale that is no longer asked."""

    message = N_("The scale is no longer asked since {day}. askeleet edit-scale {code} --ended none takes it up again.")


class NoSuchScaleError(NotFoundError):
    """No scale of the client is meant."""

    message = N_("The client has no such scale. askeleet show-client shows the scales.")


class NotAnsweredError(NotFoundError):
    """No answer on that day."""

    message = N_("There is no answer of {day}. askeleet show-scale {code} shows the answers.")


class NothingAssessedError(TypedError):
    """No area was given a number."""

    message = N_("No area was given a number. Write them as digital=5 everyday=7.")


class NotAnAreaWithNumberError(TypedError):
    """Something that is no area of life with a number."""

    message = N_("“{text}” is not an area with a number. Write it as digital=5; digital=none takes one back.")
