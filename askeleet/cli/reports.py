"""Commands that report, and that say what a figure means."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from askeleet import clock, errors
from askeleet.cli import delivering as delivered
from askeleet.cli import parameters as typed
from askeleet.cli import period_parameters as period
from askeleet.cli.context import open_together
from askeleet.cli.output import is_drawn, print_beside, show
from askeleet.cli.session import session, vocabularies
from askeleet.domain.days import refuse_to_come
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.domain.period import Period
    from askeleet.figures.scope import Scope
    from askeleet.reports.document import Document
    from askeleet.store import Store


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
    profile: Annotated[Literal["coach"], typer.Option("--profile", help=N_("For whom: coach."), hidden=True)] = "coach",
    format: delivered.Format = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
) -> None:
    """Report a month, quarter, half, year or any period; alone, the last full month.

    askeleet report
    askeleet report --month 2023-05 --coach paivi
    askeleet report --quarter
    askeleet report --half 2023-H1 --format markdown --output half.md
    askeleet report --year 2023 --also mikko.db
    askeleet report --month 2023-05 --as-of 10.6.2023
    """
    from askeleet.casework.coaches import find_coach
    from askeleet.figures.scope import Scope
    from askeleet.reports import period as reports
    from askeleet.settings.project import first_day

    del profile  # there is one; the name stays for those to come
    vocabularies()
    chosen = _period([month, quarter, half, year], first, last, project=project, today=_asked_on(as_of))
    with open_together(also or [], as_of=as_of) as (store, files):
        notes = [*_as_of_notes(files, as_of), *(reports.together(files, discreet=session().discreet) if also else ())]
        whose = find_coach(store, coach) if coach else None
        since = first_day(session().settings, session().database)
        wanted = chosen or reports.of_project(store, since, as_of)
        document = reports.report(store, wanted, coach=whose, since=since, notes=notes, as_of=as_of)
        scope = Scope(wanted, whose.id if whose else None, since, as_of)
        changes, document = _with_changes(document, files, store, scope)
    delivered.deliver(document, format, output, replace=replace)
    if output is not None or format in {"plain", "json"} or not (format or is_drawn()):  # no notes stand there
        for note in (*changes, *notes):
            print_beside(note)


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


def _as_of_notes(files: "Sequence[Store]", day: date | None) -> "Iterable[str]":
    """Return what is said of files that are read as of a past day."""
    if day is None:
        return ()
    from askeleet.reports.as_of import notes

    return notes(files, day)


def _with_changes(
    document: "Document", files: "Sequence[Store]", store: "Store", scope: "Scope"
) -> "tuple[Sequence[str], Document]":
    """Return what is said of figures that changed after a period was closed, and the report with it."""
    from askeleet.settings.project import closed_after

    days = closed_after(session().settings, session().database)
    first = next(scope.period.months())
    if scope.as_of or first.last + timedelta(days=days) >= clock.today():
        return (), document
    from askeleet.reports.closed import with_changes

    return with_changes(document, files, store, scope, days)


def _asked_on(as_of: date | None) -> date:
    """Return the day on which the report is asked, or would have been."""
    if as_of:
        refuse_to_come(as_of, clock.today())
    return as_of or clock.today()


def _period(
    named: "Sequence[Period | None]", first: date | None, last: date | None, *, project: bool, today: date
) -> "Period | None":
    """Return the period that was asked for; None for the project's, which only the file knows."""
    from askeleet.language.periods import last_full_month

    are_days = first is not None or last is not None
    given = [each for each in named if each is not None]
    if len(given) + are_days + project > 1:
        raise errors.periods.OnePeriodError
    if are_days:
        return _days(first, last or today)
    if project:
        return None
    return given[0] if given else last_full_month(today)


def _days(first: date | None, last: date) -> "Period":
    from askeleet.domain.period import Period

    if first is None:
        raise errors.periods.FirstDayNeededError
    return Period.days(first, last)
