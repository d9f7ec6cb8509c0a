"""Commands that show people."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from askeleet import errors
from askeleet.cli import delivering as delivered
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, note_view, open_store, open_to_view
from askeleet.cli.output import is_drawn, show
from askeleet.cli.session import session, speaking
from askeleet.language import LANGUAGES, active
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document
    from askeleet.store import Store


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
    for_participant: Annotated[
        bool,
        typer.Option("--for-participant", help=N_("What the client may take home, in plain words and their language.")),
    ] = False,
    all: Annotated[bool, typer.Option("--all", help=N_("Everything, the closed and the old too."))] = False,
    format: delivered.Format = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
    unlogged: typed.Unlogged = False,
) -> None:
    """Show one client on a page.

    askeleet show-client tiina
    askeleet show-client tiina --story
    askeleet show-client tiina --for-participant --output tiina.html
    """
    if story and for_participant:
        raise errors.output.OnePageError
    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        language = _language_of(participant) if for_participant else active()
        with speaking(language):
            if story or for_participant:
                document = _told(store, participant, story=story)
            else:
                document = _card(store, participant, delivered.chosen(format, output), brief=not (all or output))
        delivered.deliver(document, format, output, replace=replace, language=language)
        note_view(store, participant, "show-client", unlogged=unlogged)


def path(
    who: typed.Who = None,
    *,
    format: delivered.Format = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
    unlogged: typed.Unlogged = False,
) -> None:
    """Draw a client's own path: what is behind, under way, agreed and ahead, in their own words.

    askeleet path tiina
    askeleet path tiina --lang sv --output tiina.html
    """
    from askeleet.reports.path import path as drawn

    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        is_page = bool(format or output)
        document = drawn(store, participant, discreet=session().discreet, may_gather=is_page or is_drawn())
        delivered.deliver(document, format, output, replace=replace)
        note_view(store, participant, "path", unlogged=unlogged)


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


def _told(store: "Store", participant: "Participant", *, story: bool) -> "Document":
    discreet = session().discreet
    if story:
        from askeleet.reports.story import story as whole_story

        return whole_story(store, participant, discreet=discreet)
    from askeleet.reports.take_home import take_home

    return take_home(store, participant, discreet=discreet)


def _card(store: "Store", participant: "Participant", form: str | None, *, brief: bool) -> "Document":
    """Return the page, short where it is drawn on the terminal and may be brief."""
    from askeleet.reports.participant import participant_card

    discreet, is_short = session().discreet, brief and form is None and is_drawn()
    document = participant_card(store, participant, discreet=discreet, brief=is_short)
    if form == "json":
        from askeleet.reports.participant_record import record

        document = document._replace(machine=record(store, participant, discreet=discreet))
    return document


def _language_of(participant: "Participant") -> str:
    """Return the language that was typed, or else the client's own where it is spoken here, or the one chosen."""
    own = participant.language if participant.language in LANGUAGES else None
    return session().typed_language or own or active()
