"""Goal Attainment Scaling: the published input of R's gasr, the classic equal weights, and what always holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.attainment import LEVELS, Rated, attainment, t_score

CASES = [
    ((-2, 0, -1, 2, 0, 1), (3, 5, 1, 4, 2, 6), 55.0),  # the example in the documentation of the R package gasr
    ((0, 0, 0), (9, 4, 2), 50.00),
    ((0, 0, 0), (1, 1, 1), 50.00),
    ((1,), (1,), 60.00),
    ((1,), (5,), 60.00),
    ((-1, -1, -2), (1, 1, 1), 31.74),
    ((0, 1, -1), (1, 1, 1), 50.00),
    ((-1, -1, -2), (9, 4, 2), 35.54),
    ((0, 1, -1), (9, 4, 2), 51.70),
    ((-2, -1, -1), (3, 2, 1), 30.17),
    ((1, 0, -1), (3, 2, 1), 54.41),
    ((1, 0), (0, 0), 56.20),  # nothing weighs anything: all weigh the same
]

EQUAL = {1: 10, 2: 6.2017, 3: 4.5644, 4: 3.6274, 5: 3.0151, 6: 2.5820, 7: 2.2588, 8: 2.0080}

CONVERSION = {
    1: "30 40 50 60 70",
    2: "25.2 31.4 37.6 43.8 50 56.2 62.4 68.6 74.8",
    3: "22.6 27.2 31.7 36.3 40.9 45.4 50 54.6 59.1 63.7 68.3 72.8 77.4",
    4: "21.0 24.6 28.2 31.9 35.5 39.1 42.7 46.4 50 53.6 57.3 60.9 64.5 68.1 71.8 75.4 79.0",
}
"""The conversion key for goals of equal weight: T by the sum of the levels, from the lowest."""

levels = st.lists(st.sampled_from(LEVELS), min_size=1, max_size=8)
weights = st.integers(0, 9)


@pytest.mark.parametrize(("given_levels", "given_weights", "expected"), CASES)
def test_the_score_of_a_person(given_levels, given_weights, expected):
    assert round(t_score(given_levels, given_weights), 2) == expected


@pytest.mark.parametrize(("count", "step"), EQUAL.items())
def test_of_goals_that_weigh_the_same_each_level_moves_the_score_alike(count, step):
    one_up = [1] + [0] * (count - 1)
    assert t_score(one_up, [1] * count) - 50 == pytest.approx(step, abs=5e-5)


@pytest.mark.parametrize(("count", "key"), CONVERSION.items())
def test_the_conversion_key(count, key):
    for total, expected in zip(range(-2 * count, 2 * count + 1), map(float, key.split()), strict=True):
        up, rest = divmod(total + 2 * count, count)
        spread_over = [up - 1] * rest + [up - 2] * (count - rest)
        assert sum(spread_over) == total
        assert t_score(spread_over, [1] * count) == pytest.approx(expected, abs=0.051)


@given(st.data(), levels)
def test_the_score_of_the_opposite_levels_is_what_is_left_of_a_hundred(data, given_levels):
    its = data.draw(st.lists(weights, min_size=len(given_levels), max_size=len(given_levels)))
    assert t_score([-level for level in given_levels], its) == pytest.approx(100 - t_score(given_levels, its))


@given(st.data(), levels, st.integers(1, 50))
def test_weights_that_all_grow_alike_change_nothing(data, given_levels, times):
    its = data.draw(st.lists(weights, min_size=len(given_levels), max_size=len(given_levels)))
    assert t_score(given_levels, [weight * times for weight in its]) == pytest.approx(t_score(given_levels, its))


def test_without_a_rated_goal_there_is_no_score():
    assert attainment([]) is None


def test_the_change_is_that_of_the_same_goals():
    # importance x difficulty 3x3, 2x2, 1x2: 35.54 -> 51.70
    rated = [Rated(-1, 0, 3, 3), Rated(-1, 1, 2, 2), Rated(-2, -1, 1, 2)]
    found = attainment(rated)
    assert (round(found.baseline, 2), round(found.achieved, 2), round(found.change, 2)) == (35.54, 51.70, 16.16)


def test_what_was_not_said_is_a_beginning_one_below_and_a_weight_of_one():
    assert attainment([Rated(None, 1, None, None)]) == (40.0, 60.0)
    assert [Rated(None, 0, *each).weight for each in ((None, None), (3, None), (None, 2), (0, 3))] == [1, 3, 2, 0]
