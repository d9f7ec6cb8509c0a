"""What is no day, time, length or gap as it was typed."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class NotADayError(TypedError):
    """A date that is not one."""

    message = N_("“{text}” is not a day. Write it as 24.5.2023, 24.5., 2023-05-24, yesterday, Tue or in 2 weeks.")


class NotInCalendarError(NotADayError):
    """A date written as one, of a day that no calendar has."""

    message = N_("“{text}” is not in the calendar. Check the day and the month.")


class YearNeededError(TypedError):
    """A day without a year that the nearest years do not have."""

    message = N_("“{text}” needs its year. Write it in full, as 29.2.2024.")


class FullYearNeededError(TypedError):
    """A year of two digits."""

    message = N_("“{text}” has a short year. Write it in full, as {full}.")


class NotADurationError(TypedError):
    """A length of time that is not one."""

    message = N_("“{text}” is not a length of time. Write it as 45, 1h15 or 1:15.")


class DurationOutOfRangeError(TypedError):
    """A length of time that no meeting has."""

    message = N_("“{text}” is not between 0 and 12 hours. Write the minutes, as 45 or 1h15.")


class NotATimeError(TypedError):
    """A time of day that is not one."""

    message = N_("“{text}” is not a time of day. Write it as 14.30 or 9.")


class NotABirthError(TypedError):
    """A birth year or date that is neither."""

    message = N_("“{text}” is not a birth year or date. Write it as 1968 or 24.5.1968.")


class BirthOutOfRangeError(TypedError):
    """A birth that no client had."""

    message = N_("“{text}” cannot be a birth year or date. Write the year, as 1968.")


class NotAGapError(TypedError):
    """A gap between meetings that is none."""

    message = N_("“{text}” is not a gap between meetings. Write it as 2-4w, 3w or 10-20d.")


class TooFarAheadError(TypedError):
    """A day more than a year ahead."""

    message = N_("{day} is more than a year ahead. Check the year.")


class NotYetError(TypedError):
    """Something noted for a day to come."""

    message = N_("{day} is to come. Give today or an earlier day.")
