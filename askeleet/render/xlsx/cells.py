"""What stands in a cell: a number, a day or a text, and the pattern that shows it as the language writes it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, TypeAlias

from askeleet.language import active
from askeleet.language.writing import show_days
from askeleet.render.values import NOTHING, show
from askeleet.reports.document import (
    Bar,
    Days,
    Mean,
    Minutes,
    Moment,
    Ordinal,
    Progress,
    Share,
    Time,
    Weekday,
    raw,
)
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from askeleet.reports.document import Value

Content: TypeAlias = "str | float | date | time"

_MINUTES_A_DAY = 24 * 60
_FIRST_YEAR = 1900  # of Excel's calendar
_MOST = 32_767  # units of two bytes in a cell
_DAY = r"d\.m\.yyyy"
_LOCALES = {"fi": "40B", "sv": "41D", "en": "809"}
_TIMES = {"fi": r'"klo "h\.mm', "sv": r'"kl. "h\.mm', "en": "hh:mm"}


class Cell(NamedTuple):
    """The content of a cell; text and nothing have no pattern."""

    content: Content
    pattern: str = ""


def cell(value: Value, *, is_drawn: bool = False) -> Cell:
    """Return a value as a cell: whatever is counted or has a day is no text, so that Excel can count on.

    Where a chart draws it, a measure of nothing is an empty cell: Excel would draw a dash as nought.
    """
    pattern, content = _PATTERNS.get(type(value)), _content(value)
    if pattern is None or content is None:
        told = _text(value)
        return Cell("" if is_drawn and told == NOTHING else told)
    return Cell(content, pattern())


def fitting(text: str) -> str:
    """Return a text that a cell can hold: the end of a longer one is cut, and seen to be."""
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "  # XlsxWriter would take it for its own markup
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * _MOST else units[: 2 * _MOST - 2].decode("utf-16-le", errors="ignore") + "…"


def length(value: Value) -> int:
    """Return how many letters wide a value is as Excel shows it: some patterns say more than people are told."""
    match value:
        case Minutes():
            return len(f"{value.value // 60} h 00 min")
        case Weekday():
            return len(show(Weekday(value.value)))
        case _:
            return max(map(len, _text(value).split("\n")))


def _text(value: Value) -> str:
    """Write a value as people read it; nothing is an empty cell, and no bar is made of letters."""
    if isinstance(value, Progress):
        return f"{value.done}/{value.of}"
    return "" if value is None else show(value)


def _content(value: Value) -> Content | None:
    """Return what Excel counts with; None where there is nothing, or a day that its calendar does not have."""
    match value:
        case Minutes():
            return value.value / _MINUTES_A_DAY
        case Time():
            return time.fromisoformat(value.value)
        case Moment():
            return value.value.astimezone().replace(tzinfo=None)
        case date() | Weekday():
            day = value if isinstance(value, date) else value.value
            return day if day.year >= _FIRST_YEAR else None
        case _:
            return raw(value)


def _per_cent() -> str:
    return "0.0%" if active() == "en" else r"0.0\ %"


def _days() -> str:
    """Write the unit after the number, in the form that fits it."""
    one, many = show_days(1).removeprefix("1"), show_days(2).removeprefix("2")
    return f'[=1]0"{one}";General"{many}"'


_PATTERNS: Mapping[type, Callable[[], str]] = {
    int: lambda: "#,##0",
    Bar: lambda: "#,##0",
    Ordinal: lambda: "0",
    Mean: lambda: "#,##0.0",
    Share: _per_cent,
    Days: _days,
    Minutes: lambda: '[h]" h "mm" min"',
    date: lambda: _DAY,
    Weekday: lambda: f"[$-{_LOCALES[active()]}]ddd {_DAY}",
    Time: lambda: _TIMES[active()],
    Moment: lambda: f"{_DAY} {_TIMES[active()]}",
}
"""How each kind of number, day and time is shown; Excel puts its own decimal sign and thousands in."""


def is_number(value: Value) -> bool:
    """Return whether Excel counts with it."""
    return bool(cell(value).pattern)
