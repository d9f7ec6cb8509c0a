"""Reports for others: what of them is hidden, and that they stay as they went out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import releases
from askeleet.language import _
from askeleet.language.writing import show_date, show_period
from askeleet.profiles.sections import groups
from askeleet.reports.document import Column, Moment, Named, listing
from askeleet.reports.hiding import sign, with_hidden
from askeleet.reports.sections.rows import figure_of
from askeleet.store import coaches
from askeleet.store import releases as kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.casework.releases import Outgoing
    from askeleet.domain.period import Period
    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.profiles.profile import Profile
    from askeleet.reports.document import Document
    from askeleet.reports.period import Told
    from askeleet.store import Store


def going_out(store: Store, profile: Profile, scope: Scope, told: Told, *, is_draft: bool) -> Told:
    """Return what is told with what is hidden of it, or as it went out before; and what is said of that.

    Raises:
        NotToBeReleasedError: if it cannot go out beside what was released before.
    """
    counted, computed_of = _by_days(scope, told), groups(profile)
    going = releases.outgoing(store, profile.name, scope, counted, smallest=profile.suppress, groups=computed_of)
    figures = {days: with_hidden(view, profile.suppress) for days, view in going.views.items()}
    planned = [
        plan._replace(actual=figures[plan.scope.period].get(plan.target.figure))
        for plan in told.planned
        if plan.scope and plan.scope.period in figures
    ]
    is_hiding = any(view.hidden for view in going.views.values())
    return told._replace(
        found=figures[scope.period],
        planned=planned,
        monthly=[(part, figures[part.period]) for part, _found in told.monthly if part.period in figures],
        standing=(*_standing(going, is_draft=is_draft), *([sign(profile.suppress)] if is_hiding else ())),
        aside=tuple(_aside(going)),
        release=None if going.is_out or is_draft else going.release,
    )


def every(store: Store) -> Document:
    """List what went out."""
    codes = {each.id: each.code for each in coaches.every(store)}
    columns = (
        Column("released_at", _("Released")),
        Column("profile", _("Profile")),
        Column("period", _("Period"), is_wide=True),
        Column("coach", _("Coach")),
        Column("released_by", _("By")),
        Column("hidden", _("Numbers hidden"), is_number=True, may_go=True),
    )
    rows = (
        (
            Moment(datetime.fromisoformat(each.released_at)),
            each.profile,
            Named(f"{each.first}/{each.last}", show_period(releases.period_of(each))),
            codes.get(each.coach_id or ""),
            each.released_by,
            releases.count_hidden(each),
        )
        for each in kept.every(store)
    )
    return listing("releases", _("Released reports"), columns, rows, if_none=_("Nothing has been released."))


def _by_days(scope: Scope, told: Told) -> Mapping[Period, Mapping[str, FigureValue]]:
    """Return the figures of each period that is told of."""
    several = (
        (scope.period, told.found),
        *((plan.scope.period, plan.found) for plan in told.planned if plan.scope),
        *((part.period, figures) for part, figures in told.monthly),
    )
    found: dict[Period, dict[str, FigureValue]] = {}
    for days, figures in several:
        found[days] = {**figures, **found.get(days, {})}  # type: ignore[dict-item]  # nothing is hidden yet
    return found


def _standing(going: Outgoing, *, is_draft: bool) -> Iterator[str]:
    if going.is_out:
        moment = datetime.fromisoformat(going.release.released_at)
        yield _("As released on {day}.").format(day=show_date(moment.astimezone().date()))
        return
    if is_draft:
        yield _("Draft: not released.")
    yield _("With the record as it stands on {day}.").format(day=show_date(clock.today()))


def _aside(going: Outgoing) -> Iterator[str]:
    """Say to the coach alone what the record tells otherwise by now."""
    if going.changed:
        yield _(
            "The record has changed since this was released. What went out stays as it was; these figures would be "
            "others now: {figures}."
        ).format(figures=", ".join(_(figure_of(code).title) for code in going.changed))
