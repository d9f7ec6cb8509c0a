"""Which counts are hidden so that nobody can be told from few: the small ones, and those they could be computed from.

A count of 1 to k − 1 people is hidden; zero tells of nobody and is shown. Whoever reads the rest knows the equations
between the counts, that they are whole, and that what is hidden is at least 1. From all that, by equations or by
bounds, no hidden count may have only one value left, and of no few people may it be certain that they are few.
Where what was published before leaves no other way, zeros are hidden too, if there are any: of what is hidden there
nobody knows then that it is not nothing.

What is hidden for being small and what is hidden to protect it look the same. Each proof is a witness: other numbers
that agree with everything shown. More that is hidden only lets more numbers agree, so a witness holds for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, TypeAlias

from askeleet.domain.whole_numbers import solution
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SMALLEST = 5
"""People that a group has at least before it is told of, unless more are asked for."""

_TRIED = 8
"""Cells that are looked at one by one before two of them are needed; a large report has hundreds."""

Cell: TypeAlias = Any  # whatever can be a key
Equation: TypeAlias = Mapping[Cell, int]
Cells: TypeAlias = AbstractSet[Cell]


class CannotBeHiddenError(Exception):
    """What is already known tells a small count, whatever is hidden now."""


class Counts(NamedTuple):
    """Counts, and what a reader knows of them."""

    of: Mapping[Cell, int]
    equations: Sequence[Equation] = ()  # coefficients; that what they add up to is known, if it is not nothing
    shown: Cells = frozenset()  # what is to be published; the rest is told by nobody, but can be computed
    people: Cells = frozenset()  # of these few are small
    fixed: Cells = frozenset()  # published before: it is known whatever is hidden now
    worth: Mapping[Cell, int] = {}  # what is rather kept; 0 where nothing is said


def hidden(counts: Counts, *, smallest: int = SMALLEST, already: Cells = frozenset()) -> frozenset[Cell]:
    """Return the cells to hide: the small ones, those that are hidden already, and as few and small others as serve.

    Raises:
        CannotBeHiddenError: if nothing that is hidden now protects a small count.
    """
    small = {cell for cell in counts.shown & counts.people - counts.fixed if 0 < counts.of[cell] < smallest}
    search = _Search(counts, smallest, {*small, *already})
    search.protect()
    search.relent({*small, *already})
    return frozenset(search.hidden)


class _Search:
    def __init__(self, counts: Counts, smallest: int, hidden: set[Cell]) -> None:
        self.counts, self.smallest, self.hidden = counts, smallest, hidden
        self.veiled: set[Cell] = set()  # hidden, and not known to be something
        self.found: set[Cell] = set()  # hidden to protect others, and known from what was published before
        self.of_cell: dict[Cell, list[Equation]] = {}
        for equation in counts.equations:
            for cell in equation:
                self.of_cell.setdefault(cell, []).append(equation)

    def protect(self) -> None:
        """Hide more until nothing hidden can be found."""
        proven: set[Cell] = set()
        while (cell := self._unproven(proven)) is not None:
            more = self._to_hide_for(cell)
            self.hidden |= more
            if not more:
                self._veil(cell)

    def relent(self, needed: Cells) -> None:
        """Show again what turns out not to be needed, the dearest first.

        What is hidden only to protect others may be found meanwhile: then it protects nobody, and is shown in its turn.
        """
        for cell in sorted(self.hidden - needed, key=self._cost, reverse=True):
            self.hidden.remove(cell)
            at_stake = [each for each in self._touched(cell) if each in needed or self._is_small(each)]
            if self._unproven(set(), at_stake) is not None:
                self.hidden.add(cell)

    def _veil(self, cell: Cell) -> None:
        """Take it that zeros are hidden here too; where that does not help, a number of many may be found."""
        more = {*self._together(cell)} - self.veiled
        if not more and self._is_small(cell):
            raise CannotBeHiddenError
        self.veiled |= more
        self.found |= set() if more else {cell}

    def _unproven(self, proven: set[Cell], among: Iterable[Cell] | None = None) -> Cell | None:
        """Return a cell that can be found, if any; add to the proven ones those that cannot."""
        for cell in self._in_order(self._unknown() if among is None else among):
            if cell not in proven and self._is_at_stake(cell):
                witness = self._witness(cell)
                if witness is None:
                    return cell
                proven.update(each for each, value in witness.items() if self._is_proof(each, value))
        return None

    def _unknown(self) -> Cells:
        return self.hidden | {cell for cell in self.of_cell if self._is_unknown(cell)}

    def _is_unknown(self, cell: Cell) -> bool:
        return cell in self.hidden or not (cell in self.counts.shown or cell in self.counts.fixed)

    def _is_at_stake(self, cell: Cell) -> bool:
        return self._is_small(cell) or (cell in self.hidden - self.found and self.counts.of[cell] > 0)

    def _is_small(self, cell: Cell) -> bool:
        return cell in self.counts.people and 0 < self.counts.of[cell] < self.smallest

    def _is_proof(self, cell: Cell, value: int) -> bool:
        return value == 0 or value >= self.smallest if self._is_small(cell) else value != self.counts.of[cell]

    def _witness(self, cell: Cell) -> Mapping[Cell, int] | None:
        """Return numbers that agree with all that is shown, in which the cell is not small, or another."""
        count = self.counts.of[cell]
        wanted = (self.smallest, 0) if self._is_small(cell) else (count + 1, count - 1)
        cells = self._together(cell)
        return next(filter(None, (self._agreeing(cells, cell, value) for value in wanted)), None)

    def _agreeing(self, cells: Sequence[Cell], cell: Cell, value: int) -> Mapping[Cell, int] | None:
        """Return numbers of cells that hang together, of which one is as given."""
        least = {each: self._least(each) for each in cells}
        if value < least[cell]:
            return None
        if shifted := self._shifted(cells, cell, value, least):
            return shifted
        others = [each for each in cells if each != cell]
        rows, sums = [], []
        for equation in self._equations(cells):
            known = sum(
                factor * (self.counts.of[each] - least[each]) for each, factor in equation.items() if each in least
            )
            sums.append(known - equation.get(cell, 0) * (value - least[cell]))
            rows.append([equation.get(each, 0) for each in others])
        if not rows:
            return {cell: value}
        found = solution(rows, sums)
        if found is None:
            return None
        return {cell: value, **{each: least[each] + more for each, more in zip(others, found, strict=True)}}

    def _shifted(
        self, cells: Sequence[Cell], cell: Cell, value: int, least: Mapping[Cell, int]
    ) -> Mapping[Cell, int] | None:
        """Look for such numbers near by: what one has more another has less; each changes once at most."""
        found, changed = (
            {each: self.counts.of[each] for each in cells} | {cell: value},
            {cell: value - self.counts.of[cell]},
        )
        waiting = [*self.of_cell.get(cell, ())]
        while waiting:
            equation = waiting.pop()
            over = sum(factor * changed.get(each, 0) for each, factor in equation.items())
            if not over:
                continue
            free = [each for each in equation if each in least and each not in changed]
            fitting = [each for each in free if found[each] - over * equation[each] >= least[each]]
            if not fitting:
                return None
            other = min(fitting, key=lambda each: (len(self.of_cell[each]), -found[each]))
            changed[other] = -over * equation[other]
            found[other] += changed[other]
            waiting += self.of_cell[other]
        return found

    def _least(self, cell: Cell) -> int:
        """Return what a reader knows a cell to be at least: what is hidden is something, except among hidden zeros."""
        if cell not in self.hidden or cell in self.veiled:
            return 0
        beside = {each for equation in self.of_cell.get(cell, ()) for each in equation}
        return int(all(self.counts.of[each] for each in beside & self.hidden))

    def _together(self, cell: Cell) -> Sequence[Cell]:
        """Return the unknown cells that hang together with one through equations, itself first."""
        found = {cell: None}
        waiting = [cell]
        while waiting:
            for equation in self.of_cell.get(waiting.pop(), ()):
                new = [each for each in equation if each not in found and self._is_unknown(each)]
                found.update(dict.fromkeys(new))
                waiting += new
        return [*found]

    def _equations(self, cells: Iterable[Cell]) -> Sequence[Equation]:
        return [*{id(equation): equation for cell in cells for equation in self.of_cell.get(cell, ())}.values()]

    def _touched(self, cell: Cell) -> Cells:
        """Return the unknown cells that are found more easily where one is shown."""
        near = {each for equation in self.of_cell.get(cell, ()) for each in equation if self._is_unknown(each)}
        return {other for each in near for other in self._together(each)}

    def _to_hide_for(self, cell: Cell) -> Cells:
        """Return what is best hidden beside a cell that can be found; zeros only where there is nothing else."""
        one = self._best_for(cell)
        zeros = {one} if one is not None else self._zeros(self.of_cell.get(cell, ()))
        return zeros or self._zeros(self._equations(self._together(cell)))

    def _best_for(self, cell: Cell) -> Cell | None:
        lone = [equation for equation in self.of_cell.get(cell, ()) if self._unknown_in(equation) == 1]
        if lone:
            return self._cheapest(self._candidates(lone[:1]))
        candidates = self._candidates(self._equations(self._together(cell)))
        for each in sorted(candidates, key=self._cost)[:_TRIED]:
            self.hidden.add(each)
            is_enough = self._witness(cell) is not None
            self.hidden.remove(each)
            if is_enough:
                return each
        near = candidates & self._candidates(self.of_cell.get(cell, ()))
        return self._cheapest(near or candidates)

    def _candidates(self, equations: Iterable[Equation]) -> Cells:
        return {cell for equation in equations for cell in equation if self._is_visible(cell) and self.counts.of[cell]}

    def _zeros(self, equations: Iterable[Equation]) -> Cells:
        cells = {cell for equation in equations for cell in equation}
        return {cell for cell in cells if self._is_visible(cell) and not self.counts.of[cell]}

    def _is_visible(self, cell: Cell) -> bool:
        return cell in self.counts.shown and cell not in self.counts.fixed and cell not in self.hidden

    def _cheapest(self, candidates: Cells) -> Cell | None:
        return min(candidates, key=self._cost, default=None)

    def _cost(self, cell: Cell) -> tuple[int, int, int, str]:
        """Return what is lost with a cell: its worth, the equations in which it would be alone, its number."""
        alone = sum(not self._unknown_in(equation) for equation in self.of_cell.get(cell, ()))
        return self.counts.worth.get(cell, 0), alone, self.counts.of[cell], repr(cell)

    def _unknown_in(self, equation: Equation) -> int:
        return sum(map(self._is_unknown, equation))

    def _in_order(self, cells: Iterable[Cell]) -> Iterator[Cell]:
        return iter(sorted(cells, key=lambda cell: (self.counts.of[cell], repr(cell))))
