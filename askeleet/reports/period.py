"""The report of a month, half, year or any period: its figures in sections."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock, errors, figures
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_date, show_period
from askeleet.reports.document import Document, machine_section
from askeleet.reports.sections import coaches, contacts, exits, flow, profile, quality, rhythm
from askeleet.store import caseload, trail

if TYPE_CHECKING:
    from askeleet.domain.coach import Coach
    from askeleet.domain.period import Period
    from askeleet.store import Store

SECTIONS = (
    flow.section,
    contacts.section,
    coaches.section,
    rhythm.section,
    exits.section,
    profile.section,
    quality.section,
)
PROFILE = "coach"


def report(store: Store, period: Period, *, coach: Coach | None = None, since: date | None = None) -> Document:
    """Build the report; `since` is the project's first day, earlier entries are left out of the cumulative count.

    Raises:
        PeriodEmptyError: if the period lies wholly before the first entry or begins after today.
    """
    _refuse_empty(store, period)
    found = figures.compute(store, Scope(period, coach.id if coach else None, since))
    sections = tuple(section for build in SECTIONS if (section := build(found)))
    number, link = trail.head(store)
    notes = (
        _(
            "Internal report, with the record as it stands on {day}. What a figure means: askeleet explain FIGURE."
        ).format(day=show_date(clock.today())),
        _("Trail {number} · {link}").format(number=number, link=link[:16]),
    )
    title = _("Report, {period}").format(period=show_period(period))
    titled = f"{title} · {coach.name}" if coach else title
    machine = {
        **_head(period, coach),
        "figures": dict(found),
        "sections": [machine_section(section) for section in sections],
    }
    return Document("report", titled, sections, notes, machine=machine)


def _refuse_empty(store: Store, period: Period) -> None:
    first = caseload.first_entry(store)
    if first is None or period.last < date.fromisoformat(first) or period.start > clock.today():
        raise errors.PeriodEmptyError(period=show_period(period))


def _head(period: Period, coach: Coach | None) -> dict[str, Any]:
    return {
        "schema": "askeleet-report/1",
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "coach": coach.code if coach else None,
        "profile": PROFILE,
    }
