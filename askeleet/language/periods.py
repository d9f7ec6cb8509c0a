"""Months, quarters, halves and years as people type them, in the language in force and English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.domain.letters import fold
from askeleet.domain.period import Period
from askeleet.language import active
from askeleet.language.calendar_words import months
from askeleet.language.typed import fold_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

# A form is compiled when it is first needed, which for most it never is.
_YEAR = r"(?P<year>(?:19|2\d)\d\d)"
_MONTH = (
    _YEAR + r"-(?P<number>0[1-9]|1[0-2])",
    r"(?P<number>0?[1-9]|1[0-2])[/.]" + _YEAR,
)
_NAMED_MONTH = r"(?P<name>[a-z]+)(?: " + _YEAR + ")?"
_QUARTER = (
    _YEAR + r"[- ]?q(?P<number>[1-4])",
    r"q(?P<number>[1-4])[ /]" + _YEAR,
)
_HALF = (
    _YEAR + r"[- ]?h(?P<number>[12])",
    r"h(?P<number>[12])[ /]" + _YEAR,
)

# Words stand here folded, as what is typed is before it is compared.
_THIS = {"en": {"this"}, "fi": {"tama"}, "sv": {"denna", "detta"}}
_LAST = {"en": {"last"}, "fi": {"viime"}, "sv": {"forra"}}


def parse_month(text: str, today: date) -> Period:
    """Read a month: 2023-05, 5/2023, 5.2023, toukokuu 2023; `this` and `last`.

    A name alone is the latest that has begun.

    Raises:
        NotAPeriodError: if it is none.
    """
    typed = fold_typed(text)
    month = _near(typed, _month_of(today)) or _numbered(typed, _MONTH, Period.month) or _named(typed, today)
    return _found(month, text, f"2023-05, 5/2023, {months(active())[4]}")


def parse_quarter(text: str, today: date) -> Period:
    """Read a quarter: 2023-Q2, Q2/2023, Q2 2023; `this` and `last`. 2/2023 is a month and refused.

    Raises:
        NotAPeriodError: if it is none.
    """
    typed = fold_typed(text)
    quarter = _near(typed, _quarter_of(today)) or _numbered(typed, _QUARTER, Period.quarter)
    return _found(quarter, text, "2023-Q2, Q2/2023")


def parse_half(text: str, today: date) -> Period:
    """Read half a year: 2023-H1, H1/2023, H1 2023; `this` and `last`. 1/2023 is a month and refused.

    Raises:
        NotAPeriodError: if it is none.
    """
    typed = fold_typed(text)
    return _found(_near(typed, _half_of(today)) or _numbered(typed, _HALF, Period.half), text, "2023-H1, H1/2023")


def parse_year(text: str, today: date) -> Period:
    """Read a year: 2023; `this` and `last`.

    Raises:
        NotAPeriodError: if it is none.
    """
    typed = fold_typed(text)
    year = Period.year(int(typed)) if re.fullmatch(_YEAR, typed, re.ASCII) else None
    return _found(_near(typed, Period.year(today.year)) or year, text, "2023")


def last_full_month(today: date) -> Period:
    """Return the last month that is over; on its last day a month is not."""
    return _month_of(today).previous()


def last_full_quarter(today: date) -> Period:
    """Return the last quarter that is over; on its last day it is not."""
    return _quarter_of(today).previous()


def last_full_half(today: date) -> Period:
    """Return the last half year that is over; on its last day it is not."""
    return _half_of(today).previous()


def last_full_year(today: date) -> Period:
    """Return the last year that is over; on its last day it is not."""
    return Period.year(today.year - 1)


def _near(typed: str, current: Period) -> Period | None:
    if typed in _THIS[active()] | _THIS["en"]:
        return current
    return current.previous() if typed in _LAST[active()] | _LAST["en"] else None


def _numbered(typed: str, forms: Iterable[str], make: Callable[[int, int], Period]) -> Period | None:
    found = next((found for form in forms if (found := re.fullmatch(form, typed, re.ASCII))), None)
    return make(int(found["year"]), int(found["number"])) if found else None


def _named(typed: str, today: date) -> Period | None:
    found = re.fullmatch(_NAMED_MONTH, typed, re.ASCII)
    number = (_month_number(found["name"], active()) or _month_number(found["name"], "en")) if found else None
    if not found or not number:
        return None
    latest = today.year - (number > today.month)
    return Period.month(int(found["year"] or latest), number)


def _month_number(name: str, language: str) -> int | None:
    names = [fold(month) for month in months(language)]
    return next((number for number, month in enumerate(names, 1) if name in {month, _short(month, language)}), None)


def _short(month: str, language: str) -> str:
    """Return the short name: touko of toukokuu, otherwise three letters."""
    return month.removesuffix("kuu") if language == "fi" else month[:3]


def _month_of(day: date) -> Period:
    return Period.month(day.year, day.month)


def _quarter_of(day: date) -> Period:
    return Period.quarter(day.year, (day.month + 2) // 3)


def _half_of(day: date) -> Period:
    return Period.half(day.year, (day.month + 5) // 6)


def _found(period: Period | None, text: str, example: str) -> Period:
    if period is None:
        raise errors.periods.NotAPeriodError(text=text.strip(), example=example)
    return period
