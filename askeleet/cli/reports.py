"""Commands that report, and that say what a figure means."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askeleet import clock, errors
from askeleet.cli import delivering as delivered
from askeleet.cli import parameters as typed
from askeleet.cli import period_parameters as period
from askeleet.cli import profiles
from askeleet.cli.context import open_store, open_together
from askeleet.cli.output import is_drawn, print_beside, show
from askeleet.cli.session import session, vocabularies
from askeleet.domain.days import refuse_to_come
from askeleet.language import _
from askeleet.marking import N_
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.period import Period
    from askeleet.figures.scope import Scope
    from askeleet.profiles.profile import Profile
    from askeleet.reports.document import Document
    from askeleet.store import Store


class Asked(NamedTuple):
    """What is reported: when, by whose rules, of whom; the project's first and last day; as known when; what more."""

    period: "Period"
    profile: "Profile"
    coach: "Coach | None"
    since: date | None
    until: date | None
    as_of: date | None
    months_unemployed: bool = False


def report(
    *,
    month: period.Month = None,
    quarter: period.Quarter = None,
    half: period.Half = None,
    year: period.Year = None,
    project: period.Project = False,
    first: Annotated[date | None, typed.day("--from", help=N_("The first day of any period."))] = None,
    last: Annotated[date | None, typed.day("--to", help=N_("Its last day."))] = None,
    coach: typed.CoachCode = None,
    as_of: Annotated[
        date | None, typed.day("--as-of", help=N_("With the record as it was known at the end of a past day."))
    ] = None,
    also: Annotated[
        list[Path] | None,
        typer.Option(
            "--also",
            metavar=N_("FILE"),
            help=N_("A colleague's file, read into the same report; may be given again."),
            show_default=False,
        ),
    ] = None,
    who: Annotated[
        str | None,
        typer.Option(
            "--who",
            metavar=N_("FIGURE"),
            help=N_("List the clients behind a figure, as open-at-end."),
            show_default=False,
        ),
    ] = None,
    profile: profiles.Named = "coach",
    months_unemployed: Annotated[
        bool,
        typer.Option(
            "--months-unemployed", help=N_("With the next path, and the time to it, by months without work at entry.")
        ),
    ] = False,
    format: delivered.Format = None,
    delimiter: delivered.Delimiter = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
) -> None:
    """Report a month, quarter, half, year or any period; alone, the last full month, or what the profile reports.

    askeleet report
    askeleet report --month 2023-05 --coach paivi
    askeleet report --quarter
    askeleet report --half 2023-H1 --format markdown --output half.md
    askeleet report --year 2023 --also mikko.db
    askeleet report --year 2023 --who exited
    askeleet report --month 2023-05 --as-of 10.6.2023
    askeleet report --profile employment-grant --half
    """
    vocabularies()
    rules, today = profiles.find_profile(profile), _asked_on(as_of)
    _refuse_outside(rules, who=who, as_of=as_of)
    _refuse_to_release(rules, output, is_of_several=bool(also), months_unemployed=months_unemployed)
    named = [month, quarter, half, year]
    chosen = period.asked(named, first, last, project=project, today=today, usual=profiles.usual_period(rules))
    with open_together(also or [], as_of=as_of) as (store, files):
        asked = _asked(store, chosen, rules, coach, as_of)._replace(months_unemployed=months_unemployed)
        notes = _notes(files, as_of)
        changes, document = _counted(who, store, files, asked, notes, is_draft=output is None)
        delivered.release(store, document, format, output, replace=replace, delimiter=delimiter)
    is_drawn_with_notes = output is None and format not in {"plain", "json"} and (format or is_drawn())
    beside = () if is_drawn_with_notes and not rules.is_external else (*changes, *notes)
    for note in (*document.aside, *beside):
        print_beside(note)


def list_releases() -> None:
    """List the reports that were written for others, as they went out.

    askeleet list-releases
    """
    from askeleet.reports import releases

    vocabularies()
    with open_store() as store:
        document = releases.every(store)
    show(document)


def explain(
    figure: Annotated[
        str | None,
        typed.argument(N_("FIGURE"), help=N_("Its code, as open-at-end.")),
    ] = None,
) -> None:
    """Say what a figure means; alone, list the figures.

    askeleet explain open-at-end
    """
    from askeleet import figures
    from askeleet.reports import explained

    show(explained.every() if figure is None else explained.one(figures.find(figure)))


def _refuse_outside(rules: "Profile", *, who: str | None, as_of: date | None) -> None:
    """Refuse what a report for others cannot be: of persons, or of a past day.

    Raises:
        WhoOutsideError, AsOfOutsideError: if it is.
    """
    if rules.is_external and who is not None:
        raise errors.figures.WhoOutsideError(profile=rules.name)
    if rules.is_external and as_of is not None:
        raise errors.figures.AsOfOutsideError(profile=rules.name)


def _refuse_to_release(rules: "Profile", output: Path | None, *, is_of_several: bool, months_unemployed: bool) -> None:
    """Refuse to let out what could not be kept as it went out.

    Raises:
        ReleaseOfSeveralError, BeginningsOutsideError: if it is of several files, or tells of starting early.
    """
    if not rules.is_external or output is None:
        return
    if is_of_several:
        raise errors.figures.ReleaseOfSeveralError
    if months_unemployed:
        raise errors.figures.BeginningsOutsideError(profile=rules.name)


def _asked_on(as_of: date | None) -> date:
    """Return the day on which the report is asked, or would have been."""
    if as_of:
        refuse_to_come(as_of, clock.today())
    return as_of or clock.today()


def _asked(store: "Store", chosen: "Period | None", rules: "Profile", coach: str | None, as_of: date | None) -> Asked:
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.period import of_project
    from askeleet.settings.project import first_day, last_day

    whose = find_coach(store, coach) if coach else None
    since = first_day(session().settings, session().database)
    until = last_day(session().settings, session().database)
    return Asked(chosen or of_project(store, since, as_of), rules, whose, since, until, as_of)


def _notes(files: "Sequence[Store]", as_of: date | None) -> "Sequence[str]":
    """Return what is said of files that are read as of a past day, or together."""
    from askeleet.reports import period as reports

    of_several = reports.together(files, discreet=session().discreet) if len(files) > 1 else ()
    if as_of is None:
        return of_several
    from askeleet.reports import as_of as past

    return (*past.notes(files, as_of), *of_several)


def _counted(
    who: str | None,
    store: "Store",
    files: "Sequence[Store]",
    asked: Asked,
    notes: "Sequence[str]",
    *,
    is_draft: bool,
) -> "tuple[Sequence[str], Document]":
    """Return the report, or who is behind a figure; what takes long is said to be under way."""
    from askeleet.cli.progress import under_way

    with under_way(_("Counting…")):
        if who is None:
            return _reported(store, files, asked, notes, is_draft=is_draft)
        return (), _behind(who, store, files, asked, notes)


def _reported(
    store: "Store", files: "Sequence[Store]", asked: Asked, notes: "Sequence[str]", *, is_draft: bool
) -> "tuple[Sequence[str], Document]":
    """Return what is said of figures that changed after the period was closed, and the report with it."""
    from askeleet.reports.period import report
    from askeleet.settings.project import closed_after

    document = report(store, notes=notes, is_draft=is_draft, **asked._asdict())
    days = closed_after(session().settings, session().database)
    is_open = next(asked.period.months()).last + timedelta(days=days) >= clock.today()
    if is_open or asked.as_of or asked.profile.is_external:
        return (), document
    from askeleet.reports.closed import with_changes

    return with_changes(document, files, store, _scope(store, asked), days)


def _behind(who: str, store: "Store", files: "Sequence[Store]", asked: Asked, notes: "Sequence[str]") -> "Document":
    from askeleet import figures
    from askeleet.reports.behind import who_is_behind

    scope, is_discreet = _scope(store, asked), session().discreet
    document = who_is_behind((store, files[0]), figures.find(who), scope, coach=asked.coach, discreet=is_discreet)
    return document._replace(notes=(*notes, *document.notes))


def _scope(store: "Store", asked: Asked) -> "Scope":
    from askeleet.reports.period import scope_of

    return scope_of(store, asked.period, profile=asked.profile, coach=asked.coach, since=asked.since, as_of=asked.as_of)
