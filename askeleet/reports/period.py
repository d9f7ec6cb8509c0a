"""The report of a month, half, year or any period: its figures in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock, errors, figures
from askeleet.domain.period import Period
from askeleet.figures import frozen
from askeleet.figures.scope import Scope
from askeleet.language import _, plural
from askeleet.language.writing import show_date, show_period
from askeleet.reports.document import Document, machine_section, who
from askeleet.reports.sections import (
    attainment,
    coaches,
    contacts,
    courses,
    exits,
    feedback,
    flow,
    goals,
    job_search,
    months,
    profile,
    quality,
    questions,
    referrals,
    rhythm,
    scales,
)
from askeleet.store import caseload, participants, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.figures.scope import FigureValue
    from askeleet.store import Store

SECTIONS = (
    flow.section,
    contacts.section,
    coaches.section,
    rhythm.section,
    goals.section,
    attainment.section,
    scales.section,
    job_search.section,
    courses.section,
    referrals.section,
    exits.section,
    profile.section,
    feedback.section,
    quality.section,
    questions.section,
)
PROFILE = "coach"


def report(
    store: Store,
    period: Period,
    *,
    coach: Coach | None = None,
    since: date | None = None,
    notes: Sequence[str] = (),
    as_of: date | None = None,
) -> Document:
    """Build the report; `since` is the project's first day, earlier entries are left out of the cumulative count.

    The notes are said under it before its own. `as_of` is the past day that the store is read as of, if it is.

    Raises:
        PeriodEmptyError: if the period lies wholly before the first entry or begins after today.
    """
    scope = Scope(period, coach.id if coach else None, since, as_of)
    first = caseload.first_entry(store)
    if first is None or period.last < first or period.start > scope.today:
        raise errors.periods.PeriodEmptyError(period=show_period(period))
    found = figures.compute(store, scope)
    built = (*(build(found) for build in SECTIONS), months.section(_month_by_month(store, scope, first)))
    sections = tuple(section for section in built if section)
    number, link = trail.head(store)
    own_notes = (
        _(
            "Internal report, with the record as it stands on {day}. What a figure means: askeleet explain FIGURE."
        ).format(day=show_date(scope.today)),
        _("Trail {number} · {link}").format(number=number, link=link[:16]),
    )
    lacking = frozen.without(store, scope)
    title = _("Report, {period}").format(period=show_period(period))
    titled = f"{title} · {coach.name}" if coach else title
    machine = {
        **_head(scope, coach),
        **({"without_erased": lacking._asdict()} if any(lacking) else {}),
        "figures": dict(found),
        "sections": [machine_section(section) for section in sections],
    }
    return Document("report", titled, sections, (*notes, *_lacking(lacking), *own_notes), machine=machine)


def together(files: Sequence[Store], *, discreet: bool = False) -> Sequence[str]:
    """Return what is said of a report of several files.

    Which they are, and for each two people of different files who may be one person that they may be counted twice.
    """
    from askeleet.casework.participants import likely_doubles  # noqa: PLC0415  (only where there are several files)

    said = _("Perhaps one person, counted twice: {one} ({first}) and {other} ({second}): {reason}.")
    doubles = (
        said.format(
            one=who(one.number, one.name, discreet=discreet),
            other=who(other.number, other.name, discreet=discreet),
            first=_file_of(one, files),
            second=_file_of(other, files),
            reason=_(reason),
        )
        for one, (other, reason) in likely_doubles(files)
    )
    names = ", ".join(store.path.name for store in files[1:])
    return [_("Read together with {files}.").format(files=names), *doubles]


def _file_of(participant: Participant, files: Sequence[Store]) -> str:
    return next(store.path.name for store in files if participants.with_id(store, participant.id))


def of_project(store: Store, since: date | None, as_of: date | None = None) -> Period:
    """Return the project's whole time: from its first day, or the first entry, to today, or the last day there is."""
    today = as_of or clock.today()
    first = since or caseload.first_entry(store) or today
    return Period.days(first, max(first, caseload.last_day(store, today) or today))


def _month_by_month(store: Store, scope: Scope, first: date) -> list[tuple[months.Part, Mapping[str, FigureValue]]]:
    """Return the figures of each month from the first entry to today; of a later one where somebody enters in it."""
    counted = (
        (part, figures.compute(store, scope._replace(period=part.period), figures.OF_A_MONTH))
        for part in months.parts(scope.period)
        if part.period.last >= first
    )
    return [(part, found) for part, found in counted if part.period.start <= scope.today or found["entered"]]


def _lacking(without: frozen.Without) -> Iterator[str]:
    """Say how many of the erased the figures lack."""
    if without.in_all:
        yield plural(
            "Without up to {count} erased client, counted in calendar months, quarters, halves and years only.",
            "Without up to {count} erased clients, counted in calendar months, quarters, halves and years only.",
            without.in_all,
        )
    if without.in_so_far:
        yield plural(
            "People so far are without up to {count} erased client, who came in the month in which the project began.",
            "People so far are without up to {count} erased clients, who came in the month in which the project began.",
            without.in_so_far,
        )
    if without.in_medians:
        yield plural(
            "Medians, the fewest and the most are without {count} erased client.",
            "Medians, the fewest and the most are without {count} erased clients.",
            without.in_medians,
        )


def _head(scope: Scope, coach: Coach | None) -> dict[str, Any]:
    return {
        "schema": "askeleet-report/1",
        "period": {"start": scope.period.start.isoformat(), "end": scope.period.end.isoformat()},
        **({"as_of": scope.as_of.isoformat()} if scope.as_of else {}),
        "coach": coach.code if coach else None,
        "profile": PROFILE,
    }
