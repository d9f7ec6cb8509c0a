"""Counting in calendar months and years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from askeleet import errors

if TYPE_CHECKING:
    from askeleet.errors import AskeleetError


def completed_months(earlier: date, later: date) -> int:
    """Return how many whole calendar months lie between the days; 0 when the later is not later.

    The end of a short month completes a month begun on a day it does not have.
    """
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(0, months - (add_months(earlier, months) > later))


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following, first = divmod(year * 12 + month + 1, 12)
    last = date(following, first + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def refuse_far(day: date, today: date) -> None:
    """Refuse a day that must be a slip of the finger.

    Raises:
        TooFarAheadError: if it lies more than a year after today.
    """
    if day > add_months(today, 12):
        raise errors.days.TooFarAheadError(day=day)


def refuse_to_come(day: date, today: date) -> None:
    """Refuse a day to come for what has happened.

    Raises:
        NotYetError: if it lies after today.
    """
    if day > today:
        raise errors.days.NotYetError(day=day)


def refuse_span(first: date, last: date | None, today: date, *, backwards: type[AskeleetError]) -> None:
    """Refuse a span that cannot be, of something that began and perhaps ended; both may be the same day.

    `backwards` is the error that its `last` day lies before its `first`.

    Raises:
        NotYetError: if one of the days is to come.
    """
    refuse_to_come(first, today)
    if last is None:
        return
    refuse_to_come(last, today)
    if last < first:
        raise backwards(first=first, last=last)


def age_on(day: date, born_on: date) -> int:
    """Return the age in completed years; who is born on 29.2. comes of age on 1.3."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def possible_ages(day: date, born_on: date | None, born_year: int | None) -> tuple[int, int] | None:
    """Return the least and the most that the age on a day may be, in completed years: of a bare birth year two.

    None where not even that is known.
    """
    if born_on:
        return age_on(day, born_on), age_on(day, born_on)
    if born_year is None:
        return None
    return age_on(day, date(born_year, 12, 31)), age_on(day, date(born_year, 1, 1))
