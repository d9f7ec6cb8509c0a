"""The only reader of the wall clock; everything else is told the day."""

from __future__ import annotations

from datetime import UTC, date, datetime

_pretended: date | None = None


def today() -> date:
    """Return the local day, or the one that was asked for with `--today`."""
    return _pretended or datetime.now().astimezone().date()  # noqa: TID251


def now() -> datetime:
    """Return this moment in UTC; no `--today` moves it, for it says when something was typed."""
    return datetime.now(UTC)  # noqa: TID251


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins here, in UTC."""
    return datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)


def pretend(day: date | None) -> None:
    """Take this day for today until told otherwise; None is the wall clock again."""
    global _pretended  # noqa: PLW0603  (one clock for the whole program)
    _pretended = day
