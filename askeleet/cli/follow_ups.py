"""Commands about how clients are doing some time after they left."""

from datetime import date, timedelta
from typing import Annotated

import typer

from askeleet import clock
from askeleet.casework.notes import checked_text
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code, complete_record
from askeleet.cli.context import find_client, find_record, given, open_store, writing_store
from askeleet.cli.output import name_of, say, show, undo_hint
from askeleet.cli.session import is_terminal, session, vocabularies
from askeleet.domain.follow_up import WINDOWS, FollowUp
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.marking import N_
from askeleet.store import Store

AHEAD = timedelta(days=28)
"""How far ahead the list looks."""


def read_window(text: str) -> str:
    """Read how long after an exit: a usual one by its code or label, or any other by its code."""
    from askeleet.domain.follow_up import length_of
    from askeleet.errors.vocabulary import NothingLikeTermError, NotInVocabularyError

    if not text.strip():
        return ""
    try:
        return str(vocabularies().find("follow-up-windows", text))
    except (NotInVocabularyError, NothingLikeTermError):
        length_of(text.strip().lower())
        return text.strip().lower()


WhichFollowUp = Annotated[
    str | None,
    typed.argument(N_("FOLLOW-UP"), help=N_("Its code, as 17f1."), complete=complete_record(FollowUp, "window")),
]
Status = Annotated[
    str | None, typed.term("--status", "statuses", N_("At work, studying …; unknown where nobody was reached."))
]
Source = Annotated[
    str | None, typed.term("--source", "follow-up-sources", N_("What says so: told, document or register."))
]
Window = Annotated[
    str | None,
    typed.option(
        "--window",
        parse=read_window,
        metavar=N_("TIME"),
        help=N_("How long after the exit: 28-days, 3-months … Otherwise the one that is due nearest."),
        complete=complete_code("follow-up-windows"),
    ),
]


def log_follow_up(
    who: typed.Who = None,
    *,
    on: typed.OnPast = None,
    status: Status = None,
    source: Source = None,
    window: Window = None,
    note: Annotated[str | None, typed.text("--note", help=N_("What else was said."))] = None,
) -> None:
    """Note how a client is doing some time after leaving.

    askeleet log-follow-up tiina --status employed --source told
    askeleet log-follow-up tiina --on 9.6. --status unknown --source told --window 28-days
    """
    from askeleet.casework import follow_ups

    day = on or clock.today()
    with writing_store() as (store, _me):
        participant = find_client(store, who)
        follow_ups.exit_before(store, participant, day)  # before anything is asked
        asks = status is None and is_terminal()
        told = status or asking.chosen(
            _("How are things on the labour market?"), "--status", asking.choices_of("statuses")
        )
        says = source or asking.chosen(_("What says so?"), "--source", asking.choices_of("follow-up-sources"))
        if asks and note is None:
            note = asking.ask_text(_("What else was said? (Enter leaves it out)"), parse=checked_text)
        made = follow_ups.log_follow_up(
            store, participant, on=day, status=told, source=says, window=window or None, note=note or ""
        )
    _say(N_("Followed up {code}, {client}, {window}: {status} · {undo}"), participant, made)


def edit_follow_up(
    code: WhichFollowUp = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day."))] = None,
    status: Status = None,
    source: Source = None,
    window: Window = None,
    note: Annotated[str | None, typed.text("--note", help=N_("The right note."))] = None,
) -> None:
    """Mend a follow-up; an empty text takes the note away.

    askeleet edit-follow-up 17f1 --status studying
    """
    from askeleet.casework import follow_ups

    facts = given(answered_on=on, status=status, source=source, window=window, note=note)
    with writing_store() as (store, _me):
        participant, follow_up = _meant(store, code)
        revised = follow_ups.edit_follow_up(store, participant, follow_up, facts)
    changed = N_("Changed {code}, {client}, {window}: {status} · {undo}")
    _say(N_("Nothing was different.") if revised == follow_up else changed, participant, revised)


def remove_follow_up(code: WhichFollowUp = None) -> None:
    """Take a follow-up out of the record; undo brings it back.

    askeleet remove-follow-up 17f1
    """
    from askeleet.casework import follow_ups

    with writing_store() as (store, _me):
        participant, follow_up = _meant(store, code)
        follow_ups.remove_follow_up(store, follow_up)
    _say(N_("Taken out {code}, {client}, {window}: {status} · {undo}"), participant, follow_up)


def list_follow_ups(
    who: typed.Who = None,
    *,
    all: Annotated[
        bool, typer.Option("--all", help=N_("Also those that were made, and all that are to come."))
    ] = False,
) -> None:
    """List whom to ask how they are doing after leaving: overdue, and due within four weeks.

    askeleet list-follow-ups
    askeleet list-follow-ups tiina
    """
    from askeleet.reports.follow_ups import follow_up_list
    from askeleet.store import follow_ups

    with open_store() as store:
        participant = find_client(store, who) if who else None
        person, whole = participant.id if participant else None, all or participant is not None
        until = date.max if whole else clock.today() + AHEAD
        waiting = follow_ups.waiting(store, WINDOWS, until=until, today=clock.today(), participant_id=person)
        made = follow_ups.made(store, person) if whole else ()
        document = follow_up_list(store, waiting, made, discreet=session().discreet)
    show(document)


def _meant(store: Store, code: str | None) -> tuple[Participant, FollowUp]:
    return find_record(store, FollowUp, code, _("Which follow-up? Its code"), "FOLLOW-UP")


def _say(message: str, participant: Participant, follow_up: FollowUp) -> None:
    terms = vocabularies()
    record = {
        "schema": "askeleet-follow-up/1",
        "code": follow_up.code(participant.number),
        "window": follow_up.window,
        "answered_on": follow_up.answered_on.isoformat(),
        "status": follow_up.status,
        "source": follow_up.source,
    }
    say(
        message,
        record=record,
        code=record["code"],
        client=name_of(participant),
        window=terms.label("follow-up-windows", follow_up.window, active()),
        status=terms.label("statuses", follow_up.status, active()),
        undo=undo_hint(),
    )
