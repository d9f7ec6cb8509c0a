"""What goes out of the house: hidden where it tells of few, and ever after as it went out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import errors, figures
from askeleet.domain.period import Period
from askeleet.domain.release import Release
from askeleet.domain.small_cells import CannotBeHiddenError
from askeleet.figures.published import View, publish
from askeleet.language.writing import show_period
from askeleet.store import releases
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.store import Store

    Counted = Mapping[Period, Mapping[str, FigureValue]]


class Outgoing(NamedTuple):
    """Views by their period; of those that went out already the release, and what the record says otherwise now."""

    views: Mapping[Period, View]
    release: Release
    is_out: bool = False
    changed: Sequence[str] = ()  # the codes of figures


def outgoing(
    store: Store, name: str, scope: Scope, counted: Counted, *, smallest: int, groups: Iterable[ModuleType]
) -> Outgoing:
    """Return the figures of a report as they may go out, or as they went out already.

    `counted` has the figures of each period that the report tells of, its own among them; `groups` compute them.

    Raises:
        NotToBeReleasedError: if what went out before tells of few people beside them, whatever they hide.
    """
    rules = _rules(scope)
    out = releases.every(store)
    period = scope.period
    key = (name, period.start, period.last, scope.coach_id)
    before = next((each for each in out if (each.profile, each.first, each.last, each.coach_id) == key), None)
    if before:
        views = {view.scope.period: view for view in _views(before, scope)}
        return Outgoing(views, before, is_out=True, changed=_changed(views, counted))
    views = {days: View(scope._replace(period=days), found) for days, found in counted.items()}
    known = [view for each in out if each.rules == rules for view in _views(each, scope)]
    wanted = (*groups,)
    try:
        published = publish(
            [*views.values()],
            before=known,
            compute=lambda scope: figures.compute(store, scope, wanted),
            smallest=smallest,
        )
    except CannotBeHiddenError as error:
        raise errors.figures.NotToBeReleasedError(period=show_period(period)) from error
    content = {"smallest": smallest, "views": [_plain(view) for view in published]}
    release = Release(name, period.start, period.last, scope.coach_id, rules, content)
    return Outgoing({view.scope.period: view for view in published}, release)


def period_of(release: Release) -> Period:
    """Return the days that a release is of."""
    return Period.days(release.first, release.last)


def count_hidden(release: Release) -> int:
    """Return how many numbers a release hides."""
    return sum(len(each["hidden"]) for each in release.content["views"])


def _rules(scope: Scope) -> str:
    """Return by which rules is counted, whatever days and whosever clients."""
    success = sorted(scope.success) if scope.success is not None else None
    return repr((success, scope.people, tuple(scope.counting)))


def _views(release: Release, scope: Scope) -> Iterable[View]:
    for each in release.content["views"]:
        days = Period(date.fromisoformat(each["start"]), date.fromisoformat(each["end"]))
        hidden = frozenset((code, part) for code, part in each["hidden"])
        yield View(scope._replace(period=days, coach_id=release.coach_id), each["figures"], hidden)


def _plain(view: View) -> dict[str, Any]:
    return {
        "start": view.first.isoformat(),
        "end": view.end.isoformat(),
        "figures": dict(view.found),
        "hidden": sorted(view.hidden),
    }


def _changed(views: Mapping[Period, View], counted: Counted) -> Sequence[str]:
    """Return the figures that the record tells otherwise by now."""
    return [
        *dict.fromkeys(
            code
            for days, view in views.items()
            for code, value in view.found.items()
            if code in counted.get(days, {}) and counted[days][code] != value
        )
    ]
