"""Equations in whole numbers, against trying all of them."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from askeleet.domain.whole_numbers import solution

COEFFICIENTS = some.sampled_from([-1, 0, 1])


def holds(equations, sums, numbers):
    return all(
        sum(factor * number for factor, number in zip(row, numbers, strict=True)) == total
        for row, total in zip(equations, sums, strict=True)
    )


@some.composite
def solvable(draw):
    width, height = draw(some.integers(1, 5)), draw(some.integers(1, 4))
    equations = [[draw(COEFFICIENTS) for _ in range(width)] for _ in range(height)]
    numbers = [draw(some.integers(0, 6)) for _ in range(width)]
    sums = [sum(map(int.__mul__, row, numbers)) for row in equations]
    return equations, sums


def parts_of(wholes, width=3):
    """Return the equations by which a table's rows and columns add up to given sums."""
    rows = [[int(place // width == row) for place in range(2 * width)] for row in range(2)]
    columns = [[int(place % width == column) for place in range(2 * width)] for column in range(width)]
    return [*rows, *columns], wholes


def test_two_numbers_of_a_sum_and_a_difference():
    assert solution([[1, 1], [1, -1]], [7, 3]) == [5, 2]


def test_none_where_the_numbers_would_be_below_nothing():
    assert solution([[1, 1], [1, -1]], [3, 7]) is None
    assert solution([[1, 1]], [-1]) is None


def test_none_where_they_would_be_fractions():
    assert solution([[2]], [3]) is None


def test_none_where_the_equations_contradict_each_other():
    assert solution([[1, 1], [1, 1]], [3, 4]) is None


@given(solvable())
def test_whatever_is_found_holds(made):
    equations, sums = made
    found = solution(equations, sums)
    assert found is None or (min(found) >= 0 and holds(equations, sums, found))


@given(some.lists(some.integers(0, 4), min_size=5, max_size=5))
def test_a_table_is_found_wherever_there_is_one(wholes):
    equations, sums = parts_of(wholes)
    exists = any(holds(equations, sums, numbers) for numbers in product(range(5), repeat=6))
    assert (solution(equations, sums) is not None) == exists
