"""What those who were erased still add to the figures of a period; it is found before they go.

Counts stay what they were in calendar months, quarters, halves and years and in the project's whole time; rates are
computed of the counts. What only the rows can tell, a middle or a largest number, leaves the erased out.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from askeleet.domain.period import Period
from askeleet.figures.follow_ups import BY_WINDOW
from askeleet.figures.scope import parts
from askeleet.store.frozen import Counter
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import Figure, FigureValue, Scope
    from askeleet.store.frozen import Reach

    Found = Mapping[str, FigureValue]
    Compute = Callable[[Scope], Found]

PEOPLE = "erased"
"""The code under which the numbers of a period say of how many people they are; no figure has it."""

SO_FAR = "cumulative"
"""The count that grows from the project's first day on: kept by when people entered, for that day may be settled later.

Each is counted by the latest entry: it is in the count of every project that had begun by then.
"""

_DAY = timedelta(days=1)


class Life(NamedTuple):
    """The first and the last day of a person's figures, the project's first day, and today."""

    first: date
    last: date
    project: date
    today: date
    entries: Sequence[date] = ()

    @property
    def sealed(self) -> date:
        """The day that the numbers are kept under: the end of the last month, or today, which is nobody's own day."""
        return min(Period.month(self.last.year, self.last.month).last, self.today)

    def counted_from(self, last: date) -> date:
        """Return what is kept of the latest entry by a day: its month, or the project's first day if that is later."""
        entry = max(day for day in self.entries if day <= last)
        month = entry.replace(day=1)
        return self.project if month < self.project <= entry else month


class Without(NamedTuple):
    """How many of the erased a period's figures lack."""

    in_all: int  # in all figures: in days that are no calendar period, nor the project's whole time
    in_medians: int  # in what only rows can tell
    in_so_far: int = 0  # in the people so far: entered in the month in which the project began, on what day is not kept


def add(store: Readable, scope: Scope, found: Found) -> Found:
    """Return the figures with what the erased add to them."""
    summed = dict(found)
    for code, part, value in store.rows(_ADDED.format(what="code, part"), scope.parameters):
        if code in summed and (code not in BY_WINDOW or part in scope.windows):
            summed[code] = _added(summed[code], part, value)
    if SO_FAR in summed:
        summed[SO_FAR] = _added(summed[SO_FAR], "", _so_far(store, scope, _SINCE))
    return summed


def without(store: Readable, scope: Scope) -> Without:
    """Return how many of the erased the figures of a period lack."""
    ((erased,),) = store.rows(_COUNTED, {"people": PEOPLE})
    if not erased:
        return Without(0, 0)
    known = dict(store.rows(_ADDED.format(what="code"), scope.parameters))
    lacking = max(0, erased - known.get(PEOPLE, 0)) if scope.period.kind == "days" else 0
    return Without(lacking, known.get("served", 0), _so_far(store, scope, _IN_MONTH_OF_SINCE) if scope.since else 0)


_COUNTED = """
    SELECT min((SELECT count(*) FROM erasures), coalesce(sum(value), 0)) FROM frozen
    WHERE code = :people AND reach = 'after' AND coach_id IS NULL
"""
"""Of how many of the erased numbers are kept: some may have been known only to another state of the file."""


_ADDED = """
    SELECT {what}, sum(value) FROM frozen
    WHERE coach_id IS :coach AND code <> 'cumulative' AND (
        (reach = 'exactly' AND first = :first AND last = :last)
        OR (reach = 'from' AND first = :first AND last <= :last)
        OR (reach = 'after' AND first <= :first))
    GROUP BY {what}
"""

_SINCE = "part >= coalesce(:since, '')"
_IN_MONTH_OF_SINCE = "part < :since AND substr(part, 1, 7) = substr(:since, 1, 7)"


def _so_far(store: Readable, scope: Scope, entered: str) -> int:
    """Return how many of the erased had entered by the period's last day, as a condition on the entry has it."""
    sql = f"""
        SELECT coalesce(sum(value), 0) FROM frozen
        WHERE code = 'cumulative' AND coach_id IS :coach AND {entered} AND (
            (reach = 'exactly' AND first = :month AND last = :last) OR (reach = 'after' AND first <= :end))
    """
    period = scope.period
    ends = {"month": period.last.replace(day=1).isoformat(), "end": period.end.isoformat()}
    ((count,),) = store.rows(sql, {**scope.parameters, **ends})
    return int(count)


def _added(value: FigureValue, part: str, more: int) -> FigureValue:
    if value is None or isinstance(value, int | float):
        return (value or 0) + more
    return {**value, part: (value.get(part) or 0) + more}


def freeze(
    scope: Scope, life: Life, coaches: Sequence[str], compute: Compute, figures: Sequence[Figure]
) -> Iterator[Counter]:
    """Yield what a person adds to the given figures, of every period that is kept.

    `compute` computes the person's figures alone; the scope's period and coach are of no account.
    """
    for period, reach in _periods(life):
        kept = (*(figure.code for figure in figures if reach in figure.kept), PEOPLE)
        for coach_id in (None, *coaches):
            found = {PEOPLE: 1, **compute(scope._replace(period=period, coach_id=coach_id))}
            for code in kept:
                part_of = partial(_by_entry, life, period) if code == SO_FAR else _parts
                for part, value in part_of(found.get(code)):
                    if value:
                        yield Counter(period.start, period.last, reach, coach_id, code, part, value)


def _by_entry(life: Life, period: Period, value: FigureValue) -> Iterable[tuple[str, int]]:
    return [(life.counted_from(period.last).isoformat(), 1)] if value else []


def _parts(value: FigureValue) -> Iterable[tuple[str, int]]:
    return [("", int(value))] if isinstance(value, int | float) else parts(value).items()


def _periods(life: Life) -> Sequence[tuple[Period, Reach]]:
    """Return each period with a number of its own, once."""
    calendar = [period for first in _of_each_kind(life.first) for period in _on_from(first, life.last)]
    later = Period.days(life.sealed + _DAY, life.sealed + _DAY)
    kept = dict.fromkeys(_reaching(period, life.sealed) for period in (*calendar, *_of_project(life)))
    return [*kept, (later, "after")]


def _of_project(life: Life) -> Iterator[Period]:
    """Yield the project's whole time, and its first month and quarter, which its report shows cut short."""
    if life.project <= life.sealed:
        yield Period.days(life.project, life.sealed)
        yield from (Period(life.project, period.end) for period in _of_each_kind(life.project)[:2])


def _reaching(period: Period, sealed: date) -> tuple[Period, Reach]:
    """Return a period that is over before the seal as it is; any other as all those that begin with it."""
    return (period, "exactly") if period.last < sealed else (Period.days(period.start, sealed), "from")


def _of_each_kind(day: date) -> tuple[Period, ...]:
    """Return the calendar periods that hold a day: month, quarter, half, year."""
    month = day.month - 1
    return (
        Period.month(day.year, day.month),
        Period.quarter(day.year, month // 3 + 1),
        Period.half(day.year, month // 6 + 1),
        Period.year(day.year),
    )


def _on_from(period: Period, last: date) -> Iterator[Period]:
    while period.start <= last:
        yield period
        period = period.following()
