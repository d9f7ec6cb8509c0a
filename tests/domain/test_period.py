from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.period import Period
from askeleet.errors.periods import PeriodBackwardsError

YEARS = st.integers(1900, 2900)
DAYS = st.dates(date(1900, 1, 1), date(2900, 1, 1))


def holds(period, day):
    return period.start <= day < period.end


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Period.month(2023, 5), date(2023, 5, 1), date(2023, 6, 1)),
        (Period.month(2023, 12), date(2023, 12, 1), date(2024, 1, 1)),
        (Period.quarter(2023, 1), date(2023, 1, 1), date(2023, 4, 1)),
        (Period.quarter(2023, 4), date(2023, 10, 1), date(2024, 1, 1)),
        (Period.half(2023, 1), date(2023, 1, 1), date(2023, 7, 1)),
        (Period.half(2023, 2), date(2023, 7, 1), date(2024, 1, 1)),
        (Period.year(2024), date(2024, 1, 1), date(2025, 1, 1)),
        (Period.days(date(2023, 3, 1), date(2023, 4, 15)), date(2023, 3, 1), date(2023, 4, 16)),
    ],
)
def test_a_period_begins_on_its_start_and_ends_before_its_end(period, start, end):
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (Period.month(2023, 2), date(2023, 2, 28)),
        (Period.month(2024, 2), date(2024, 2, 29)),
        (Period.year(2023), date(2023, 12, 31)),
        (Period.days(date(2023, 5, 3), date(2023, 5, 3)), date(2023, 5, 3)),
    ],
)
def test_the_last_day_is_in_the_period(period, last):
    assert period.last == last
    assert holds(period, last)


def test_only_the_days_from_the_start_up_to_the_end_are_in_the_period():
    may = Period.month(2023, 5)
    assert [holds(may, date(2023, 4, 30)), holds(may, date(2023, 5, 1))] == [False, True]
    assert [holds(may, date(2023, 5, 31)), holds(may, date(2023, 6, 1))] == [True, False]


@pytest.mark.parametrize(
    ("make", "number"),
    [
        (Period.month, 0),
        (Period.month, 13),
        (Period.quarter, 0),
        (Period.quarter, 5),
        (Period.half, 0),
        (Period.half, 3),
    ],
)
def test_a_number_that_no_year_has_is_refused(make, number):
    with pytest.raises(ValueError, match=f"not {number}"):
        make(2023, number)


def test_days_that_end_before_they_begin_are_refused_with_both_days():
    with pytest.raises(PeriodBackwardsError) as refusal:
        Period.days(date(2023, 5, 2), date(2023, 5, 1))
    assert refusal.value.details == {"first": date(2023, 5, 2), "last": date(2023, 5, 1)}


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        (Period.month(2023, 5), "month"),
        (Period.quarter(2023, 2), "quarter"),
        (Period.half(2023, 2), "half"),
        (Period.year(2023), "year"),
        (Period.days(date(2023, 5, 1), date(2023, 5, 31)), "month"),
        (Period.days(date(2023, 1, 1), date(2023, 12, 31)), "year"),
        (Period.days(date(2023, 5, 1), date(2023, 5, 30)), "days"),
        (Period.days(date(2023, 5, 2), date(2023, 6, 1)), "days"),
        (Period.days(date(2023, 2, 1), date(2023, 4, 30)), "days"),  # three months, but no quarter
        (Period.days(date(2023, 4, 1), date(2023, 9, 30)), "days"),  # six months, but no half
        (Period.days(date(2023, 7, 1), date(2024, 6, 30)), "days"),  # twelve months, but no year
    ],
)
def test_the_kind_is_seen_from_the_days(period, kind):
    assert period.kind == kind


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Period.month(2022, 12), Period.month(2023, 1)),
        (Period.month(2023, 2), Period.month(2023, 3)),
        (Period.quarter(2022, 4), Period.quarter(2023, 1)),
        (Period.half(2022, 2), Period.half(2023, 1)),
        (Period.year(2023), Period.year(2024)),
        (
            Period.days(date(2023, 5, 1), date(2023, 5, 10)),
            Period.days(date(2023, 5, 11), date(2023, 5, 20)),
        ),
    ],
)
def test_previous_and_following_are_of_the_same_kind_and_undo_each_other(earlier, later):
    assert later.previous() == earlier
    assert earlier.following() == later


def test_months_of_days_are_cut_to_the_days():
    days = Period.days(date(2022, 12, 15), date(2023, 2, 3))
    assert list(days.months()) == [
        Period.days(date(2022, 12, 15), date(2022, 12, 31)),
        Period.month(2023, 1),
        Period.days(date(2023, 2, 1), date(2023, 2, 3)),
    ]


def test_the_months_of_a_month_are_itself():
    assert list(Period.month(2023, 5).months()) == [Period.month(2023, 5)]


@given(YEARS)
def test_months_quarters_and_halves_tile_the_year(year):
    months = [Period.month(year, number) for number in range(1, 13)]
    assert list(Period.year(year).months()) == months
    for parts in (
        months,
        [Period.quarter(year, number) for number in range(1, 5)],
        [Period.half(year, 1), Period.half(year, 2)],
    ):
        edges = [parts[0].start, *(part.end for part in parts)]
        assert edges == [*(part.start for part in parts), date(year + 1, 1, 1)]
        assert edges[0] == date(year, 1, 1)


@given(DAYS, st.integers(0, 1000))
def test_months_tile_any_days(first, more):
    days = Period.days(first, first + timedelta(days=more))
    months = list(days.months())
    assert [months[0].start, *(month.end for month in months)] == [*(month.start for month in months), days.end]
    assert months[0].start == days.start
    assert sum((month.end - month.start).days for month in months) == more + 1


@given(YEARS, st.integers(1, 12))
def test_every_day_is_in_one_month_of_its_neighbours(year, number):
    month = Period.month(year, number)
    assert holds(month, month.last)
    assert holds(month.following(), month.end)
    assert holds(month.previous(), month.start - timedelta(days=1))


def test_quarters_tile_a_period_and_the_first_and_last_may_be_cut_short():
    period = Period.days(date(2022, 2, 10), date(2022, 8, 1))
    assert list(period.quarters()) == [
        Period.days(date(2022, 2, 10), date(2022, 3, 31)),
        Period.quarter(2022, 2),
        Period.days(date(2022, 7, 1), date(2022, 8, 1)),
    ]
