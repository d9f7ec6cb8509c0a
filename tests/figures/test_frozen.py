"""Every figure is a sum over people, a rate of sums, or says that only rows can tell it."""

from __future__ import annotations

from datetime import date

from askeleet import figures
from askeleet.domain.period import Period
from askeleet.figures.frozen import Life, _periods


def test_a_mean_or_a_share_is_computed_of_others_or_needs_rows():
    numbers = {figure.code for figure in figures.FIGURES if figure.shown_as in {"count", "minutes"}}
    sums = {figure.code for figure in figures.SUMS}
    assert sums <= numbers
    assert set(figures.RATES) & sums == set()
    assert {figure.code for figure in figures.FIGURES} >= set(figures.RATES)


def test_a_period_is_kept_once_though_a_month_a_quarter_and_a_year_begin_with_it():
    life = Life(date(2023, 1, 10), date(2023, 2, 3), date(2023, 1, 10), date(2023, 6, 1))
    assert dict(_periods(life)) == {
        Period.month(2023, 1): "exactly",
        Period.days(date(2023, 1, 1), date(2023, 2, 28)): "from",
        Period.days(date(2023, 2, 1), date(2023, 2, 28)): "from",
        Period.days(date(2023, 1, 10), date(2023, 2, 28)): "from",
        Period.days(date(2023, 1, 10), date(2023, 1, 31)): "exactly",
        Period.days(date(2023, 3, 1), date(2023, 3, 1)): "after",
    }


def test_what_is_still_running_is_kept_under_the_day_of_the_erasure():
    life = Life(date(2023, 5, 2), date(2023, 5, 20), date(2023, 1, 10), date(2023, 5, 25))
    assert {period.last for period, reach in _periods(life) if reach == "from"} == {date(2023, 5, 25)}
