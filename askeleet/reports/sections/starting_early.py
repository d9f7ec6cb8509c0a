"""Whether it helps to start early: the next path, and the time to it, by months without work at entry."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from askeleet import vocabulary
from askeleet.domain.small_cells import SMALLEST, Counts, hidden
from askeleet.domain.waiting import Waiting
from askeleet.language import _, active
from askeleet.reports.document import Chart, Column, Days, Hidden, Section, Share, Table, Term
from askeleet.reports.hiding import sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.domain.small_cells import Cells, Equation
    from askeleet.figures.next_path import Beginning
    from askeleet.reports.document import Value

Beginnings: TypeAlias = "Mapping[str, Sequence[Beginning]]"

WITHIN = {6: 183, 12: 365, 18: 548, 24: 730}
"""The months within which a path is looked for, and the days that they are taken for."""


def section(found: Beginnings) -> Section:
    """Show who found a next path and when; counts of fewer than five people are hidden, as they are in what goes out.

    The shares are the estimate of Kaplan and Meier, as some are still on their way.
    """
    unseen = _unseen(found)
    said = (
        _(
            "Each client counts once, with the first stay. Who left with no next path, or is still here, had found "
            "none by the last day; who left for an unknown reason, or died, was watched until then. The shares take "
            "into account that some came too lately to be watched for so long (the estimate of Kaplan and Meier)."
        ),
        _(
            "This shows no cause and effect: those who came sooner may differ in much else. It says how it went, not "
            "how it would have gone."
        ),
        *([sign(SMALLEST)] if unseen else ()),
    )
    tables = (_found(found, unseen), _within(found, unseen), _paths(found, unseen))
    return Section("starting-early", _("Starting early"), said, tables=tuple(table for table in tables if table.rows))


def _unseen(found: Beginnings) -> Cells:
    """Return which numbers are hidden: the small ones, and those that they could be computed from."""
    cells = {(name, *cell): count for name, people in found.items() for cell, count in _cells(people)}
    rests = {cell for cell in cells if "rest" in cell}
    shown = cells.keys() - rests
    not_found = {cell for cell in rests if cell[-1] == len(WITHIN)}
    return hidden(Counts(cells, [*_equations(cells)], shown=shown, people=shown | not_found))


def _cells(people: Sequence[Beginning]) -> Iterator[tuple[tuple[Any, ...], int]]:
    """Yield the numbers of a class, and the rests that anybody can reckon from them."""
    came = [each for each in people if each.wait.came]
    within = [0, *(sum(each.wait.days <= days for each in came) for days in WITHIN.values()), len(came), len(people)]
    yield ("n",), len(people)
    yield ("found",), len(came)
    yield from (((months,), count) for months, count in zip(WITHIN, within[1:], strict=False))
    yield from ((("rest", place), later - sooner) for place, (sooner, later) in enumerate(pairwise(within[1:])))
    yield from (((reason,), count) for reason, count in Counter(str(each.way_on) for each in came).items())


def _equations(cells: Mapping[tuple[Any, ...], int]) -> Iterator[Equation]:
    """Yield how they hang together: each number is the one before and what came since; the paths make up the found."""
    chain = [*((months,) for months in WITHIN), ("found",), ("n",)]
    for name in dict.fromkeys(cell[0] for cell in cells):
        for place, (sooner, later) in enumerate(pairwise(chain)):
            yield {(name, *sooner): 1, (name, "rest", place): 1, (name, *later): -1}
        reasons = [cell for cell in cells if cell[0] == name and _is_reason(cell)]
        yield {**dict.fromkeys(reasons, 1), (name, "found"): -1}


def _is_reason(cell: tuple[Any, ...]) -> bool:
    return cell[1] in vocabulary.codes("exit-reasons", hidden=True)


def _found(found: Beginnings, unseen: Cells) -> Table:
    columns = (
        Column("months-unemployed", _("Without work at entry"), is_wide=True),
        Column("n", "n", is_number=True),
        Column("found", _("Found a next path"), is_number=True),
        Column("median", _("Half of them after"), is_number=True),
    )
    rows = (_row(name, people, unseen) for name, people in found.items() if people)
    return Table("starting-early", columns, tuple(rows))


def _row(name: str, people: Sequence[Beginning], unseen: Cells) -> tuple[Value, ...]:
    came = sum(each.wait.came for each in people)
    numbers = (("n", len(people)), ("found", came), ("found", Days(Waiting(each.wait for each in people).median())))
    shown = (Hidden(SMALLEST) if (name, cell) in unseen else value for cell, value in numbers)
    return (Term("unemployment-classes", name), *shown)


def _within(found: Beginnings, unseen: Cells) -> Table:
    """Return the share of each class that had found a path by and by."""
    waiting = {name: Waiting(each.wait for each in people) for name, people in found.items() if people}
    columns = (Column("months", _("Months since entry")), *map(_class, waiting))
    rows = (
        (
            months,
            *(
                Hidden(SMALLEST) if (name, months) in unseen or (name, "n") in unseen else Share(each.came_within(days))
                for name, each in waiting.items()
            ),
        )
        for months, days in WITHIN.items()
    )
    title = _("Share who had found a next path, by months without work at entry")
    told = tuple(name for name in waiting if not any((name, cell) in unseen for cell in ("n", *WITHIN)))
    return Table("found-within", columns, tuple(rows), title=title, chart=Chart("lines", told) if told else None)


def _paths(found: Beginnings, unseen: Cells) -> Table:
    """Return which paths they were."""
    counts = {name: Counter(str(each.way_on) for each in people if each.way_on) for name, people in found.items()}
    classes = [name for name, count in counts.items() if count]
    columns = (Column("path", _("Next path"), is_wide=True), *map(_class, classes))
    rows = (
        (
            Term("exit-reasons", reason),
            *(Hidden(SMALLEST) if (name, reason) in unseen else counts[name][reason] for name in classes),
        )
        for reason in vocabulary.codes("exit-reasons", hidden=True)
        if any(counts[name][reason] for name in classes)
    )
    return Table("next-paths", columns, tuple(rows), title=_("Next path by months without work at entry"))


def _class(name: str) -> Column:
    return Column(name, vocabulary.label("unemployment-classes", name, active()), is_number=True)
