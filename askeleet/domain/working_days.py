"""Working days in Finland: neither Saturday nor Sunday, no public holiday, not Midsummer Eve or Christmas Eve."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

_SATURDAY = 5


def working_days_after(first: date, last: date) -> int:
    """Return how many working days there are after the first day, up to and including the last."""
    days = [first + timedelta(days=passed) for passed in range(1, (last - first).days + 1)]
    return sum(day.weekday() < _SATURDAY and day not in _holidays() for day in days)


@cache
def _holidays() -> Container[date]:
    from holidays import country_holidays  # noqa: PLC0415  (it takes a while, and few commands count working days)

    return country_holidays("FI")
