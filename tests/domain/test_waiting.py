"""Waiting times against a published example and against plain shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.waiting import Wait, Waiting

# Weeks in remission of the 21 patients given 6-MP; Freireich and others, Blood 21 (1963). The estimate is printed in
# many textbooks, as Kleinbaum and Klein, Survival Analysis, chapter 2.
CAME = (6, 6, 6, 7, 10, 13, 16, 22, 23)
WATCHED = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
REMISSION = [*(Wait(weeks, True) for weeks in CAME), *(Wait(weeks, False) for weeks in WATCHED)]
PUBLISHED = {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}


def test_the_published_example_comes_out() -> None:
    found = {turn.days: turn.waiting for turn in Waiting(REMISSION).turns}

    assert found == pytest.approx(PUBLISHED, abs=0.00005)


def test_the_median_of_the_published_example_is_23_weeks() -> None:
    assert Waiting(REMISSION).median() == 23


def test_between_two_turns_nothing_changes() -> None:
    assert Waiting(REMISSION).came_within(12) == pytest.approx(1 - PUBLISHED[10], abs=0.00005)


def test_nothing_is_said_of_a_time_for_which_nobody_was_watched() -> None:
    assert Waiting(REMISSION).came_within(36) is None
    assert Waiting([]).came_within(1) is None


def test_what_has_come_to_all_has_come_to_all_later_too() -> None:
    assert Waiting([Wait(3, True), Wait(5, True)]).came_within(100) == 1


def test_there_is_no_median_where_it_has_not_come_to_half() -> None:
    assert Waiting([Wait(3, True), Wait(9, False), Wait(9, False)]).median() is None
    assert Waiting([]).median() is None


def test_half_of_an_even_number_is_half() -> None:
    assert Waiting([Wait(days, True) for days in (1, 2, 3, 4)]).median() == 2


@given(st.lists(st.integers(0, 50), min_size=1), st.integers(0, 60))
def test_where_it_came_to_all_the_share_is_the_plain_one(days: list[int], within: int) -> None:
    found = Waiting(Wait(each, True) for each in days).came_within(within)

    assert found == pytest.approx(sum(each <= within for each in days) / len(days))


@given(st.lists(st.tuples(st.integers(0, 50), st.booleans())))
def test_the_share_still_waiting_only_falls(waits: list[tuple[int, bool]]) -> None:
    shares = [turn.waiting for turn in Waiting(Wait(*each) for each in waits).turns]

    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share < 1 for share in shares)
