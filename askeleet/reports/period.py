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
from askeleet.reports import previous
from askeleet.reports.document import Document, Hidden, Section, machine_section, who
from askeleet.reports.plans import plans
from askeleet.reports.profiled import told
from askeleet.reports.sections import definitions, months, more, targets
from askeleet.store import caseload, participants, trail
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.domain.release import Release
    from askeleet.figures.scope import FigureValue
    from askeleet.profiles.profile import Profile
    from askeleet.reports.previous import Previous
    from askeleet.reports.sections.rows import Figures, Number
    from askeleet.store import Store

    Monthly = Sequence[tuple[months.Part, Figures]]


class Told(NamedTuple):
    """What a report tells: its figures, its plans, its months; and, where it goes out, what is said of that."""

    found: Figures
    planned: Sequence[targets.Plan]
    monthly: Monthly
    standing: Sequence[str] = ()
    aside: tuple[str, ...] = ()
    release: Release | None = None


def report(
    store: Store,
    period: Period,
    *,
    profile: Profile | None = None,
    coach: Coach | None = None,
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
    months_unemployed: bool = False,
    notes: Sequence[str] = (),
    is_draft: bool = True,
) -> Document:
    """Build the report; `since` is the project's first day, earlier entries are left out of the cumulative count.

    `until` is the project's last day, if it is settled: targets say how much of the time is over. `as_of` is the past
    day that the store is read as of, if it is. With `months_unemployed` it tells of starting early besides.

    The profile says what is in it and by which rules it counts; without one it is the coach's own. The notes are said
    under it before its own, unless it leaves the house: they may name clients. What leaves the house is a draft unless
    it is said to go out: then the document has the release that is to be kept.

    Raises:
        PeriodEmptyError: as `scope_of`.
        NotToBeReleasedError: if it cannot go out beside what was released before.
    """
    rules = profile or profiles.usual()
    scope = scope_of(store, period, profile=rules, coach=coach, since=since, as_of=as_of)
    counted = _counted(store, scope, rules, until)
    if rules.is_external and rules.suppress:
        going_out = import_module("askeleet.reports.releases").going_out  # only for a funder
        counted = going_out(store, rules, scope, counted, is_draft=is_draft)
    besides = _starting_early(store, scope) if months_unemployed else ()
    sections, before = _compared(store, scope, rules, (*_sections(rules, counted), *besides))
    lacking = frozen.without(store, scope)
    machine = {
        **_head(scope, coach, rules),
        **({"without_erased": lacking._asdict()} if any(lacking) else {}),
        "figures": {code: _machine(value) for code, value in counted.found.items() if code not in rules.without},
        **({"previous": previous.machine(before)} if before else {}),
        **({"targets": targets.plain(counted.planned)} if counted.planned else {}),
        **({"evidence": dict(rules.evidence)} if rules.evidence else {}),
        "sections": [machine_section(section) for section in sections],
    }
    own_notes = counted.standing or _standing(store, scope, rules)
    under = (*(() if rules.is_external else notes), *_lacking(lacking), *own_notes)
    explained = (*sections, definitions.section(sections, rules))
    document = Document("report", _title(period, coach, rules), explained, under, machine=machine)
    return document._replace(release=counted.release, aside=counted.aside)


def scope_of(
    store: Store,
    period: Period,
    *,
    profile: Profile | None = None,
    coach: Coach | None = None,
    since: date | None = None,
    as_of: date | None = None,
) -> Scope:
    """Return what the figures are asked about, by the rules of a profile, or of the coach's own.

    Raises:
        PeriodEmptyError: if the period lies wholly before the first entry or begins after today.
    """
    first = caseload.first_entry(store)
    if first is None or period.last < first or period.start > (as_of or clock.today()):
        raise errors.periods.PeriodEmptyError(period=show_period(period))
    rules = profile or profiles.usual()
    return Scope(
        period,
        coach.id if coach else None,
        since,
        as_of=as_of,
        windows=rules.windows,
        success=rules.success,
        people=rules.people,
        counting=rules.counting,
        is_outward=rules.is_external,
    )


def _counted(store: Store, scope: Scope, rules: Profile, until: date | None) -> Told:
    found = figures.compute(store, scope, groups(rules))
    first = caseload.first_entry(store) or scope.period.start
    planned = tuple(plans(store, scope, rules, first, until)) if rules.targets else ()
    return Told(found, planned, _month_by_month(store, scope, first) if "months" in rules.sections else [])


def _compared(
    store: Store, scope: Scope, rules: Profile, built: Iterable[Section]
) -> tuple[Sequence[Section], Previous | None]:
    """Return the sections as the profile tells them, with the period before beside; but not where they leave the house.

    There it would be one more report, that had to be released.
    """
    sections = tuple(section for section in (told(each, rules) for each in built) if section)
    before = None if rules.is_external else previous.previous(store, scope, sections)
    return tuple(previous.beside(sections, before)) if before else sections, before


def _machine(value: Number | Mapping[str, Number]) -> object:
    """Return a figure as machines get it."""
    if isinstance(value, Hidden):
        return value.value
    if value is None or isinstance(value, int | float):
        return value
    return {part: _machine(number) for part, number in value.items()}


def _sections(profile: Profile, counted: Told) -> Iterator[Section]:
    """Yield what introduces it, the plans, the sections that the profile names, and what it asks for besides."""
    if text := said(profile.introduction, active()):
        yield Section("introduction", "", (text,))
    if planned := targets.section(counted.planned):
        yield planned
    for name in profile.sections:
        if section := _section(profile, counted, name):
            yield section
    if profile.more:
        yield more.section(counted.found, profile.more)


def _section(profile: Profile, counted: Told, name: str) -> Section | None:
    """Build a section: its module has its name, and is read now, as a funder's report needs few of them."""
    module = import_module(f"askeleet.reports.sections.{name.replace('-', '_')}")
    if name == "months":
        shown: object = counted.monthly
    else:
        shown = profile.estimates if name == "esf-estimates" else counted.found
    build = module.section_so_far if name == "profile" and profile.people == "cumulative" else module.section
    built: Section | None = build(shown)
    return built


def _starting_early(store: Store, scope: Scope) -> Sequence[Section]:
    from askeleet.figures.next_path import beginnings  # noqa: PLC0415  (only where it is asked for)
    from askeleet.reports.sections import starting_early  # noqa: PLC0415

    return (starting_early.section(beginnings(store, scope)),)


def _title(period: Period, coach: Coach | None, profile: Profile) -> str:
    title = _("Report, {period}").format(period=show_period(period))
    label = "" if profile.name == profiles.USUAL else said(profile.label, active())
    return " · ".join(part for part in (title, label, coach.name if coach else "") if part)


def _standing(store: Store, scope: Scope, profile: Profile) -> Iterator[str]:
    """Say on what state of the record it rests; the trail's number stays in the house."""
    today = show_date(scope.today)
    if profile.is_external:
        yield _("With the record as it stands on {day}.").format(day=today)
        return
    yield _(
        "Internal report, with the record as it stands on {day}. Who is behind a figure: askeleet report --who FIGURE."
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


def _head(scope: Scope, coach: Coach | None, profile: Profile) -> dict[str, Any]:
    return {
        "schema": "askeleet-report/1",
        "period": {"start": scope.period.start.isoformat(), "end": scope.period.end.isoformat()},
        **({"as_of": scope.as_of.isoformat()} if scope.as_of else {}),
        "coach": coach.code if coach else None,
        "profile": profile.name,
    }
