"""Commands about texts that were typed and are not saved yet."""

from datetime import datetime
from functools import partial
from typing import Annotated

import typer

from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_client
from askeleet.cli.context import find_client, open_store, writing_store
from askeleet.cli.meeting_questions import meeting_meant
from askeleet.cli.meetings import say_logged, say_of
from askeleet.cli.output import say, show
from askeleet.cli.session import session
from askeleet.domain.coach import Coach
from askeleet.domain.participant import Participant
from askeleet.errors.drafts import DraftOfNobodyError, NumberOrAllError, UnknownDraftError
from askeleet.errors.meetings import NotTheirMeetingError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store, drafts, participants
from askeleet.store.drafts import Draft

Number = Annotated[
    int | None,
    typer.Argument(min=1, metavar=N_("NUMBER"), help=N_("Its number in list-drafts."), show_default=False),
]


def list_drafts() -> None:
    """List the texts that were typed but not saved, as when something was refused or the lights went out.

    askeleet list-drafts
    """
    from askeleet.reports.drafts import draft_list

    with open_store() as store:
        found = drafts.everywhere(store, session().settings.state_folder)
        document = draft_list(store, found, discreet=session().discreet)
    show(document)


def resume_draft(
    number: Number = None,
    *,
    on: Annotated[
        str | None, typed.option("--on", metavar=N_("DAY"), help=N_("The day of the contact, or of the plan."))
    ] = None,
    client: Annotated[
        str | None,
        typed.option(
            "--client",
            metavar=N_("CLIENT"),
            help=N_("Whom it is about, where that was not known or is another."),
            complete=complete_client,
        ),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option("--meeting", metavar=N_("MEETING"), help=N_("The contact whose note it is."), show_default=False),
    ] = None,
) -> None:
    """Save a text that was typed earlier, as the command meant for which it was typed.

    askeleet resume-draft 1
    askeleet resume-draft 1 --on 24.5.
    askeleet resume-draft 1 --client tiina
    """
    with writing_store() as (store, me):
        drafts.take_in(store, session().settings.state_folder, nobodys=True)
        draft = _meant(store, number)
        if draft.command == "edit-meeting":
            _mend(store, draft, client, meeting)
            return
        participant = _whom(store, draft, client)
        match draft.command:
            case "plan-meeting":
                _plan(store, me, participant, draft, on)
            case _:
                _log(store, me, participant, draft, on)


def drop_draft(
    number: Number = None,
    *,
    every: Annotated[bool, typer.Option("--all", help=N_("All of them."))] = False,
) -> None:
    """Throw away a text that was typed and never saved; it does not come back.

    askeleet drop-draft 1
    askeleet drop-draft --all
    """
    if every and number is not None:
        raise NumberOrAllError
    with writing_store() as (store, _me):
        drafts.take_in(store, session().settings.state_folder, nobodys=True)
        dropped = drafts.every(store) if every else [_meant(store, number)]
        for draft in dropped:
            drafts.drop(store, draft)
    say(
        N_("Drafts thrown away: {count}."),
        record={"schema": "askeleet-dropped/1", "count": len(dropped)},
        count=len(dropped),
    )


def _whom(store: Store, draft: Draft, client: str | None) -> Participant:
    """Return whom a draft is about: who is named now, or was when it was typed; where nobody was, it is asked.

    Raises:
        DraftOfNobodyError: if they are not in the record any more.
    """
    if client is not None or draft.participant_id is None:
        return asking.found(client, _("Who?"), "--client", find=partial(find_client, store))
    participant = participants.with_id(store, draft.participant_id)
    if participant is None:
        raise DraftOfNobodyError
    return participant


def _log(store: Store, me: Coach, participant: Participant, draft: Draft, on: str | None) -> None:
    from askeleet.casework import meetings

    typed_on = datetime.fromisoformat(draft.made_at).astimezone().date()
    day = typed.past_day(on) if on else asking.answered(_("Which day?"), default=typed_on, parse=typed.past_day)
    facts = {"channel": meetings.usual(store, participant)["channel"], "note": draft.text}
    say_logged(participant, meetings.log_meeting(store, participant, on=day, coach=me, facts=facts, draft=draft))


def _plan(store: Store, me: Coach, participant: Participant, draft: Draft, on: str | None) -> None:
    from askeleet.casework import meetings

    day = asking.wanted(on and typed.coming_day(on), _("Which day?"), "--on", parse=typed.coming_day)
    plan = meetings.plan_meeting(store, participant, on=day, coach=me, facts={"note": draft.text}, draft=draft)
    say_of(N_("Planned {code} {details} · {undo}"), participant, plan)


def _mend(store: Store, draft: Draft, client: str | None, meeting: str | None) -> None:
    from askeleet.casework import meetings
    from askeleet.domain.meeting import code_of

    owner, before = meeting_meant(store, meeting)
    is_of_nobody = client is None and draft.participant_id is None  # whose contact it is says who
    participant = owner if is_of_nobody else _whom(store, draft, client)
    if owner.id != participant.id:
        raise NotTheirMeetingError(code=code_of(owner.number, before), number=str(participant.number))
    revised = meetings.edit_meeting(store, participant, before, {"note": draft.text}, draft=draft)
    say_of(N_("Changed {code} {details} · {undo}"), participant, revised)


def _meant(store: Store, number: int | None) -> Draft:
    """Return the draft of that number; the only one where none was typed, or the one that a terminal chooses."""
    found = drafts.every(store)
    if number is None and len(found) != 1:
        number = asking.wanted(None, _("Which draft? Its number"), "NUMBER", parse=typed.number) if found else 1
    place = 1 if number is None else number
    if not 1 <= place <= len(found):
        raise UnknownDraftError(number=str(place))
    return found[place - 1]
