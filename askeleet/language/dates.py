"""Days as people type them: strict, in the language in force and English; left-over text is an error.

A missing year or week is the nearest in the direction asked for. Month names, two-digit years, the American order and
compact forms are refused: a silent mistake is worse than a refusal.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.language import active

if TYPE_CHECKING:
    from askeleet.language.day_words import Looking

_YEARS = range(1900, 3000)  # what lies outside is a slip of the finger
_LEAP_YEAR = 2000  # every day that any year has
_WIDEST = 366  # days within which a day without a year must lie
_OLDEST = 120  # years
_AHEAD = 20  # years that a day typed with a short year may be meant ahead
_SHORT = 2  # figures of a year
_FULL = 4  # likewise

_ISO = ([4, 2, 2],)  # how many figures the year, the month and the day may have
_DOTTED = tuple([year, month, day] for year in (0, _SHORT, _FULL) for month in (1, 2) for day in (1, 2))

Figures = tuple[str, str, str]
"""The year, the month and the day as they were typed; the year empty where there is none."""


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
    figures = _figures(typed)
    day = _in_figures(figures, typed, today, looking) if figures else _in_words(typed, today, looking)
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
    if _are_figures(typed) and len(typed) == _SHORT:
        raise errors.days.FullYearNeededError(text=typed, full=str(_full_year(typed, today.year)))
    born_on = _born(typed, today)
    if born_on is None and not (_are_figures(typed) and len(typed) == _FULL):
        raise errors.days.NotABirthError(text=typed)
    year = born_on.year if born_on else int(typed)
    if not today.year - _OLDEST <= year <= today.year or (born_on and born_on > today):
        raise errors.days.BirthOutOfRangeError(text=typed)
    return born_on, year


def _born(typed: str, today: date) -> date | None:
    figures = _figures(typed)
    if figures:
        _refuse_short_year(figures, typed, today.year)
    return _possible(*figures) if figures and len(figures[0]) == _FULL else None


def _figures(typed: str) -> Figures | None:
    """Return the figures of 2023-05-24, 24.5.2023, 24.5.23, 24.5. or 24.5; None where it is written otherwise.

    No pattern is compiled for it: that would take longer than all else that is done with a day.
    """
    parts = typed.split("-") if "-" in typed else _backwards(typed)
    lengths = [len(part) for part in parts]
    if not _are_figures("".join(parts)) or lengths not in (_ISO if "-" in typed else _DOTTED):
        return None
    year, month, day = parts
    return year, month, day


def _backwards(typed: str) -> list[str]:
    """Return what stands between the dots, the last first; without a year it may end with a dot or not."""
    return (typed if typed.count(".") > 1 else f"{typed}.").split(".")[::-1]


def _are_figures(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _in_figures(figures: Figures, typed: str, today: date, looking: Looking) -> date | None:
    year, month, day = figures
    if len(year) == _SHORT:
        _refuse_short_year(figures, typed, today.year + _AHEAD)
        return None
    found = _possible(*figures) if year else _nearest(month, day, typed, today, looking)
    if found is None:
        raise errors.days.NotInCalendarError(text=typed)
    return found


def _refuse_short_year(figures: Figures, typed: str, latest: int) -> None:
    """Refuse a day with a year of two digits, offering the full one; what is no day in any year is left alone."""
    year, month, day = figures
    if len(year) == _SHORT and _possible(_LEAP_YEAR, month, day):
        full = f"{day}.{month}.{_full_year(year, latest)}"
        raise errors.days.FullYearNeededError(text=typed, full=full)


def _nearest(month: str, day: str, typed: str, today: date, looking: Looking) -> date | None:
    """Return the nearest day of a year in the direction looked, today included; None where no year has it."""
    if not _possible(_LEAP_YEAR, month, day):
        return None
    direction = -1 if looking == "back" else 1
    for year in (today.year, today.year + direction):
        found = _possible(year, month, day)
        if found and 0 <= (found - today).days * direction <= _WIDEST:
            return found
    raise errors.days.YearNeededError(text=typed)


def _in_words(typed: str, today: date, looking: Looking) -> date | None:
    from askeleet.language.day_words import day_meant  # noqa: PLC0415  (most days are typed in figures)
    from askeleet.language.typed import fold_typed  # noqa: PLC0415

    words = fold_typed(typed)
    return day_meant(words, active(), today, looking) or day_meant(words, "en", today, looking)


def _full_year(short: str, latest: int) -> int:
    """Return the latest year that ends in these two digits, `latest` included."""
    return latest - (latest - int(short)) % 100


def _possible(year: int | str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
