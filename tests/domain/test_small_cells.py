"""Nobody can compute a small count: every table that agrees with what is shown is tried."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from askeleet.domain.small_cells import CannotBeHiddenError, Counts, hidden

NUMBERS = some.one_of(some.just(0), some.integers(1, 7))
SMALLEST = some.sampled_from([3, 4, 5])


def counts(of, *equations, unshown=(), fixed=(), worth=None):
    shown = of.keys() - set(unshown) - set(fixed)
    return Counts(of, equations, shown, frozenset(of), frozenset(fixed), worth or {})


def whole(total, *parts):
    """Return the equation by which parts add up to a total."""
    return {**dict.fromkeys(parts, 1), total: -1}


@some.composite
def lists(draw):
    """Make a breakdown with its total."""
    numbers = draw(some.lists(NUMBERS, min_size=2, max_size=4))
    of = {f"part {place}": number for place, number in enumerate(numbers)}
    return counts({**of, "total": sum(numbers)}, whole("total", *of), worth={"total": 1})


@some.composite
def tables(draw):
    """Make a table with the sums of its rows and columns, and the sum of these."""
    columns = range(draw(some.integers(2, 3)))
    of = {(row, column): draw(NUMBERS) for row in range(2) for column in columns}
    lines = [
        *(((row, "*"), [(row, column) for column in columns]) for row in range(2)),
        *((("*", column), [(row, column) for row in range(2)]) for column in (*columns, "*")),
        (("*", "*"), [("*", column) for column in columns]),
    ]
    for total, parts in lines:
        of[total] = sum(of[part] for part in parts)
    margins = {cell: cell.count("*") for cell in of}
    return counts(of, *(whole(total, *parts) for total, parts in lines), worth=margins)


@some.composite
def flows(draw):
    """Make what was there, came and went; those who came for the first time or again; and who left for what."""
    start, first, again = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    left = draw(some.integers(0, start + first + again))
    work = draw(some.integers(0, left))
    of = {"start": start, "first": first, "again": again, "came": first + again}
    of |= {"work": work, "other": left - work, "left": left, "end": start + first + again - left}
    balance = {"start": 1, "came": 1, "left": -1, "end": -1}
    equations = (balance, whole("came", "first", "again"), whole("left", "work", "other"))
    return counts(of, *equations, worth={"came": 1, "left": 1, "end": 2})


@some.composite
def halves(draw):
    """Make two halves and their year: the first half was published before, and of the second nothing is told."""
    of = {}
    for part in ("work", "other"):
        of[part, 1], of[part, 2] = draw(NUMBERS), draw(NUMBERS)
        of[part, "year"] = of[part, 1] + of[part, 2]
    for when in (1, 2, "year"):
        of["all", when] = of["work", when] + of["other", when]
    totals = [whole(("all", when), ("work", when), ("other", when)) for when in (1, 2, "year")]
    years = [whole((part, "year"), (part, 1), (part, 2)) for part in ("work", "other", "all")]
    return of, (*totals, *years)


MADE = some.one_of(lists(), tables(), flows())


def agreeing(made, gone, most):
    """Yield all tables of whole numbers that agree with what is shown.

    What is hidden is something; where numbers were published before zeros may be hidden as well.
    """
    least = {cell: int(cell in gone and not made.fixed) for cell in made.of}
    unknown = [cell for cell in made.of if cell in gone or cell not in made.shown | made.fixed]
    known = {cell: number for cell, number in made.of.items() if cell not in unknown}
    yield from _filled(made.equations, known, unknown, least, most)


def _filled(equations, known, unknown, least, most):
    known = _forced(equations, dict(known), least, most)
    free = [cell for cell in unknown if known is not None and cell not in known]
    if known is not None and not free:
        yield known
    elif known is not None:
        for number in range(least[free[0]], most + 1):
            yield from _filled(equations, {**known, free[0]: number}, unknown, least, most)


def _forced(equations, known, least, most):
    """Add what follows from what is known; return None where that contradicts itself."""
    for equation in equations * len(equations):
        free = [cell for cell in equation if cell not in known]
        left = -sum(factor * known[cell] for cell, factor in equation.items() if cell in known)
        if len(free) == 1:
            known[free[0]] = left // equation[free[0]]
        is_forced_right = len(free) != 1 or least[free[0]] <= known[free[0]] <= most
        if not is_forced_right or (not free and left):
            return None
    return known


def assert_none_is_told(made, gone, smallest):
    small = {cell for cell in made.of if 0 < made.of[cell] < smallest}
    found = {cell: set() for cell in gone | (small - made.fixed) if made.of[cell]}
    for table in agreeing(made, gone, max(made.of.values()) + smallest + 1):
        for cell, numbers in found.items():
            numbers.add(table[cell])
    for cell, numbers in found.items():
        assert len(numbers) > 1, (cell, made.of, gone)
        assert max(numbers) >= smallest or 0 in numbers, (cell, made.of, gone)


@given(MADE, SMALLEST)
@settings(max_examples=400, deadline=None)
def test_every_hidden_count_may_be_another_and_may_be_of_many(made, smallest):
    assert_none_is_told(made, hidden(made, smallest=smallest), smallest)


@given(MADE, SMALLEST)
def test_all_small_counts_are_hidden_and_no_zero(made, smallest):
    gone = hidden(made, smallest=smallest)
    assert gone >= {cell for cell in made.of if 0 < made.of[cell] < smallest}
    assert all(made.of[cell] for cell in gone)


@given(MADE, SMALLEST)
def test_what_is_hidden_needs_nothing_more_hidden(made, smallest):
    gone = hidden(made, smallest=smallest)
    assert hidden(made, smallest=smallest, already=gone) == gone


@given(MADE)
def test_nothing_is_hidden_where_nothing_is_small(made):
    large = made._replace(of={cell: 5 * number for cell, number in made.of.items()})
    assert hidden(large) == frozenset()


@given(halves(), SMALLEST)
@settings(max_examples=300, deadline=None)
def test_a_year_after_its_first_half_tells_nothing_of_the_second(made, smallest):
    of, equations = made
    first = {cell: of[cell] for cell in of if cell[1] == 1}
    gone = hidden(counts(first, equations[0]), smallest=smallest)
    fixed = {cell for cell in first if cell not in gone}
    second = {cell for cell in of if cell[1] == 2}
    later = counts(of, *equations, unshown=second, fixed=fixed)
    try:
        everything = hidden(later, smallest=smallest, already=gone)
    except CannotBeHiddenError:
        pytest.fail("what was published stands in the way")
    assert_none_is_told(later, everything, smallest)


def test_beside_a_small_part_the_smallest_other_is_hidden_and_the_total_stays():
    made = counts({"a": 2, "b": 9, "c": 7, "all": 18}, whole("all", "a", "b", "c"), worth={"all": 1})
    assert hidden(made) == {"a", "c"}


def test_parts_that_hide_each_other_but_are_few_together_take_a_third():
    made = counts({"a": 1, "b": 2, "c": 9, "all": 12}, whole("all", "a", "b", "c"), worth={"all": 1})
    assert hidden(made) == {"a", "b", "c"}


def test_a_small_count_that_nobody_tells_is_not_left_to_be_subtracted():
    made = counts({"with": 18, "without": 2, "all": 20}, whole("all", "with", "without"), unshown=["without"])
    assert hidden(made) == {"with"}


def test_what_was_published_before_is_never_hidden():
    made = counts({"half": 8, "rest": 3, "year": 11}, whole("year", "half", "rest"), unshown=["rest"], fixed=["half"])
    assert hidden(made) == {"year"}


def test_zeros_are_hidden_only_where_the_total_was_published_before():
    of = {"may": 3, "june": 1, "july": 0, "august": 2, "all": 6}
    equation = whole("all", "may", "june", "july", "august")
    assert hidden(counts(of, equation, fixed=["all"])) == {"may", "june", "july", "august"}
    assert hidden(counts(of, equation)) == {"may", "june", "august", "all"}


def test_what_is_known_already_cannot_be_hidden():
    of = {"half": 8, "rest": 3, "year": 11}
    made = counts(of, whole("year", "half", "rest"), unshown=["rest"], fixed=["half", "year"])
    with pytest.raises(CannotBeHiddenError):
        hidden(made)


def test_few_records_are_no_few_people():
    of = {"calls": 2, "visits": 9, "contacts": 11}
    assert hidden(Counts(of, (whole("contacts", "calls", "visits"),), frozenset(of))) == frozenset()
