"""Whole numbers that solve equations, none of them below nothing; found exactly, without fractions or rounding.

The simplex method in whole numbers: every number of the tableau stands over one common denominator, so that each
division comes out even.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = list[int]


class _Tableau(NamedTuple):
    """Rows of coefficients, each with its right side last; the last row is how far from a solution they are."""

    rows: list[Row]
    basis: list[int | None]  # of each row the unknown that it solves; None while it solves none


def solution(equations: Sequence[Sequence[int]], sums: Sequence[int]) -> Sequence[int] | None:
    """Return numbers ≥ 0 whose products with each row's coefficients add up to its sum; None where none are found.

    A corner of the solutions is looked at: where that is a fraction None is returned too.
    """
    rows = [
        [*row, total] if total >= 0 else [-each for each in (*row, total)]
        for row, total in zip(equations, sums, strict=True)
    ]
    tableau = _Tableau([*rows, [sum(column) for column in zip(*rows, strict=True)]], [None] * len(rows))
    denominator = _solve(tableau)
    return None if tableau.rows[-1][-1] else _whole(tableau, denominator, len(equations[0]))


def _solve(tableau: _Tableau) -> int:
    """Bring the distance down as far as it goes; return the denominator.

    What helps most enters, which is soon there; after many steps the first that helps does, which never goes in rounds.
    """
    denominator, steps = 1, 0
    while tableau.rows[-1][-1] and (entering := _entering(tableau, is_late=steps > len(tableau.rows))) is not None:
        leaving = _leaving(tableau, entering)
        denominator = _pivot(tableau, leaving, entering, denominator)
        steps += 1
    return denominator


def _entering(tableau: _Tableau, *, is_late: bool) -> int | None:
    gains = tableau.rows[-1][:-1]
    if is_late:
        return next((place for place, gain in enumerate(gains) if gain > 0), None)
    most = max(gains, default=0)
    return gains.index(most) if most > 0 else None


def _leaving(tableau: _Tableau, entering: int) -> int:
    """Return the row that lets the unknown grow the least; of several the one of the first unknown."""
    best: int | None = None
    for place, row in enumerate(tableau.rows[:-1]):
        if row[entering] > 0 and (best is None or _is_before(tableau, place, best, entering)):
            best = place
    if best is None:
        raise ArithmeticError(entering)  # the distance is a sum of the rows: where it gains one of them does
    return best


def _is_before(tableau: _Tableau, place: int, other: int, entering: int) -> bool:
    one, two = tableau.rows[place], tableau.rows[other]
    here, there = one[-1] * two[entering], two[-1] * one[entering]
    return here < there or (here == there and _rank(tableau.basis[place]) < _rank(tableau.basis[other]))


def _rank(unknown: int | None) -> int:
    return -1 if unknown is None else unknown


def _pivot(tableau: _Tableau, leaving: int, entering: int, denominator: int) -> int:
    by = tableau.rows[leaving]
    pivot = by[entering]
    for place, row in enumerate(tableau.rows):
        factor = row[entering]
        if place != leaving and (factor or pivot != denominator):
            tableau.rows[place] = [
                (each * pivot - factor * other) // denominator for each, other in zip(row, by, strict=True)
            ]
    tableau.basis[leaving] = entering
    return pivot


def _whole(tableau: _Tableau, denominator: int, count: int) -> Sequence[int] | None:
    found = [0] * count
    for unknown, row in zip(tableau.basis, tableau.rows, strict=False):
        if unknown is not None:
            found[unknown], over = divmod(row[-1], denominator)
            if over:
                return None
    return found
