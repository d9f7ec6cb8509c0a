"""Periods that are closed: which of their figures are others now than they were known to be then.

A period is closed some days after its last one. What was typed only later than that, into a file that knew nobody by
then, is no change.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import figures
from askeleet.store.as_of import has_stay_by, latest_entry, read_as_of
from askeleet.store.later import days_touched
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from types import ModuleType

    from askeleet.domain.period import Period
    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.store import Store

MOST = 12
"""How many months of a long period are compared, the latest ones that were touched."""


class Changed(NamedTuple):
    """What figures were known to be when the period was closed, and what they are, by their codes."""

    closed_on: date
    figures: Mapping[str, tuple[FigureValue, FigureValue]]


def since_closing(
    files: Sequence[Store],
    scope: Scope,
    now: Mapping[str, FigureValue],
    closed_after: int,
    groups: Iterable[ModuleType] = figures.GROUPS,
) -> Changed | None:
    """Return which of the figures are not what they were when the period was closed; None where all are, or it is not.

    It is closed so many days after its last. The files are those that the figures were computed of.
    """
    period, closed_on = scope.period, _closing(scope.period, closed_after)
    if closed_on >= scope.today or not any(_is_touched(each, period, closed_after) for each in files):
        return None
    with read_as_of(files, closed_on) as store:
        if not has_stay_by(store, period.last):
            return None
        then = figures.compute(store, scope._replace(as_of=closed_on), groups)
    changed = {code: (then[code], value) for code, value in now.items() if code in then and _differ(then[code], value)}
    return Changed(closed_on, changed) if changed else None


def months_since_closing(files: Sequence[Store], store: Store, scope: Scope, closed_after: int) -> Sequence[Period]:
    """Return the closed months of a longer period whose figures are not what they were when each was closed."""
    every = list(scope.period.months())
    months = [month for month in every if _closing(month, closed_after) < scope.today]
    if len(every) == 1 or not months:
        return []
    touched = [month for month in months if month in _touched(files, months, closed_after)][-MOST:]
    scopes = [scope._replace(period=month) for month in touched]
    now = [figures.compute(store, each, figures.OF_A_MONTH) for each in scopes]
    return [
        each.period
        for each, found in zip(scopes, now, strict=True)
        if since_closing(files, each, found, closed_after, figures.OF_A_MONTH)
    ]


def _closing(period: Period, closed_after: int) -> date:
    return period.last + timedelta(days=closed_after)


def _is_touched(store: Store, period: Period, closed_after: int) -> bool:
    entry = latest_entry(store, _closing(period, closed_after))
    return entry > 0 and bool(days_touched(store, entry, period.last.isoformat(), closed_after))


def _touched(files: Iterable[Store], months: Sequence[Period], closed_after: int) -> set[Period]:
    """Return the months with a day that an entry after the month's closing is about."""
    return {month for store in files for month in _touched_in(store, months, closed_after)}


def _touched_in(store: Store, months: Sequence[Period], closed_after: int) -> Iterator[Period]:
    closed_by = {month: latest_entry(store, _closing(month, closed_after)) for month in months}
    began = {month: entry for month, entry in closed_by.items() if entry}
    if began:
        days = days_touched(store, min(began.values()), months[-1].last.isoformat(), closed_after)
        for month, entry in began.items():
            if any(_holds(month, day) and number > entry for day, number in days.items()):
                yield month


def _holds(month: Period, day: str) -> bool:
    return month.start.isoformat() <= day <= month.last.isoformat()


def _differ(one: FigureValue, other: FigureValue) -> bool:
    """Return whether two values differ by more than the order in which they were summed."""
    return _rounded(one) != _rounded(other)


def _rounded(value: FigureValue) -> object:
    if isinstance(value, int | float):
        return round(value, 9)
    return value and {code: part if part is None else round(part, 9) for code, part in value.items()}
