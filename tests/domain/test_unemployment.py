"""Two rules of long-term unemployment, on the days on which they differ."""

from __future__ import annotations

from datetime import date

import pytest

from askeleet.domain.days import possible_ages
from askeleet.domain.unemployment import is_long_term, is_long_term_of_esf


@pytest.mark.parametrize(
    ("since", "on", "is_under_25", "in_statistics", "in_esf"),
    [
        (date(2022, 5, 15), date(2023, 5, 15), False, True, False),
        (date(2022, 5, 15), date(2023, 5, 16), False, True, True),
        (date(2022, 11, 14), date(2023, 5, 15), True, False, True),
        (date(2022, 11, 15), date(2023, 5, 15), True, False, False),
        (date(2022, 11, 14), date(2023, 5, 15), False, False, False),
        (date(2022, 11, 14), date(2023, 5, 15), None, False, None),
        (date(2022, 5, 14), date(2023, 5, 15), None, True, True),
        (date(2022, 8, 31), date(2023, 2, 28), True, False, False),  # half a year is over on the month's last day
        (date(2022, 8, 31), date(2023, 3, 1), True, False, True),
    ],
)
def test_long_term_unemployment_is_two_things(since, on, is_under_25, in_statistics, in_esf):
    assert is_long_term(since, on) is in_statistics
    assert is_long_term_of_esf(since, on, is_under_25=is_under_25) is in_esf


@pytest.mark.parametrize(
    ("born_on", "born_year", "day", "ages"),
    [
        (date(1968, 5, 16), 1968, date(2023, 5, 15), (54, 54)),
        (date(1968, 5, 15), 1968, date(2023, 5, 15), (55, 55)),
        (date(1993, 5, 16), 1993, date(2023, 5, 15), (29, 29)),
        (date(1993, 5, 15), 1993, date(2023, 5, 15), (30, 30)),
        (date(2004, 2, 29), 2004, date(2022, 2, 28), (17, 17)),
        (date(2004, 2, 29), 2004, date(2022, 3, 1), (18, 18)),
        (date(1973, 5, 15), 1973, date(2023, 5, 15), (50, 50)),
        (None, 1968, date(2023, 5, 15), (54, 55)),
        (None, 1968, date(2023, 12, 31), (55, 55)),
        (None, 1968, date(2023, 1, 1), (54, 55)),
        (None, None, date(2023, 5, 15), None),
    ],
)
def test_a_bare_birth_year_may_be_two_ages(born_on, born_year, day, ages):
    assert possible_ages(day, born_on, born_year) == ages
