"""Figures that go to others than the coaches: which of their numbers are hidden, beside all that went out before.

Everything published so far and everything to be published now is one system of equations: the parts of a total, the
halves of a year, the coaches of a project. A number published once for a period stays the same in all that follows.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from askeleet import figures
from askeleet.domain.period import Period
from askeleet.domain.small_cells import Counts, hidden
from askeleet.figures.every import FIGURES
from askeleet.figures.relations import ADDING, ALL, RATE_OF, REST, STANDING, SUCCESSES, equations, is_of_people, numbers
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from askeleet.figures.relations import Part
    from askeleet.figures.scope import Figure, FigureValue, Scope

    Parts = AbstractSet[Part]
    Compute = Callable[[Scope], Mapping[str, FigureValue]]

Cell: TypeAlias = "tuple[str, str, str, date | None, date]"
"""The figure, the part, the coach or nothing, and the days; of what stands on its last day there is no first."""


class View(NamedTuple):
    """The figures of a period as they are published; of one coach, by the id, or of all."""

    scope: Scope  # of whom, and by which rules
    found: Mapping[str, FigureValue]
    hidden: Parts = frozenset()

    @property
    def coach_id(self) -> str | None:
        """The coach whose figures they are; None for all."""
        return self.scope.coach_id

    @property
    def first(self) -> date:
        """The first day."""
        return self.scope.period.start

    @property
    def end(self) -> date:
        """The day after the last."""
        return self.scope.period.end

    def over(self, first: date, end: date) -> View:
        """Return the view of other days, without its figures."""
        return View(self.scope._replace(period=Period(first, end)), {})

    def cell(self, part: Part) -> Cell:
        """Return where a number stands among those of all periods; the end of one is the start of the next."""
        code, of = part
        if code == "open-at-start":
            return "open-at-end", of, self.coach_id or "", None, self.first
        return code, of, self.coach_id or "", None if code in STANDING else self.first, self.end


def publish(
    views: Sequence[View], *, before: Sequence[View] = (), compute: Compute, smallest: int = 5
) -> Sequence[View]:
    """Return the views as they may be published: with what was published before as it was, and what they hide.

    Raises:
        CannotBeHiddenError: if what was published before tells a small number beside them, whatever they hide.
    """
    system = _System(before, views, compute)
    gone = system.hidden(smallest)
    return [_published(view, system, gone, smallest) for view in views]


def _published(view: View, system: _System, gone: AbstractSet[Cell], smallest: int) -> View:
    told = numbers(view.found)
    known = {part: system.of[view.cell(part)] for part in told}
    found = _with_numbers(view.scope, view.found, known)
    counted = {part for part in told if view.cell(part) in gone}
    derived = {
        (figure.code, part)
        for figure in FIGURES
        if figure.code in found and (figure.code, "") not in told
        for part in _parts_of(found[figure.code])
        if (figure.code, part) not in told and _goes(figure, part, known, counted, smallest)
    }
    return view._replace(found=found, hidden=frozenset(counted | derived))


def _goes(figure: Figure, part: str, known: Mapping[Part, int], gone: Parts, smallest: int) -> bool:
    """Return whether a mean, a middle or a rate is hidden: with the people it is of, and with what it would tell."""
    groups = [
        (code, each) for code in (figure.people, figure.of) if code for each in (part, "") if (code, each) in known
    ]
    told = [(RATE_OF[figure.code], part)] if figure.code in RATE_OF else []
    return (
        figure.counts == "one"
        or any(each in gone for each in (*groups, *told))
        or any(0 < known[each] < smallest for each in groups)
    )


def _with_numbers(scope: Scope, found: Mapping[str, FigureValue], known: Mapping[Part, int]) -> dict[str, FigureValue]:
    """Return the figures with the numbers that are known, and the rates computed of these."""
    told: dict[str, FigureValue] = dict(found)
    for code, value in found.items():
        if value is None or isinstance(value, int | float):
            told[code] = known.get((code, ""), value)
        else:
            told[code] = {part: known.get((code, part), number) for part, number in value.items()}
    return told | {code: rate(told, scope) for code, rate in figures.RATES.items() if code in found}


def _parts_of(value: FigureValue) -> Iterable[str]:
    return ("",) if value is None or isinstance(value, int | float) else value


class _System:
    """All numbers that are known, and how they hang together."""

    def __init__(self, before: Sequence[View], views: Sequence[View], compute: Compute) -> None:
        self.of: dict[Cell, int] = {}
        self.equations: list[dict[Cell, int]] = []
        self.fixed: set[Cell] = set()
        self.already: set[Cell] = set()
        self.shown: set[Cell] = set()
        for view in before:
            self._take(view, is_out=True)
        for view in views:
            self._take(view, is_out=False)
        self._over_time((*before, *views), compute)
        self._over_coaches()

    def hidden(self, smallest: int) -> AbstractSet[Cell]:
        """Return all cells that are hidden: with people the records that are of them."""
        while True:
            gone = hidden(self._counts(), smallest=smallest, already=frozenset(self.already))
            with_people = {cell for cell in self.shown - gone if self.of[cell] and _people_of(cell) & gone}
            if not with_people:
                return gone
            self.already |= with_people

    def _counts(self) -> Counts:
        people = frozenset(cell for cell in self.of if is_of_people(cell[0]))
        worth = {cell: _worth(cell) for cell in self.of}
        return Counts(self.of, self.equations, self.shown, people, frozenset(self.fixed), worth)

    def _take(self, view: View, *, is_out: bool) -> None:
        told = numbers(view.found)
        for part, number in told.items():
            cell = view.cell(part)
            if cell not in self.of:
                self.of[cell] = number
                (self.shown if not is_out else self.already if part in view.hidden else self.fixed).add(cell)
        for equation in equations(told, view.scope):
            self._add({view.cell(part): factor for part, factor in equation.items()})

    def _add(self, equation: dict[Cell, int]) -> None:
        """Add an equation; a rest in it is what makes it hold."""
        for rest in (cell for cell in equation if cell not in self.of):
            self.of[rest] = max(0, -sum(factor * self.of[cell] for cell, factor in equation.items() if cell != rest))
        if equation not in self.equations:
            self.equations.append(equation)

    def _over_time(self, views: Sequence[View], compute: Compute) -> None:
        """Let adjoining and overlapping periods add up; those of the coaches are periods of all, too."""
        of_all = [view._replace(scope=view.scope._replace(coach_id=None)) for view in views]
        for coach_id in dict.fromkeys(view.coach_id for view in views):
            theirs = [view for view in views if view.coach_id == coach_id] if coach_id else of_all
            for part in dict.fromkeys(part for view in theirs for part in numbers(view.found) if part[0] in ADDING):
                self._pieces(part, [view for view in theirs if part in numbers(view.found)], compute)

    def _pieces(self, part: Part, views: Sequence[View], compute: Compute) -> None:
        """Let each period's number be the sum of those between all first days and ends."""
        days = sorted({day for view in views for day in (view.first, view.end)})
        for view in views:
            pieces = [
                self._piece(view.over(first, end), part, compute)
                for first, end in pairwise(days)
                if view.first <= first and end <= view.end
            ]
            if len(pieces) > 1:
                self._fit(pieces, self._piece(view, part, compute))

    def _fit(self, pieces: Sequence[Cell], whole: Cell) -> None:
        """Add the equation; where the record has changed since, what nobody tells is what a reader would reckon."""
        over = sum(self.of[piece] for piece in pieces) - self.of[whole]
        untold = (each for each in pieces if each not in self.shown | self.fixed | self.already)
        if over and (piece := next((each for each in untold if self.of[each] >= over), None)):
            self.of[piece] -= over
        self._add({whole: -1, **dict.fromkeys(pieces, 1)})

    def _over_coaches(self) -> None:
        """Let what is known of single coaches, and a rest that nobody tells, add up to what is known of all."""
        of_all = [cell for cell in self.of if not cell[2]]
        for cell in of_all:
            theirs = [each for each in self.of if each[2] and each[:2] == cell[:2] and each[3:] == cell[3:]]
            if theirs:
                self._add({cell: -1, **dict.fromkeys(theirs, 1), (REST + cell[0], cell[1], "coaches", *cell[3:]): 1})

    def _piece(self, view: View, part: Part, compute: Compute) -> Cell:
        cell = view.cell(part)
        if cell not in self.of:
            self.of[cell] = numbers(compute(view.scope)).get(part, 0)
        return cell


def _people_of(cell: Cell) -> set[Cell]:
    """Return the cell of the people that a record is of, if a figure says it."""
    people = _PEOPLE.get(cell[0])
    return {(people, "", *cell[2:])} if people else set()


def _worth(cell: Cell) -> int:
    """Return how dear a number is: a part of a breakdown goes first, a figure of its own only where it must."""
    return (cell[1] in {"", ALL}) + (cell[0] in _HEADLINES)


_PEOPLE = {figure.code: figure.people for figure in FIGURES if figure.counts == "records" and figure.people}
_HEADLINES = frozenset({"entered", "exited", "open-at-end", "open-at-start", "served", "cumulative", SUCCESSES})
