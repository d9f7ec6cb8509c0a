"""Commands that show people."""

from datetime import date
from typing import Annotated, Literal

import typer

from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, note_view, open_store, open_to_view
from askeleet.cli.output import show
from askeleet.cli.session import session
from askeleet.marking import N_


def list_clients(
    *,
    state: Annotated[
        str,
        typed.term(
            "--state",
            "client-states",
            N_("open (paused ones too), paused, closed, coming, all, or restricted. Otherwise open."),
        ),
    ] = "open",
    coach: typed.CoachCode = None,
    name: Annotated[str | None, typed.text("--name", help=N_("Part of the name."))] = None,
    no_contact_since: Annotated[
        date | None, typed.day("--no-contact-since", help=N_("Only those not met since a day."))
    ] = None,
    sort: Annotated[
        Literal["number", "name", "last-contact", "entered"],
        typer.Option("--sort", help=N_("number, name, last-contact, entered.")),
    ] = "number",
) -> None:
    """List the people on the caseload.

    askeleet list-clients --coach paivi --sort last-contact
    askeleet list-clients --no-contact-since "28 days ago"
    """
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.participants import Wanted, participant_list

    with open_store() as store:
        code = find_coach(store, coach).code if coach else None
        wanted = Wanted(state or "open", code, name, no_contact_since, sort)
        document = participant_list(store, wanted, discreet=session().discreet)
    show(document)


def show_client(
    who: typed.Who = None,
    *,
    story: Annotated[bool, typer.Option("--story", help=N_("Everything in time order, the newest last."))] = False,
    unlogged: typed.Unlogged = False,
) -> None:
    """Show one client on a page.

    askeleet show-client tiina
    askeleet show-client tiina --story
    """
    from askeleet.reports import participant as cards
    from askeleet.reports.story import story as whole_story

    discreet = session().discreet
    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        if story:
            document = whole_story(store, participant, discreet=discreet)
        else:
            document = cards.participant_card(store, participant, discreet=discreet)
            if session().json:
                document = document._replace(machine=cards.record(store, participant, discreet=discreet))
        show(document)
        note_view(store, participant, "show-client", unlogged=unlogged)


def prep(who: typed.Who = None, *, unlogged: typed.Unlogged = False) -> None:
    """Show what to have in mind before a call: agreed, promised, what went well, what was asked, a strength.

    askeleet prep tiina
    askeleet prep tiina --discreet
    """
    from askeleet.reports.prep import prep as screen

    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        show(screen(store, participant, discreet=session().discreet))
        note_view(store, participant, "prep", unlogged=unlogged)
