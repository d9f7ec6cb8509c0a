"""What has come of a profile's targets: each is compared over its own span, as far as the report goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, figures
from askeleet.domain.period import Period
from askeleet.profiles.sections import groups_of
from askeleet.reports.sections.rows import figure_of
from askeleet.reports.sections.targets import Plan
from askeleet.reports.wording import title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from askeleet.figures.scope import Scope
    from askeleet.profiles.profile import Profile, Target
    from askeleet.store import Store

_SPANS: Mapping[str, Callable[[date], Period]] = {
    "month": lambda day: Period.month(day.year, day.month),
    "quarter": lambda day: Period.quarter(day.year, (day.month + 2) // 3),
    "half": lambda day: Period.half(day.year, (day.month + 5) // 6),
    "year": lambda day: Period.year(day.year),
}


def plans(store: Store, scope: Scope, profile: Profile, first: date, until: date | None) -> Iterator[Plan]:
    """Yield the targets whose span holds the whole period, each with what the figure is up to the period's last day.

    The project's span begins on its first day, or with the first entry; where its last day is not settled, nobody can
    say how much of its time is over.
    """
    for target in profile.targets:
        span = _span(target, scope, first, until)
        if span.start <= scope.period.start and scope.period.end <= span.end:
            so_far = scope._replace(period=Period(span.start, scope.period.end))
            found = figures.compute(store, so_far, groups_of([target.figure]))
            yield Plan(
                target,
                title(figure_of(target.figure), profile),
                found.get(target.figure),
                _passed(target, span, scope.period, until),
                so_far,
                found,
            )


def _span(target: Target, scope: Scope, first: date, until: date | None) -> Period:
    if target.of is None:
        return scope.period
    if target.of == "project":
        begins = scope.since or first
        return Period.days(begins, max(begins, until or scope.period.last, scope.period.last))._replace(
            start=min(begins, scope.period.start)
        )
    return _SPANS[target.of](scope.period.start)


def _passed(target: Target, span: Period, period: Period, until: date | None) -> float | None:
    """Return how much of the target's time is over; None where all of it is, or nobody knows."""
    if target.of is None or (target.of == "project" and until is None):
        return None
    over = min(period.last, clock.today()) - span.start
    passed = (over.days + 1) / (span.end - span.start).days
    return None if passed >= 1 else passed
