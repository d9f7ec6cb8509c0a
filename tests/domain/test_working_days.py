"""Working days in Finland, by the counts of 2023 that are known from calendars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askeleet.domain.working_days import working_days_after

OF_2023 = (21, 20, 23, 18, 21, 21, 21, 23, 21, 22, 22, 18)


@pytest.mark.parametrize(("month", "expected"), [*enumerate(OF_2023, 1)])
def test_each_month_of_2023_has_as_many_as_the_calendar(month, expected):
    following = date(2023 + month // 12, month % 12 + 1, 1)
    one = timedelta(days=1)
    assert working_days_after(date(2023, month, 1) - one, following - one) == expected


@pytest.mark.parametrize(
    ("asked", "answered", "days"),
    [
        (date(2023, 5, 19), date(2023, 5, 22), 1),  # Friday to Monday
        (date(2023, 5, 22), date(2023, 5, 22), 0),
        (date(2023, 5, 17), date(2023, 5, 19), 1),  # over Ascension Day
        (date(2023, 6, 22), date(2023, 6, 25), 0),  # Midsummer
        (date(2022, 12, 30), date(2023, 1, 2), 1),
    ],
)
def test_days_are_counted_after_the_first_and_up_to_the_last(asked, answered, days):
    assert working_days_after(asked, answered) == days
