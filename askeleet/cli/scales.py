"""Commands about scaling questions."""

from datetime import date
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.casework.scales import read_value
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, note_view, open_to_view, writing_store
from askeleet.cli.output import print_beside, say_kept, show
from askeleet.cli.session import is_terminal, session
from askeleet.domain.goal import Goal
from askeleet.domain.participant import Participant
from askeleet.domain.scale import Scale
from askeleet.errors.scales import NoSuchScaleError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store


def _value_or_none(text: str) -> int | typed.Nothing:
    return typed.NOTHING if text.strip().lower() == "none" else read_value(text)


_LATEST = 3
"""Earlier answers that are shown before the new number."""

WhichScale = Annotated[
    str | None,
    typed.argument(N_("SCALE"), help=N_("Its code, as 17sc1."), complete=complete_record(Scale, "question")),
]
Zero = Annotated[str | None, typed.text("--zero", help=N_("What 0 is, in the client's words."))]
Ten = Annotated[str | None, typed.text("--ten", help=N_("What 10 is, in the client's words."))]
Enough = Annotated[
    int | None,
    typed.option("--enough", parse=read_value, metavar=N_("0–10"), help=N_("The number that would do."), clears=True),
]


def scale(
    who: typed.Who = None,
    question: Annotated[
        str | None,
        typed.argument(N_("QUESTION"), help=N_("What is asked, or a word for it; or its code.")),
    ] = None,
    value: Annotated[
        Any,
        typed.argument(
            N_("NUMBER"),
            help=N_("Where the client stands, 0 to 10; none takes the day's answer back."),
            parse=_value_or_none,
        ),
    ] = None,
    *,
    why_not_lower: Annotated[str | None, typed.text("--why-not-lower", help=N_("What makes it no lower."))] = None,
    helped: Annotated[str | None, typed.text("--helped", help=N_("What helped to come so far."))] = None,
    one_up: Annotated[str | None, typed.text("--one-up", help=N_("What one step up would be."))] = None,
    step_to: Annotated[
        str | None, typed.option("--step-to", metavar=N_("GOAL"), help=N_("Make one step up a step to this goal."))
    ] = None,
    zero: Zero = None,
    ten: Ten = None,
    enough: Enough = None,
    on: typed.OnPast = None,
) -> None:
    """Ask where a client stands from 0 to 10, and what was said of it.

    askeleet scale tiina hopefulness 4 --why-not-lower "I got up today" --one-up "Call one firm"
    askeleet scale tiina hopefulness
    askeleet scale tiina hopefulness none --on 24.5.
    """
    from askeleet.casework import scales

    day = on or clock.today()
    facts = given(why_not_lower=why_not_lower, helped=helped, one_up=one_up, zero=zero, ten=ten, enough=enough)
    with writing_store() as (store, _me):
        participant = find_client(store, who, on=day)
        words = asking.wanted(question, _("What is asked?"), "QUESTION", parse=checked_title)
        known = scales.known_scale(store, participant, words)
        if isinstance(value, typed.Nothing):
            _take_back(store, participant, known, on=day)
            return
        asks = value is None and is_terminal()
        goal = None if step_to is None else _goal_of_step(store, participant, step_to, one_up or asks, on=day)
        number, said = (value, facts) if value is not None else _asked(store, known, facts)
        asked, answer = scales.ask_scale(store, participant, known or words, number, on=day, facts=said)
        _say(N_("{code} {title}, {client}: {value} · {undo}"), participant, asked, answer.value)
        if answer.one_up and (asks or goal):
            from askeleet.cli.steps import step_from_words

            step_from_words(store, participant, answer.one_up, goal=goal, on=day)


def edit_scale(
    code: WhichScale = None,
    *,
    question: Annotated[str | None, typed.text("--question", help=N_("The right words."))] = None,
    zero: Zero = None,
    ten: Ten = None,
    enough: Enough = None,
    on: Annotated[Any, typed.day("--on", help=N_("The right day it was first asked."))] = None,
    ended: Annotated[
        Any, typed.day_or_none("--ended", help=N_("The day from which it is no longer asked; none takes it up again."))
    ] = None,
) -> None:
    """Mend a scaling question.

    askeleet edit-scale 17sc1 --question "How hopeful are you?" --enough 7
    askeleet edit-scale 17sc1 --ended today
    """
    from askeleet.casework import scales

    facts = given(question=question, zero=zero, ten=ten, enough=enough, made_on=on, ended_on=ended)
    with writing_store() as (store, _me):
        participant, found = _scale_meant(store, code)
        revised = scales.edit_scale(store, participant, found, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say(N_("Nothing was different.") if revised == found else changed, participant, revised)


def remove_scale(code: WhichScale = None) -> None:
    """Take a scaling question with its answers out of the record.

    askeleet remove-scale 17sc1
    """
    from askeleet.casework import scales

    with writing_store() as (store, _me):
        participant, found = _scale_meant(store, code)
        scales.remove_scale(store, found)
    _say(N_("Taken out: {code} {title}, {client} · {undo}"), participant, found)


def show_scale(code: WhichScale = None, *, unlogged: typed.Unlogged = False) -> None:
    """Show a scaling question with all its answers.

    askeleet show-scale 17sc1
    """
    from askeleet.reports.scales import one_scale

    with open_to_view(unlogged=unlogged) as store:
        participant, found = _scale_meant(store, code)
        show(one_scale(store, participant, found, discreet=session().discreet))
        note_view(store, participant, "show-scale", unlogged=unlogged)


def _scale_meant(store: Store, code: str | None) -> tuple[Participant, Scale]:
    return find_record(store, Scale, code, _("Which scale? Its code"), "SCALE")


def _goal_of_step(store: Store, participant: Participant, code: str, is_said: object, *, on: date) -> Goal:
    """Return the goal that one step up is to be a step to, before anything is written."""
    from askeleet.cli.steps import goal_of_step

    if not is_said:
        raise asking.needed("--one-up")
    return goal_of_step(store, participant, code, on=on)


def _remind(store: Store, known: Scale) -> None:
    """Show the latest answers before the new number: what was said then is said again from here."""
    if not session().discreet:
        from askeleet.reports.scales import earlier

        for line in earlier(store, known)[-_LATEST:]:
            print_beside(line)


def _take_back(store: Store, participant: Participant, known: Scale | None, *, on: Any) -> None:
    from askeleet.casework import scales

    if known is None:
        raise NoSuchScaleError
    answer = scales.take_back_answer(store, participant, known, on=on)
    _say(N_("Taken back: {code} {title}, {client}: {value} · {undo}"), participant, known, answer.value)


def _asked(store: Store, known: Scale | None, facts: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Ask for the number, what was said before above it, and then for what was not said yet; Enter leaves that out."""
    if known and is_terminal():
        _remind(store, known)
    number = asking.wanted(None, _("Where does it stand, from 0 to 10?"), "NUMBER", parse=read_value)
    questions = {
        "why_not_lower": _("Why not lower?"),
        "helped": _("What helped?"),
        "one_up": _("What would one step up be?"),
    }
    said = {name: asking.ask_text(question) for name, question in questions.items() if name not in facts}
    return number, {**facts, **{name: answer for name, answer in said.items() if answer}}


def _say(message: str, participant: Participant, kept: Scale, value: int | None = None) -> None:
    record = {"schema": "askeleet-scale/1", "code": kept.code(participant.number), "value": value}
    say_kept(message, participant, kept.question, record, value=str(value))
