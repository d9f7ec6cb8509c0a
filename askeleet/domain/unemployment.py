"""When somebody without work is long-term unemployed: two rules that are not the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.days import add_months

if TYPE_CHECKING:
    from datetime import date

_YEAR, _HALF = 12, 6


def is_long_term(since: date, on: date) -> bool:
    """Return whether it is long-term unemployment to Finnish statistics: at least 12 months without a break."""
    return on >= add_months(since, _YEAR)


def is_long_term_of_esf(since: date, on: date, *, is_under_25: bool | None) -> bool | None:
    """Return whether it is to the European Social Fund: more than 12 months, or more than 6 if under 25 years of age.

    None where that hangs on the age, which is not known.
    """
    if on > add_months(since, _YEAR):
        return True
    return False if on <= add_months(since, _HALF) else is_under_25
