"""Commands that report, and that say what a figure means."""

import sys
from datetime import date
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
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.domain.period import Period
    from askeleet.figures.scope import Scope
    from askeleet.profiles.profile import Profile
    from askeleet.reports.document import Document
    from askeleet.store import Store

_MANY = 1_000
"""People that are not gone through in the blink of an eye."""


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
    askeleet report --profile employment-grant --half
    """
    from askeleet.casework.coaches import find_coach
    from askeleet.reports import period as reports
    from askeleet.settings.project import first_day, last_day

    vocabularies()
    rules = profiles.find_profile(profile)
    delivered.refuse_several(rules, also, output)
    if who is not None and rules.is_external:
        raise errors.figures.WhoOutsideError(profile=profile)
    chosen = asked_period([month, quarter, half, year], first, last, project=project, rules=rules)
    with open_together(also or []) as (store, files):
        whose = find_coach(store, coach) if coach else None
        since = first_day(session().settings, session().database)
        until = last_day(session().settings, session().database)
        wanted = chosen or reports.of_project(store, since)
        notes = reports.together(files, discreet=session().discreet) if also else ()
        if who is None:
            document = reports.report(
                store, wanted, profile=rules, coach=whose, since=since, until=until, notes=notes, is_draft=not output
            )
        else:
            scope = reports.scope_of(store, wanted, profile=rules, coach=whose, since=since)
            document = _behind(who, (store, files[0]), scope, whose, notes)
        delivered.release(store, document, format, output, replace=replace, delimiter=delimiter)
    is_drawn_with_notes = output is None and format not in {"plain", "json"} and (format or is_drawn())
    for note in (*document.aside, *(() if is_drawn_with_notes and not rules.is_external else notes)):
        print_beside(note)


def _behind(
    who: str, stores: "tuple[Store, Store]", scope: "Scope", coach: "Coach | None", notes: "Sequence[str]"
) -> "Document":
    from askeleet import figures
    from askeleet.reports.behind import who_is_behind

    figure, is_discreet = figures.find(who), session().discreet
    document = who_is_behind(stores, figure, scope, coach=coach, discreet=is_discreet, watch=_watched)
    return document._replace(notes=(*notes, *document.notes))


def _watched(people: "Sequence[Participant]") -> "Iterable[Participant]":
    """Give the people one by one, with a bar that says how far it is where there are many and somebody looks on."""
    if len(people) < _MANY or not sys.stderr.isatty():
        return people
    from rich.console import Console
    from rich.progress import track

    return track(people, description="askeleet report", console=Console(stderr=True), transient=True)


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


def asked_period(
    named: "Sequence[Period | None]",
    first: date | None,
    last: date | None,
    *,
    project: bool,
    rules: "Profile | None" = None,
) -> "Period | None":
    """Return the period that was asked for, or that the profile reports; None for the project's."""
    are_days = first is not None or last is not None
    given = [each for each in named if each is not None]
    if len(given) + are_days + project > 1:
        raise errors.periods.OnePeriodError
    if are_days:
        return _days(first, last)
    if project:
        return None
    return given[0] if given else rules and profiles.usual_period(rules)


def _days(first: date | None, last: date | None) -> "Period":
    from askeleet.domain.period import Period

    if first is None:
        raise errors.periods.FirstDayNeededError
    return Period.days(first, last or clock.today())
