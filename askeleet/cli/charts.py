"""The command that draws what changes over time."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from askeleet import clock, errors
from askeleet.cli import delivering as delivered
from askeleet.cli import parameters as typed
from askeleet.cli import period_parameters as period
from askeleet.cli.context import find_client, note_view, open_store, open_to_view
from askeleet.cli.session import session, vocabularies
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.domain.participant import Participant
    from askeleet.domain.period import Period
    from askeleet.reports.document import Document
    from askeleet.store import Store

Chart = Literal["contacts", "goals", "gaps", "areas"]


def chart(
    what: Annotated[
        Chart, typer.Argument(metavar=N_("WHAT"), help=N_("contacts, goals, gaps or areas."), show_default=False)
    ],
    who: typed.Who = None,
    *,
    month: period.Month = None,
    quarter: period.Quarter = None,
    half: period.Half = None,
    year: period.Year = None,
    project: period.Project = False,
    first: Annotated[date | None, typed.day("--from", help=N_("The first day of any period."))] = None,
    last: Annotated[date | None, typed.day("--to", help=N_("Its last day."))] = None,
    coach: typed.CoachCode = None,
    format: delivered.ChartFormat = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
    unlogged: typed.Unlogged = False,
) -> None:
    """Draw contacts, goals, gaps between meetings or life areas; alone, the whole project.

    askeleet chart contacts --year 2023
    askeleet chart gaps tiina
    askeleet chart areas --output areas.svg
    """
    vocabularies()
    chosen = period.asked([month, quarter, half, year], first, last, project=project, today=clock.today())
    _check(what, who, coach)
    if who is None:
        with open_store() as store:
            document = _of_everybody(store, what, chosen, coach)
        delivered.deliver(document, format, output, replace=replace)
        return
    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        document = _of_one(store, participant, what, chosen)
        delivered.deliver(document, format, output, replace=replace)
        note_view(store, participant, "chart", unlogged=unlogged)


def _check(what: Chart, who: str | None, coach: str | None) -> None:
    if who is not None and what in {"contacts", "goals"}:
        raise errors.charts.OfEverybodyError(what=what)
    if who is not None and coach:
        raise errors.charts.OfOneError


def _of_one(store: "Store", participant: "Participant", what: Chart, chosen: "Period | None") -> "Document":
    if what == "gaps":
        from askeleet.reports.charts import gaps

        return gaps.of_one(store, participant, chosen, discreet=session().discreet)
    from askeleet.reports.charts import areas

    return areas.of_one(store, participant, discreet=session().discreet)


def _of_everybody(store: "Store", what: Chart, chosen: "Period | None", code: str | None) -> "Document":
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.period import of_project
    from askeleet.settings.project import first_day

    coach = find_coach(store, code) if code else None
    wanted = chosen or of_project(store, first_day(session().settings, session().database))
    if what == "gaps":
        from askeleet.reports.charts import gaps

        return gaps.of_everybody(store, wanted, coach=coach, discreet=session().discreet)
    if what == "areas":
        from askeleet.reports.charts import areas

        return areas.of_everybody(store, wanted, coach=coach)
    from askeleet.reports.charts.over_time import over_time

    return over_time(store, what, wanted, coach=coach)
