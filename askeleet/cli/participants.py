"""Commands that take people onto the caseload and mend what is known about them."""

from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, given, say, tell, undo_hint, writing_store
from askeleet.cli.options import is_terminal
from askeleet.language import _
from askeleet.marking import N_


def add_client(
    name: Annotated[
        str | None,
        typer.Argument(metavar=N_("NAME"), help=N_("Any letters; the same name twice is fine."), show_default=False),
    ] = None,
    *,
    born: typed.Born = None,
    entered: typed.Entered = None,
    referred_by: typed.ReferredBy = None,
    referred_on: typed.ReferredOn = None,
    unemployed_since: typed.UnemployedSince = None,
    status: typed.Status = None,
    education: typed.Education = None,
    gender: typed.Gender = None,
    coach: typed.CoachCode = None,
    wish: typed.Wish = None,
    every: typed.Every = None,
    language: typed.Language = None,
    channel: typed.ReachedBy = None,
    phone: typed.Phone = None,
    email: typed.Email = None,
    municipality: typed.Municipality = None,
) -> None:
    """Take a person onto the caseload.

    askeleet add-client "Tiina Laine" --born 1989 --entered 10.1.2023
    askeleet add-client "Pekka Salo" --status unemployed --every 2-4w
    """
    from askeleet.casework import participants, stays

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
    entry = stays.Entry(entered or clock.today(), at_entry, every)
    name = _name(name)
    with writing_store() as (store, me):
        if (same := _same_person(store, name, facts)) is not None:
            participant, episode = (
                same,
                stays.begin_stay(store, same, entry=entry, coach=_coach(store, coach, me)),
            )
        else:
            participant, episode = participants.add_participant(
                store, name, entry=entry, coach=_coach(store, coach, me), facts=facts
            )
    say(
        _("{number} {name} added, entered {day} · {undo}"),
        record={
            "schema": "askeleet-added/1",
            "number": participant.number,
            "entered_on": episode.entered_on.isoformat(),
        },
        number=str(participant.number),
        name=participant.name,
        day=episode.entered_on,
        undo=undo_hint(),
    )


def edit_client(
    who: typed.Who = None,
    *,
    name: Annotated[str | None, typed.text("--name", help=N_("The right name."))] = None,
    born: typed.Born = None,
    gender: typed.Gender = None,
    language: typed.Language = None,
    channel: typed.ReachedBy = None,
    phone: typed.Phone = None,
    email: typed.Email = None,
    municipality: typed.Municipality = None,
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
    entered: typed.Entered = None,
    referred_by: typed.ReferredBy = None,
    referred_on: typed.ReferredOn = None,
    unemployed_since: typed.UnemployedSince = None,
    status: typed.Status = None,
    education: typed.Education = None,
    wish: typed.Wish = None,
    every: typed.Every = None,
    exited: Annotated[
        Any,
        typer.Option(
            "--exited",
            parser=typed.reader(typed.past_day_or_none),
            metavar=N_("DAY"),
            help=N_("The day of the exit; none takes a mistaken exit back."),
            show_default=False,
        ),
    ] = None,
    reason: typed.ExitReason = None,
    exit_status: Annotated[
        str | None, typed.term("--exit-status", "statuses", N_("Labour market status at exit."))
    ] = None,
    qualification: typed.Qualification = None,
) -> None:
    """Mend what is known about a client or a stay.

    askeleet edit-client tiina --phone "040 123 4567"
    askeleet edit-client 17 --exited none
    """
    from askeleet.casework import participants, stays

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
        exit_reason=reason,
        exit_status=exit_status,
        qualification=qualification,
    )
    if exited is not None:
        of_stay["exited_on"] = None if exited is typed.NOTHING else exited
    with writing_store() as (store, _me), store.change("edit-client"):
        participant = find_client(store, who)
        revised = participants.edit_participant(store, participant, facts)
        if of_stay or every:
            episode = stays.stay_number(store, participant, stay)
            episode = stays.edit_stay(store, participant, episode, of_stay)
            if every:
                stays.agree_rhythm(store, episode, every, from_on=max(episode.entered_on, clock.today()))
    say(
        _("{number} {name} changed · {undo}"),
        record={"schema": "askeleet-changed/1", "number": revised.number},
        number=str(revised.number),
        name=revised.name,
        undo=undo_hint(),
    )


def _person(born: tuple[date | None, int | None] | None, **facts: str | None) -> dict[str, Any]:
    told = given(**facts)
    if born is not None:
        told["born_on"], told["born_year"] = born
    return told


def _name(name: str | None) -> str:
    from askeleet.casework.participants import checked_name
    from askeleet.cli import asking

    if name is not None:
        return name
    if not is_terminal():
        raise asking.needed("NAME")
    return str(asking.ask(_("Name"), parse=checked_name))


def _coach(store: Any, code: str | None, me: Any) -> Any:
    from askeleet.casework.coaches import find_coach

    return find_coach(store, code) if code else me


def _same_person(store: Any, name: str, facts: dict[str, Any]) -> Any:
    """Return the person it is after all, if a terminal says so; a script is warned."""
    from askeleet.casework.participants import likely_same
    from askeleet.cli import asking

    likely = likely_same(store, name, facts)
    if not likely:
        return None
    lines = [f"{each.participant.number} {each.participant.name}: {_(each.reason)}" for each in likely]
    if not is_terminal():
        tell(_("A new client was made; it may be the same as {people}.").format(people="; ".join(lines)))
        return None
    choices = [(f"same-{place}", line) for place, line in enumerate(lines)]
    chosen = asking.choose(_("Is it the same person?"), [*choices, ("new", _("no, a new client"))])
    return None if chosen == "new" else likely[int(chosen.removeprefix("same-"))].participant
