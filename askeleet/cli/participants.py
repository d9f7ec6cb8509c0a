"""Commands that take people onto the caseload and mend what is known about them."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_name
from askeleet.cli import asking
from askeleet.cli import client_parameters as client
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, find_hands, given, writing_store
from askeleet.cli.output import name_of, say, tell, undo_hint
from askeleet.cli.session import is_terminal
from askeleet.domain.participant import Participant
from askeleet.errors.participants import HereAlreadyError
from askeleet.language import _, sentence
from askeleet.marking import N_
from askeleet.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.casework.participants import Likeness


def add_client(
    name: Annotated[
        str | None,
        typed.argument(N_("NAME"), help=N_("Any letters; the same name twice is fine.")),
    ] = None,
    *,
    born: client.Born = None,
    entered: client.Entered = None,
    referred_by: client.ReferredBy = None,
    referred_on: client.ReferredOn = None,
    unemployed_since: client.UnemployedSince = None,
    status: client.Status = None,
    education: client.Education = None,
    gender: client.Gender = None,
    coach: typed.CoachCode = None,
    wish: client.Wish = None,
    every: client.Every = None,
    language: client.Language = None,
    channel: client.ReachedBy = None,
    phone: client.Phone = None,
    email: client.Email = None,
    municipality: client.Municipality = None,
) -> None:
    """Take a person onto the caseload.

    askeleet add-client "Tiina Laine" --born 1989 --entered 10.1.2023
    askeleet add-client "Pekka Salo" --status unemployed --every 2-4w
    """
    from askeleet.casework import episodes, participants

    facts = _person(
        born,
        gender=gender,
        language=language,
        channel=channel,
        phone=phone,
        email=email,
        municipality=municipality,
    )
    at_entry = given(
        referred_by=referred_by,
        referred_on=referred_on,
        unemployed_since=unemployed_since,
        status=status,
        education=education,
        wish=wish,
    )
    beginning = episodes.Beginning(entered or clock.today(), at_entry, every)
    with writing_store(may_make=True) as (store, me):
        hands = find_hands(store, coach, me)
        called = asking.wanted(name, _("Name"), "NAME", parse=checked_name)
        likely = participants.likely_same(store, called, facts)
        same = _same_person(store, likely)
        if same is not None:
            participant, episode = same, episodes.begin_stay(store, same, beginning=beginning, coach=hands)
        else:
            participant, episode = participants.add_participant(
                store, called, beginning=beginning, coach=hands, facts=facts
            )
    say(
        N_("{number} {name} added, entered {day} · {undo}"),
        record={
            "schema": "askeleet-added/1",
            "number": participant.number,
            "entered_on": episode.entered_on.isoformat(),
        },
        number=str(participant.number),
        name=name_of(participant),
        day=episode.entered_on,
        undo=undo_hint(),
    )
    if likely and not is_terminal():
        told = "; ".join(_likeness(each) for each in likely)
        tell(N_("A new client was made; it may be the same as {people}."), people=told)


def edit_client(
    who: typed.Who = None,
    *,
    name: Annotated[str | None, typed.text("--name", help=N_("The right name."))] = None,
    born: client.Born = None,
    gender: client.Gender = None,
    language: client.Language = None,
    channel: client.ReachedBy = None,
    phone: client.Phone = None,
    email: client.Email = None,
    municipality: client.Municipality = None,
    stay: Annotated[
        int | None,
        typer.Option(
            "--stay",
            min=1,
            metavar=N_("NUMBER"),
            help=N_("Which stay; otherwise the latest."),
            show_default=False,
        ),
    ] = None,
    entered: Annotated[date | None, typed.day("--entered", help=N_("The right day of the entry."))] = None,
    referred_by: client.ReferredBy = None,
    referred_on: client.ReferredOn = None,
    unemployed_since: client.UnemployedSince = None,
    status: client.Status = None,
    education: client.Education = None,
    wish: client.Wish = None,
    every: client.Every = None,
    exited: client.Exited = None,
    reason: client.ExitReason = None,
    exit_status: Annotated[
        str | None, typed.term("--exit-status", "statuses", N_("Labour market status at exit."))
    ] = None,
    qualification: client.Qualification = None,
) -> None:
    """Mend what is known about a client or a stay.

    askeleet edit-client tiina --phone "040 123 4567"
    askeleet edit-client 17 --exited none
    """
    from askeleet.casework import participants

    facts = _person(
        born,
        name=name,
        gender=gender,
        language=language,
        channel=channel,
        phone=phone,
        email=email,
        municipality=municipality,
    )
    of_stay = given(
        entered_on=entered,
        referred_by=referred_by,
        referred_on=referred_on,
        unemployed_since=unemployed_since,
        status=status,
        education=education,
        wish=wish,
        exited_on=exited,
        exit_reason=reason,
        exit_status=exit_status,
        qualification=qualification,
    )
    with writing_store() as (store, _me):
        revised, is_different = participants.edit_client(
            store, find_client(store, who), facts=facts, stay=stay, of_stay=of_stay, gaps=every
        )
    say(
        N_("{number} {name} changed · {undo}") if is_different else N_("Nothing was different."),
        record={"schema": "askeleet-changed/1", "number": revised.number},
        number=str(revised.number),
        name=name_of(revised),
        undo=undo_hint(),
    )


def _person(born: tuple[date | None, int | None] | None, **facts: str | None) -> dict[str, Any]:
    told = given(**facts)
    if born is not None:
        told["born_on"], told["born_year"] = born
    return told


def _same_person(store: Store, likely: "Sequence[Likeness]") -> Participant | None:
    """Return the person it is after all, if a terminal says so.

    Raises:
        HereAlreadyError: if that person has an open stay.
    """
    from askeleet.casework.episodes import has_open_stay

    if not likely or not is_terminal():
        return None
    people = {f"same-{place}": each.participant for place, each in enumerate(likely)}
    choices = [(code, _likeness(each)) for code, each in zip(people, likely, strict=True)]
    chosen = people.get(asking.choose(_("Is it the same person?"), [*choices, ("new", _("no, a new client"))]))
    if chosen and has_open_stay(store, chosen):
        raise HereAlreadyError(number=str(chosen.number), name=name_of(chosen))
    return chosen


def _likeness(each: "Likeness") -> str:
    name, number = name_of(each.participant), str(each.participant.number)
    return sentence(N_("{name}, client {number}: {reason}"), name=name, number=number, reason=_(each.reason))
