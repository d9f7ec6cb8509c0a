"""Commands about what clients need, and the services for it."""

from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code, complete_record
from askeleet.cli.context import find_client, find_record, given, open_store, writing_store
from askeleet.cli.output import say_kept, show
from askeleet.cli.session import session
from askeleet.domain.participant import Participant
from askeleet.domain.referral import Referral
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichReferral = Annotated[
    str | None,
    typed.argument(N_("REFERRAL"), help=N_("Its code, as 17r1."), complete=complete_record(Referral, "need")),
]
Service = Annotated[
    str | None,
    typed.argument(
        N_("SERVICE"),
        help=N_("The service: debt-counselling, health-check … Left out while none is in sight."),
        parse=typed.code_of("referral-targets"),
        complete=complete_code("referral-targets"),
    ),
]
NewState = Annotated[
    str | None,
    typed.argument(
        N_("STATE"),
        help=N_("suggested, accepted, started, helped or not-happened."),
        parse=typed.code_of("referral-states", "moves"),
        complete=complete_code("referral-states", "moves"),
    ),
]
Area = Annotated[str | None, typed.term("--area", "life-areas", N_("What it is about: finances, health …"))]
Need = Annotated[str | None, typed.text("--need", help=N_("What is needed, in a few words."))]


def add_referral(
    who: typed.Who = None,
    target: Service = None,
    *,
    need: Need = None,
    area: Area = None,
    on: typed.OnPast = None,
    note: Annotated[str | None, typed.text("--note", help=N_("What else was said."))] = None,
) -> None:
    """Note what a client needs and, once there is one, the service for it.

    askeleet add-referral tiina debt-counselling --need "An overview of the debts" --area finances
    askeleet add-referral tiina --need "Somebody to practise Finnish with"
    """
    from askeleet.casework import referrals

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(need, _("What is needed?"), "--need", parse=checked_title)
        facts = given(target=target, area=area, note=note)
        referral = referrals.note_need(store, participant, words, on=on or clock.today(), facts=facts)
    _say_referral(N_("Noted {code} {title}, {client} · {undo}"), participant, referral)


def move_referral(
    code: WhichReferral = None,
    state: NewState = None,
    *,
    on: typed.OnPast = None,
    note: Annotated[str | None, typed.text("--note", help=N_("A line to be added to its note."))] = None,
) -> None:
    """Move a referral on: suggested, accepted, started, helped, or not-happened.

    askeleet move-referral 17r1 accepted
    askeleet move-referral 17r1 started --on 3.5. --note "First appointment with Anna"
    """
    from askeleet.casework import referrals

    with writing_store() as (store, _me):
        participant, referral = _referral_meant(store, code)
        if not state:
            state = asking.chosen(_("How does it stand now?"), "STATE", asking.choices_of("referral-states", "moves"))
        moved = referrals.move(store, participant, referral, state, on=on or clock.today(), note=note)
    _say_referral(N_("Moved on {code} {title}, {client} · {undo}"), participant, moved)


def edit_referral(
    code: WhichReferral = None,
    *,
    target: Annotated[str | None, typed.term("--target", "referral-targets", N_("The right service."))] = None,
    need: Need = None,
    area: Area = None,
    note: Annotated[str | None, typed.text("--note", help=N_("The right note."))] = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day the need was noted."))] = None,
    suggested: Annotated[Any, typed.day_or_none("--suggested", help=N_("Since when; none takes it back."))] = None,
    accepted: Annotated[Any, typed.day_or_none("--accepted", help=N_("Since when; none takes it back."))] = None,
    started: Annotated[Any, typed.day_or_none("--started", help=N_("Since when; none takes it back."))] = None,
    helped: Annotated[Any, typed.day_or_none("--helped", help=N_("Since when; none takes it back."))] = None,
    not_happened: Annotated[
        Any, typed.day_or_none("--not-happened", help=N_("Since when; none takes it back."))
    ] = None,
) -> None:
    """Mend a referral; an empty text takes a fact away.

    askeleet edit-referral 17r1 --target legal-aid
    askeleet edit-referral 17r1 --started none
    """
    from askeleet.casework import referrals

    facts = given(
        target=target,
        need=need,
        area=area,
        note=note,
        noted_on=on,
        suggested_on=suggested,
        accepted_on=accepted,
        started_on=started,
        helped_on=helped,
        not_happened_on=not_happened,
    )
    with writing_store() as (store, _me):
        participant, referral = _referral_meant(store, code)
        revised = referrals.edit_referral(store, participant, referral, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say_referral(N_("Nothing was different.") if revised == referral else changed, participant, revised)


def remove_referral(code: WhichReferral = None) -> None:
    """Take a referral out of the record; undo brings it back.

    askeleet remove-referral 17r1
    """
    from askeleet.casework import referrals

    with writing_store() as (store, _me):
        participant, referral = _referral_meant(store, code)
        referrals.remove_referral(store, referral)
    _say_referral(N_("Taken out {code} {title}, {client} · {undo}"), participant, referral)


def list_referrals(
    who: typed.Who = None,
    *,
    open: Annotated[bool, typer.Option("--open", help=N_("Only those that something is waited for."))] = False,
) -> None:
    """List needs and the services for them, the oldest first; what tells of health is hidden.

    askeleet list-referrals --open
    askeleet list-referrals tiina
    """
    from askeleet.casework.referrals import is_over
    from askeleet.reports.referrals import referral_list
    from askeleet.store import referrals

    with open_store() as store:
        participant = find_client(store, who) if who else None
        found = referrals.listed(store, participant.id if participant else None)
        wanted = [each for each in found if not (open and is_over(each))]
        document = referral_list(store, wanted, discreet=session().discreet)
    show(document)


def _referral_meant(store: Store, code: str | None) -> tuple[Participant, Referral]:
    return find_record(store, Referral, code, _("Which referral? Its code"), "REFERRAL")


def _say_referral(message: str, participant: Participant, referral: Referral) -> None:
    record = {
        "schema": "askeleet-referral/1",
        "code": referral.code(participant.number),
        "target": referral.target,
        "state": referral.state,
    }
    say_kept(message, participant, referral.need, record)
