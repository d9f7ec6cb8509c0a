"""Commands about what stands in a client's way."""

from typing import Annotated, Any

import typer

from askeleet import clock, vocabulary
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code
from askeleet.cli.context import find_client, given, writing_store
from askeleet.cli.output import name_of, say, undo_hint
from askeleet.cli.session import session
from askeleet.cli.strengths import NotedOn, Source
from askeleet.domain.barrier import Barrier
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.marking import N_
from askeleet.store import Store

Code = Annotated[
    str | None,
    typed.argument(
        N_("CODE"),
        help=N_("What it is: health, certificate, digital-skills, money …"),
        parse=typed.code_of("barriers"),
        complete=complete_code("barriers"),
    ),
]
Note = Annotated[
    str | None, typed.text("--note", help=N_("What follows from it for work: no standing work. Never a diagnosis."))
]
Sensitive = Annotated[
    bool | None,
    typer.Option(
        "--sensitive/--not-sensitive",
        help=N_("Hide it where others may be reading; --not-sensitive: do not. Untold, health and money are hidden."),
        show_default=False,
    ),
]


def add_barrier(
    who: typed.Who = None,
    code: Code = None,
    *,
    note: Note = None,
    sensitive: Sensitive = None,
    source: Source = None,
    on: typed.OnPast = None,
) -> None:
    """Note what stands in a client's way: what follows from it, never a diagnosis.

    askeleet add-barrier tiina health --note "no standing work"
    """
    from askeleet.casework import barriers

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        code = code or asking.chosen(_("What stands in the way?"), "CODE", asking.choices_of("barriers"))
        if note is None:
            question = _("What follows from it for work, no diagnosis? Enter: not said")
            note = asking.answered(question, default="")
        facts = given(note=note, sensitive=sensitive, source=source)
        barrier = barriers.note_barrier(store, participant, code, on=on or clock.today(), facts=facts)
    _say_barrier(N_("Noted {barrier}, {client} · {undo}"), participant, barrier)


def edit_barrier(
    who: typed.Who = None,
    code: Code = None,
    *,
    note: Note = None,
    sensitive: Sensitive = None,
    source: Source = None,
    on: NotedOn = None,
    lifted: Annotated[
        Any, typed.day_or_none("--lifted", help=N_("The day it was lifted; none takes that back."))
    ] = None,
) -> None:
    """Mend what was noted to stand in a client's way; how it read before is kept.

    askeleet edit-barrier tiina health --note "no standing work, no nights"
    """
    from askeleet.casework import barriers

    facts = given(note=note, sensitive=sensitive, source=source, noted_on=on, lifted_on=lifted)
    with writing_store() as (store, _me):
        participant, barrier = _barrier_meant(store, who, code)
        revised = barriers.edit_barrier(store, participant, barrier, facts)
    changed = N_("Changed {barrier}, {client} · {undo}")
    _say_barrier(N_("Nothing was different.") if revised == barrier else changed, participant, revised)


def lift_barrier(who: typed.Who = None, code: Code = None, *, on: typed.OnPast = None) -> None:
    """Note that something stands in a client's way no more; it may come back.

    askeleet lift-barrier tiina digital-skills
    """
    from askeleet.casework import barriers

    with writing_store() as (store, _me):
        participant, barrier = _barrier_meant(store, who, code)
        lifted = barriers.lift_barrier(store, barrier, on=on or clock.today())
    _say_barrier(N_("Lifted {barrier}, {client} · {undo}"), participant, lifted)


def remove_barrier(who: typed.Who = None, code: Code = None) -> None:
    """Take a barrier out of the record, as if it had never been noted; undo brings it back.

    askeleet remove-barrier tiina money
    """
    from askeleet.casework import barriers

    with writing_store() as (store, _me):
        participant, barrier = _barrier_meant(store, who, code)
        barriers.remove_barrier(store, barrier)
    _say_barrier(N_("Taken out {barrier}, {client} · {undo}"), participant, barrier)


def _barrier_meant(store: Store, who: str | None, code: str | None) -> tuple[Participant, Barrier]:
    from askeleet.casework.barriers import find_barrier
    from askeleet.store import barriers

    participant = find_client(store, who)
    noted = {each.code for each in barriers.of(store, participant.id)}
    choices = [choice for choice in asking.choices_of("barriers") if choice[0] in noted]
    code = code or (asking.chosen(_("Which one?"), "CODE", choices) if choices else "")
    return participant, find_barrier(store, participant, code)


def _say_barrier(message: str, participant: Participant, barrier: Barrier) -> None:
    """Answer with a barrier that was written; a sensitive one has no name where others may be reading."""
    is_hidden = barrier.sensitive and session().discreet
    record: dict[str, Any] = {
        "schema": "askeleet-barrier/1",
        "client": participant.number,
        "code": None if is_hidden else barrier.code,
        "lifted_on": barrier.lifted_on and str(barrier.lifted_on),
    }
    say(
        message,
        record=record,
        barrier="…" if is_hidden else vocabulary.label("barriers", barrier.code, active()),
        client=name_of(participant),
        undo=undo_hint(),
    )
