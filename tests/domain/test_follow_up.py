"""When a follow-up is due: days are added; months end with the month where it has no such day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.follow_up import FollowUp, due_on, last_exit_due, length_of
from askeleet.errors.follow_ups import NotAWindowError


@pytest.mark.parametrize(
    ("exited", "after_28_days", "after_6_months"),
    [
        ("2023-08-31", "2023-09-28", "2024-02-29"),
        ("2023-05-12", "2023-06-09", "2023-11-12"),
        ("2022-12-31", "2023-01-28", "2023-06-30"),
        ("2023-08-29", "2023-09-26", "2024-02-29"),
        ("2023-02-28", "2023-03-28", "2023-08-28"),
    ],
)
def test_due_days_are_as_they_were_worked_out(exited, after_28_days, after_6_months):
    day = date.fromisoformat(exited)
    assert str(due_on("28-days", day)) == after_28_days
    assert str(due_on("6-months", day)) == after_6_months


@given(st.dates(date(2020, 1, 1), date(2025, 12, 31)), st.sampled_from(["28-days", "1-months", "3-months", "6-months"]))
def test_the_last_exit_due_is_the_last_of_which_the_day_has_come(day, window):
    last = last_exit_due(window, day)
    assert due_on(window, last) <= day < due_on(window, last + timedelta(days=1))


@pytest.mark.parametrize(
    "text", ["", "28", "days", "0-days", "-1-days", "028-days", "28-weeks", "28 days", "3661-days"]
)
def test_what_is_no_time_after_an_exit_is_refused(text):
    with pytest.raises(NotAWindowError):
        length_of(text)


def test_any_days_and_months_are_a_window():
    assert (length_of("90-days"), length_of("12-months")) == ((90, "days"), (12, "months"))


def test_a_follow_up_has_a_code_of_its_own():
    assert FollowUp.numbers_of("17f1") == (17, 1)
    assert FollowUp.numbers_of("17g1") is None
