"""Days as people type them: strict, in the language in force and English; left-over text is an error.

A missing year or week is the nearest in the direction asked for. Month names, two-digit years, the American order and
compact forms are refused: a silent mistake is worse than a refusal.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.language import active

if TYPE_CHECKING:
    from askeleet.language.day_words import Looking

_ISO = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_FULL = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})"
_NO_YEAR = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?"
_YEAR = r"\d{4}"
_BARE_SHORT_YEAR = r"\d{2}"

_YEARS = range(1900, 3000)  # what lies outside is a slip of the finger
_LEAP_YEAR = 2000  # every day that any year has
_WIDEST = 366  # days within which a day without a year must lie
_OLDEST = 120  # years
_AHEAD = 20  # years that a day typed with a short year may be meant ahead


def parse_day(text: str, today: date, *, looking: Looking) -> date:
    """Read a day; `looking` says in which direction a missing year or week is sought, today included.

    Words that say a direction of their own (yesterday, in 3 days) keep it; whether the day is allowed is not judged.

    Raises:
        NotADayError: if it is no day, or in no language spoken.
        NotInCalendarError: if it is written as a day, and there is none such.
        FullYearNeededError: if the year has two digits.
        YearNeededError: if it is a 29.2. and the nearest one is more than a year away.
    """
    typed = text.strip()
    _refuse_short_year(typed, today.year + _AHEAD)
    day = _with_year(typed) or _without_year(typed, today, looking) or _in_words(typed, today, looking)
    if day is None and (_found(_ISO, typed) or _found(_FULL, typed) or _found(_NO_YEAR, typed)):
        raise errors.days.NotInCalendarError(text=typed)
    if day is None or day.year not in _YEARS:
        raise errors.days.NotADayError(text=typed)
    return day


def parse_birth(text: str, today: date) -> tuple[date | None, int]:
    """Read a birth year or a birth date; return the date, None where only the year was told, and the year.

    Raises:
        NotABirthError: if it is neither.
        FullYearNeededError: if the year has two digits.
        BirthOutOfRangeError: if it lies ahead, or more than 120 years back.
    """
    typed = text.strip()
    if _found(_BARE_SHORT_YEAR, typed):
        raise errors.days.FullYearNeededError(text=typed, full=str(_full_year(typed, today.year)))
    _refuse_short_year(typed, today.year)
    born_on = _with_year(typed)
    if born_on is None and not _found(_YEAR, typed):
        raise errors.days.NotABirthError(text=typed)
    year = born_on.year if born_on else int(typed)
    if not today.year - _OLDEST <= year <= today.year or (born_on and born_on > today):
        raise errors.days.BirthOutOfRangeError(text=typed)
    return born_on, year


def _refuse_short_year(typed: str, latest: int) -> None:
    """Refuse a day with a year of two digits, offering the full one; what is no day in any year is left alone."""
    found = _found(_SHORT_YEAR, typed)
    if found and _possible(_LEAP_YEAR, int(found["month"]), int(found["day"])):
        full = f"{found['day']}.{found['month']}.{_full_year(found['year'], latest)}"
        raise errors.days.FullYearNeededError(text=typed, full=full)


def _with_year(typed: str) -> date | None:
    found = _found(_ISO, typed) or _found(_FULL, typed)
    return _possible(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def _without_year(typed: str, today: date, looking: Looking) -> date | None:
    found = _found(_NO_YEAR, typed)
    if not found or not _possible(_LEAP_YEAR, int(found["month"]), int(found["day"])):
        return None
    direction = -1 if looking == "back" else 1
    for year in (today.year, today.year + direction):
        day = _possible(year, int(found["month"]), int(found["day"]))
        if day and 0 <= (day - today).days * direction <= _WIDEST:
            return day
    raise errors.days.YearNeededError(text=typed)


def _in_words(typed: str, today: date, looking: Looking) -> date | None:
    from askeleet.language.day_words import day_meant  # noqa: PLC0415  (most days are typed in figures)
    from askeleet.language.typed import fold_typed  # noqa: PLC0415

    words = fold_typed(typed)
    return day_meant(words, active(), today, looking) or day_meant(words, "en", today, looking)


def _found(form: str, typed: str) -> re.Match[str] | None:
    """Return the match; a form is compiled when it is first needed, which for most it never is."""
    return re.fullmatch(form, typed, re.ASCII)


def _full_year(short: str, latest: int) -> int:
    """Return the latest year that ends in these two digits, `latest` included."""
    return latest - (latest - int(short)) % 100


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
