"""What cannot be so of feedback."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class NothingSaidError(TypedError):
    """An answer that says nothing."""

    message = N_("The feedback says nothing yet. Give one of --item, --recommend and --words.")


class MonthToComeError(TypedError):
    """An answer of a month to come."""

    message = N_("{month} is still to come; feedback is of this month or an earlier one.")


class NotAScoreError(TypedError):
    """Something that is no score."""

    message = N_("“{text}” is no score. It is 1, 2, 3, 4 or 5.")


class NotARecommendationError(TypedError):
    """Something that does not say how gladly it would be recommended."""

    message = N_("“{text}” is not from 0 to 10.")


class NotAnItemError(TypedError):
    """Something that is no item with its score."""

    message = N_("“{text}” is not an item with its score. Write it as useful=5.")
