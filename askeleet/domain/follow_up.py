"""How people are doing some time after they left: when that is to be asked, and what was answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, Literal, TypeAlias, cast

from askeleet import errors
from askeleet.domain.days import add_months
from askeleet.domain.numbered import Numbered
from askeleet.domain.numbers import number_of

WINDOWS = ("28-days", "3-months", "6-months")
"""How long after an exit people are asked; a funder may want other days or months."""

Unit: TypeAlias = Literal["days", "months"]

_DAY = timedelta(days=1)
_LONGEST = {"days": 3660, "months": 120}


class FollowUp(Numbered):
    """One answer to how a person is doing so long after an exit."""

    table: ClassVar[str] = "follow_ups"
    letters: ClassVar[str] = "f"

    episode_id: str  # the stay that ended
    window: str
    answered_on: date
    status: str  # on the labour market; unknown where nobody was reached
    source: str  # who or what says so
    note: str | None = None


def length_of(window: str) -> tuple[int, Unit]:
    """Return how many days or months a window is.

    Raises:
        NotAWindowError: if it is none.
    """
    count, _dash, unit = window.partition("-")
    number = number_of(count)
    if not number or str(number) != count or number > _LONGEST.get(unit, 0):
        raise errors.follow_ups.NotAWindowError(text=window, windows=WINDOWS)
    return number, cast("Unit", unit)


def due_on(window: str, exited_on: date) -> date:
    """Return the day on which people who left on a day are to be asked."""
    number, unit = length_of(window)
    return exited_on + timedelta(days=number) if unit == "days" else add_months(exited_on, number)


def last_exit_due(window: str, day: date) -> date:
    """Return the last exit day whose follow-up is due on a day or before it.

    Several exits at the end of a long month may be due on the last day of a short one.
    """
    number, unit = length_of(window)
    exit_day = day - timedelta(days=number) if unit == "days" else add_months(day, -number)
    while due_on(window, exit_day + _DAY) <= day:
        exit_day += _DAY
    return exit_day
