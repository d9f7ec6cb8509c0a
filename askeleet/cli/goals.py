"""Commands about goals and the steps to them."""

from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, given, writing_store
from askeleet.cli.output import name_of, say, tell, undo_hint
from askeleet.cli.session import is_terminal, session
from askeleet.domain.goal import Goal, GoalCode
from askeleet.domain.participant import Participant
from askeleet.domain.step import Step, StepCode
from askeleet.language import _
from askeleet.language.writing import show_quoted
from askeleet.marking import N_
from askeleet.store import Store

WhichGoal = Annotated[str | None, typer.Argument(metavar=N_("GOAL"), help=N_("Its code, as 17g2."), show_default=False)]
WhichStep = Annotated[
    str | None, typer.Argument(metavar=N_("STEP"), help=N_("Its code, as 17g2s1."), show_default=False)
]
Title = Annotated[
    str | None, typer.Argument(metavar=N_("WORDS"), help=N_("What it is, in a few words."), show_default=False)
]
NewTitle = Annotated[str | None, typed.text("--title", help=N_("The right words; the old ones are kept."))]
Idea = Annotated[str | None, typed.term("--idea", "initiatives", N_("Whose idea it was."))]
Area = Annotated[str | None, typed.term("--area", "life-areas", N_("What it is about: skills, digital …"))]
By = Annotated[date | None, typed.day("--by", help=N_("Until when."), coming=True, clears=True)]
Owner = Annotated[str | None, typed.term("--owner", "step-owners", N_("Who takes it: participant, coach, other."))]
State = Annotated[str | None, typed.term("--as", "goal-states", N_("What became of it: reached or let-go."))]


def past_day_or_none(text: str) -> date | typed.Nothing:
    """Read a past day, or `none` for taking it away."""
    return typed.NOTHING if text.strip().lower() in {"none", ""} else typed.past_day(text)


def add_goal(
    who: typed.Who = None,
    title: Title = None,
    *,
    idea: Idea = None,
    area: Area = None,
    by: By = None,
    on: typed.OnPast = None,
) -> None:
    """Set a goal with a client.

    askeleet add-goal tiina "Hygiene passport" --idea participant --area skills --by 30.6.
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(title, _("What is the goal?"), "WORDS", parse=checked_title)
        facts = given(idea=idea, area=area, due_on=by)
        goal = goals.set_goal(store, participant, words, on=on or clock.today(), facts=facts)
    _say_goal(N_("Set {code} {title}, {client} · {undo}"), participant, goal)


def edit_goal(
    code: WhichGoal = None,
    *,
    title: NewTitle = None,
    idea: Idea = None,
    area: Area = None,
    by: By = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was set."))] = None,
    state: State = None,
    closed: Annotated[
        Any,
        typed.option(
            "--closed",
            parse=past_day_or_none,
            metavar=N_("DAY"),
            help=N_("The day it was closed; none opens it again."),
        ),
    ] = None,
) -> None:
    """Mend or reword a goal; how it read before is kept.

    askeleet edit-goal 17g2 --title "Hygiene passport and a kitchen job"
    askeleet edit-goal 17g2 --closed none
    """
    from askeleet.casework import goals

    facts = given(title=title, idea=idea, area=area, due_on=by, set_on=on, state=state)
    if closed is not None:
        facts["closed_on"] = None if closed is typed.NOTHING else closed
    with writing_store() as (store, _me):
        participant, goal = _goal_meant(store, code)
        revised = goals.edit_goal(store, participant, goal, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say_goal(N_("Nothing was different.") if revised == goal else changed, participant, revised)


def close_goal(code: WhichGoal = None, *, state: State = None, on: typed.OnPast = None) -> None:
    """Close a goal as reached or let go.

    askeleet close-goal 17g2 --as reached
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant, goal = _goal_meant(store, code)
        became = state or _asked_state()
        closed = goals.close_goal(store, goal, on=on or clock.today(), state=became)
    _say_goal(N_("Closed {code} {title}, {client} · {undo}"), participant, closed)
    if closed.state == "reached":
        tell(N_("Goal reached. Good step!"))


def add_step(
    code: WhichGoal = None,
    title: Title = None,
    *,
    owner: Owner = None,
    by: By = None,
    on: typed.OnPast = None,
) -> None:
    """Agree on a step to a goal.

    askeleet add-step 17g2 "Sign up for the exam" --owner participant --by 1.6.
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant, goal = _goal_meant(store, code)
        words = asking.wanted(title, _("What is the step?"), "WORDS", parse=checked_title)
        step = goals.agree_step(store, goal, words, on=on or clock.today(), facts=given(owner=owner, due_on=by))
    _say_step(N_("Agreed {code} {title}, {client} · {undo}"), participant, goal, step)


def edit_step(
    code: WhichStep = None,
    *,
    title: Annotated[str | None, typed.text("--title", help=N_("The right words."))] = None,
    owner: Owner = None,
    by: By = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was agreed."))] = None,
    done: Annotated[
        Any,
        typed.option(
            "--done",
            parse=past_day_or_none,
            metavar=N_("DAY"),
            help=N_("The day it was taken; none takes that back."),
        ),
    ] = None,
    dropped: Annotated[
        Any,
        typed.option(
            "--dropped",
            parse=past_day_or_none,
            metavar=N_("DAY"),
            help=N_("The day it was let go; none takes that back."),
        ),
    ] = None,
) -> None:
    """Mend a step.

    askeleet edit-step 17g2s1 --by 15.6.
    askeleet edit-step 17g2s1 --done none
    """
    from askeleet.casework import goals

    facts = given(title=title, owner=owner, due_on=by, agreed_on=on)
    ends = {"done_on": done, "let_go_on": dropped}
    facts |= {name: None if end is typed.NOTHING else end for name, end in ends.items() if end is not None}
    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        revised = goals.edit_step(store, step, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say_step(N_("Nothing was different.") if revised == step else changed, participant, goal, revised)


def drop_step(code: WhichStep = None, *, on: typed.OnPast = None) -> None:
    """Let a step go: it is no longer wanted.

    askeleet drop-step 17g2s1
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        dropped = goals.drop_step(store, step, on=on or clock.today())
    _say_step(N_("Let go {code} {title}, {client} · {undo}"), participant, goal, dropped)


def done(code: WhichStep = None, *, on: typed.OnPast = None) -> None:
    """Note that a step was taken.

    askeleet done 17g2s1
    askeleet done 17g2s1 --on yesterday
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        taken = goals.finish_step(store, step, on=on or clock.today())
        finished, wanted = goals.progress(store, goal)
    _say_step(N_("Done {code} {title}, {client} · {undo}"), participant, goal, taken)
    tell(N_("{done} of {all} steps to {code} are taken."), done=finished, all=wanted, code=_code(participant, goal))
    if finished == wanted and goal.closed_on is None:
        tell(N_("Is the goal reached? askeleet close-goal {code} --as reached"), code=_code(participant, goal))


def _goal_meant(store: Store, code: str | None) -> tuple[Participant, Goal]:
    from askeleet.casework.goals import find_goal

    def find(text: str) -> tuple[Participant, Goal]:
        return find_goal(store, text)

    found: tuple[Participant, Goal] = asking.wanted(
        None if code is None else find(code), _("Which goal? Its code"), "GOAL", parse=find
    )
    return found


def _step_meant(store: Store, code: str | None) -> tuple[Participant, Goal, Step]:
    from askeleet.casework.goals import find_step

    def find(text: str) -> tuple[Participant, Goal, Step]:
        return find_step(store, text)

    found: tuple[Participant, Goal, Step] = asking.wanted(
        None if code is None else find(code), _("Which step? Its code"), "STEP", parse=find
    )
    return found


def _asked_state() -> str:
    if not is_terminal():
        raise asking.needed("--as")
    ends = [(code, label) for code, label in asking.choices_of("goal-states") if code != "open"]
    return asking.choose(_("What became of it?"), ends)


def _code(participant: Participant, goal: Goal) -> str:
    return str(GoalCode(participant.number, goal.number))


def _say_goal(message: str, participant: Participant, goal: Goal) -> None:
    record = {"schema": "askeleet-goal/1", "code": _code(participant, goal), "state": goal.state}
    _say(message, participant, goal.title, record)


def _say_step(message: str, participant: Participant, goal: Goal, step: Step) -> None:
    code = str(StepCode(participant.number, goal.number, step.number))
    days = {"done_on": step.done_on, "let_go_on": step.let_go_on}
    record = {"schema": "askeleet-step/1", "code": code, **{name: day and str(day) for name, day in days.items()}}
    _say(message, participant, step.title, record)


def _say(message: str, participant: Participant, title: str, record: dict[str, Any]) -> None:
    say(
        message,
        record=record,
        code=record["code"],
        title="…" if session().discreet else show_quoted(title),
        client=name_of(participant),
        undo=undo_hint(),
    )
