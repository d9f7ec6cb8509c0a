"""Working days in Finland: neither Saturday nor Sunday, no public holiday, not Midsummer Eve or Christmas Eve."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def working_days_after(first: date, last: date) -> int:
    """Return how many working days there are after the first day, up to and including the last."""
    from holidays import country_holidays  # noqa: PLC0415  (only where working days are counted: it takes a while)

    free = country_holidays("FI")
    days = (first + timedelta(days=passed) for passed in range(1, (last - first).days + 1))
    return sum(day.weekday() < _SATURDAY and day not in free for day in days)
