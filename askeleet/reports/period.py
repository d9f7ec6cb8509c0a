"""The report of a month, half, year or any period: its figures in sections."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from askeleet import clock, errors, figures, profiles
from askeleet.domain.period import Period
from askeleet.figures import frozen
from askeleet.figures.scope import Scope
from askeleet.language import _, active, plural
from askeleet.language.writing import show_date, show_period
from askeleet.profiles.profile import said
from askeleet.profiles.sections import groups
from askeleet.reports.document import Document, Section, machine_section, who
from askeleet.reports.plans import plans
from askeleet.reports.profiled import told
from askeleet.reports.sections import months, more, targets
from askeleet.store import caseload, participants, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.figures.scope import FigureValue
    from askeleet.profiles.profile import Profile
    from askeleet.store import Store

    Found = Mapping[str, FigureValue]


def report(
    store: Store,
    period: Period,
    *,
    profile: Profile | None = None,
    coach: Coach | None = None,
    since: date | None = None,
    until: date | None = None,
    notes: Sequence[str] = (),
) -> Document:
    """Build the report; `since` is the project's first day, earlier entries are left out of the cumulative count.

    `until` is the project's last day, if it is settled: targets say how much of the time is over.

    The profile says what is in it and by which rules it counts; without one it is the coach's own. The notes are said
    under it before its own, unless it leaves the house: they may name clients.

    Raises:
        PeriodEmptyError: if the period lies wholly before the first entry or begins after today.
    """
    first = caseload.first_entry(store)
    if first is None or period.last < first or period.start > clock.today():
        raise errors.periods.PeriodEmptyError(period=show_period(period))
    rules = profile or profiles.usual()
    scope = _scope(rules, period, coach, since)
    found = figures.compute(store, scope, groups(rules))
    planned = tuple(plans(store, scope, rules, first, until)) if rules.targets else ()
    built = (targets.section(planned), *_sections(store, scope, rules, found, first))
    told_ones = (told(section, rules) for section in built if section)
    sections = tuple(section for section in told_ones if section)
    lacking = frozen.without(store, scope)
    machine = {
        **_head(period, coach, rules),
        **({"without_erased": lacking._asdict()} if any(lacking) else {}),
        "figures": {code: value for code, value in found.items() if code not in rules.without},
        **({"targets": targets.plain(planned)} if planned else {}),
        **({"evidence": dict(rules.evidence)} if rules.evidence else {}),
        "sections": [machine_section(section) for section in sections],
    }
    under = (*(() if rules.is_external else notes), *_lacking(lacking), *_standing(store, rules))
    return Document("report", _title(period, coach, rules), sections, under, machine=machine)


def _scope(profile: Profile, period: Period, coach: Coach | None, since: date | None) -> Scope:
    return Scope(
        period,
        coach.id if coach else None,
        since,
        windows=profile.windows,
        success=profile.success,
        people=profile.people,
        counting=profile.counting,
        is_outward=profile.is_external,
    )


def _sections(store: Store, scope: Scope, profile: Profile, found: Found, first: date) -> Iterator[Section]:
    """Yield the sections that the profile names, in its order, and what it asks for besides."""
    if text := said(profile.introduction, active()):
        yield Section("introduction", "", (text,))
    for name in profile.sections:
        if section := _section(store, scope, profile, found, first, name):
            yield section
    if profile.more:
        yield more.section(found, profile.more)


def _section(store: Store, scope: Scope, profile: Profile, found: Found, first: date, name: str) -> Section | None:
    """Build a section: its module has its name, and is read now, as a funder's report needs few of them."""
    module = import_module(f"askeleet.reports.sections.{name.replace('-', '_')}")
    if name == "months":
        shown: object = _month_by_month(store, scope, first)
    else:
        shown = profile.estimates if name == "esf-estimates" else found
    build = module.section_so_far if name == "profile" and profile.people == "cumulative" else module.section
    built: Section | None = build(shown)
    return built


def _title(period: Period, coach: Coach | None, profile: Profile) -> str:
    title = _("Report, {period}").format(period=show_period(period))
    label = "" if profile.name == profiles.USUAL else said(profile.label, active())
    return " · ".join(part for part in (title, label, coach.name if coach else "") if part)


def _standing(store: Store, profile: Profile) -> Iterator[str]:
    """Say on what state of the record it rests; the trail's number stays in the house."""
    today = show_date(clock.today())
    if profile.is_external:
        yield _("With the record as it stands on {day}.").format(day=today)
        return
    yield _(
        "Internal report, with the record as it stands on {day}. What a figure means: askeleet explain FIGURE."
    ).format(day=today)
    number, link = trail.head(store)
    yield _("Trail {number} · {link}").format(number=number, link=link[:16])


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


def of_project(store: Store, since: date | None) -> Period:
    """Return the project's whole time: from its first day, or the first entry, to today, or the last day there is."""
    today = clock.today()
    first = since or caseload.first_entry(store) or today
    return Period.days(first, max(first, caseload.last_day(store, today) or today))


def _month_by_month(store: Store, scope: Scope, first: date) -> list[tuple[months.Part, Mapping[str, FigureValue]]]:
    """Return the figures of each month from the first entry to today; of a later one where somebody enters in it."""
    counted = (
        (part, figures.compute(store, scope._replace(period=part.period), figures.OF_A_MONTH))
        for part in months.parts(scope.period)
        if part.period.last >= first
    )
    return [(part, found) for part, found in counted if part.period.start <= clock.today() or found["entered"]]


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


def _head(period: Period, coach: Coach | None, profile: Profile) -> dict[str, Any]:
    return {
        "schema": "askeleet-report/1",
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "coach": coach.code if coach else None,
        "profile": profile.name,
    }
