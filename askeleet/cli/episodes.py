"""Commands about stays: pausing, closing, coming back, handing over."""

from datetime import date
from functools import partial
from typing import Annotated

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import client_parameters as client
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, find_hands, given, writing_store
from askeleet.cli.output import name_of, print_beside, say, tell, undo_hint
from askeleet.cli.session import vocabularies
from askeleet.domain.meeting import code_of
from askeleet.language import _, active, plural
from askeleet.language.writing import show_weekday_date
from askeleet.marking import N_


def pause_client(
    who: typed.Who = None,
    *,
    first: Annotated[
        date | None, typed.day("--from", help=N_("The first day of the pause. Otherwise today."), coming=True)
    ] = None,
    until: Annotated[date | None, typed.day("--until", help=N_("The last day of the pause."), coming=True)] = None,
    reason: Annotated[str | None, typed.term("--reason", "pause-reasons", N_("Why: summer, illness, study …"))] = None,
) -> None:
    """Agree on a pause.

    askeleet pause-client tiina --from 1.7. --until 1.8. --reason summer
    """
    from askeleet.casework import pauses

    with writing_store() as (store, _me):
        participant = find_client(store, who)
        last = until or asking.wanted(None, _("Until when?"), "--until", parse=typed.coming_day)
        agreed = pauses.pause(store, participant, first=first or clock.today(), last=last, reason=reason or None)
    say(
        N_("{number} {name} paused {first} – {last} · {undo}"),
        record={"schema": "askeleet-changed/1", "number": participant.number},
        number=str(participant.number),
        name=name_of(participant),
        first=agreed.from_on,
        last=agreed.until_on,
        undo=undo_hint(),
    )


def resume_client(who: typed.Who = None, *, on: typed.OnPast = None) -> None:
    """End a pause; the day is the first one back.

    askeleet resume-client tiina --on 24.7.
    """
    from askeleet.casework import pauses

    day = on or clock.today()
    with writing_store() as (store, _me):
        participant = find_client(store, who)
        pauses.resume(store, participant, on=day)
    say(
        N_("{number} {name} is back from {day} · {undo}"),
        record={"schema": "askeleet-changed/1", "number": participant.number},
        number=str(participant.number),
        name=name_of(participant),
        day=day,
        undo=undo_hint(),
    )


def close_client(
    who: typed.Who = None,
    *,
    on: typed.OnPast = None,
    reason: client.ExitReason = None,
    status: client.ExitStatus = None,
    qualification: client.Qualification = None,
) -> None:
    """Close a stay: the person leaves.

    askeleet close-client tiina --on 12.5. --reason subsidised-job
    """
    from askeleet.casework import episodes

    with writing_store() as (store, _me):
        participant = find_client(store, who)
        if reason is None:
            reason = asking.chosen(_("Why?"), "--reason", asking.choices_of("exit-reasons"))
        facts = given(exit_reason=reason, exit_status=status, qualification=qualification)
        closed = episodes.close_stay(store, participant, on=on or clock.today(), facts=facts)
    say(
        N_("{number} {name} left {day}: {reason} · {undo}"),
        record={
            "schema": "askeleet-closed/1",
            "number": participant.number,
            "exited_on": str(closed.episode.exited_on),
            "removed_plans": [code_of(participant.number, plan) for plan in closed.removed_plans],
        },
        number=str(participant.number),
        name=name_of(participant),
        day=closed.episode.exited_on,
        reason=vocabularies().label("exit-reasons", closed.episode.exit_reason or "unknown", active()),
        undo=undo_hint(),
    )
    if closed.removed_plans:
        days = ", ".join(show_weekday_date(plan.held_on) for plan in closed.removed_plans)
        tell(N_("Planned meetings after that were taken out: {days}."), days=days)
    if closed.aftercare:
        print_beside(
            plural(
                "{count} contact after that day is aftercare now.",
                "{count} contacts after that day are aftercare now.",
                closed.aftercare,
            )
        )


def reopen_client(
    who: typed.Who = None,
    *,
    entered: client.Entered = None,
    referred_by: client.ReferredBy = None,
    referred_on: client.ReferredOn = None,
    unemployed_since: client.UnemployedSince = None,
    status: client.Status = None,
    education: client.Education = None,
    coach: typed.CoachCode = None,
    wish: client.Wish = None,
    every: client.Every = None,
) -> None:
    """Begin a new stay of somebody who comes back.

    askeleet reopen-client tiina --entered 1.9.2023
    """
    from askeleet.casework import episodes

    facts = given(
        referred_by=referred_by,
        referred_on=referred_on,
        unemployed_since=unemployed_since,
        status=status,
        education=education,
        wish=wish,
    )
    with writing_store() as (store, me):
        participant = find_client(store, who)
        entry = episodes.Beginning(entered or clock.today(), facts, every)
        hands = find_hands(store, coach, me)
        episode = episodes.begin_stay(store, participant, beginning=entry, coach=hands)
    say(
        N_("{number} {name} is back, entered {day} · {undo}"),
        record={
            "schema": "askeleet-added/1",
            "number": participant.number,
            "entered_on": str(episode.entered_on),
        },
        number=str(participant.number),
        name=name_of(participant),
        day=episode.entered_on,
        undo=undo_hint(),
    )


def assign_client(who: typed.Who = None, *, coach: typed.CoachCode = None, on: typed.OnPast = None) -> None:
    """Give a client into a coach's hands from a day on.

    askeleet assign-client tiina --coach mikko --on 1.6.
    """
    from askeleet.casework import assignments, coaches

    day = on or clock.today()
    with writing_store() as (store, _me):
        participant = find_client(store, who)
        find = partial(coaches.find_coach, store)
        hands = asking.found(coach, _("Whose from now on? Coach"), "--coach", find=find)
        assignments.assign(store, participant, coach=hands, on=day)
    say(
        N_("{number} {name} is with {coach} from {day} · {undo}"),
        record={"schema": "askeleet-changed/1", "number": participant.number},
        number=str(participant.number),
        name=name_of(participant),
        coach=hands.name,
        day=day,
        undo=undo_hint(),
    )
