"""Commands that show contacts."""

from datetime import date
from typing import Annotated

import typer

from askeleet.cli import contact_parameters as contact
from askeleet.cli import parameters as typed
from askeleet.cli import period_parameters as period
from askeleet.cli.context import find_client, note_view, open_store, open_to_view
from askeleet.cli.output import is_drawn, print_beside, show
from askeleet.cli.session import session
from askeleet.errors.periods import OnePeriodError
from askeleet.marking import N_


def show_meeting(code: contact.MeetingWho = None, *, unlogged: typed.Unlogged = False) -> None:
    """Show one contact whole, with its notes.

    askeleet show-meeting 17m12
    """
    from askeleet.cli.meeting_questions import meeting_meant
    from askeleet.reports.meetings import one_meeting

    with open_to_view(unlogged=unlogged) as store:
        participant, meeting = meeting_meant(store, code)
        show(one_meeting(store, participant, meeting, discreet=session().discreet))
        note_view(store, participant, "show-meeting", unlogged=unlogged)


def list_meetings(
    who: typed.Who = None,
    *,
    first: Annotated[date | None, typed.day("--from", help=N_("From this day on."))] = None,
    last: Annotated[date | None, typed.day("--to", help=N_("Until this day."))] = None,
    month: period.Month = None,
    channel: contact.Channel = None,
    outcome: contact.Outcome = None,
    unsettled: Annotated[bool, typer.Option("--unsettled", help=N_("Past plans without an outcome."))] = False,
    coach: typed.CoachCode = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=1,
            max=1_000_000,
            metavar=N_("NUMBER"),
            help=N_("At most so many, the newest. Otherwise 50, but all of a client or period."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """List contacts, the newest first; plans to come are shown when asked for.

    askeleet list-meetings tiina
    askeleet list-meetings --month may --channel phone
    askeleet list-meetings --outcome planned
    askeleet list-meetings --unsettled
    """
    from askeleet.casework import overview
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.meetings import meeting_list

    if month and (first or last):
        raise OnePeriodError
    with open_store() as store:
        wanted = overview.Wanted(
            participant=find_client(store, who) if who else None,
            first=month.start if month else first,
            last=month.last if month else last,
            channel=channel or None,
            outcome=outcome or None,
            unsettled=unsettled,
            coach=find_coach(store, coach) if coach else None,
        )
        found = overview.meetings_wanted(store, wanted, limit)
        document = meeting_list(store, found, brief=is_drawn(), discreet=session().discreet)
    show(document)
    if not is_drawn():
        for note in ((document.title,) if found.is_cut else ()) + document.notes:
            print_beside(note)
