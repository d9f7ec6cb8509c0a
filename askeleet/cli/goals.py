"""Commands about goals."""

from datetime import date
from functools import partial
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, given, pointing, writing_store
from askeleet.cli.goal_parameters import (
    Area,
    Baseline,
    By,
    Difficulty,
    Idea,
    Importance,
    Levels,
    NewTitle,
    OnStrength,
    State,
    Title,
    WhichGoal,
)
from askeleet.cli.output import say_kept, tell
from askeleet.cli.session import vocabularies
from askeleet.domain.goal import Goal, goal_code
from askeleet.domain.participant import Participant
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store


def add_goal(
    who: typed.Who = None,
    title: Title = None,
    *,
    idea: Idea = None,
    area: Area = None,
    strength: OnStrength = None,
    by: By = None,
    baseline: Baseline = None,
    levels: Levels = None,
    importance: Importance = None,
    difficulty: Difficulty = None,
    on: typed.OnPast = None,
) -> None:
    """Set a goal with a client.

    askeleet add-goal tiina "Hygiene passport" --idea participant --area skills --by 30.6.
    askeleet add-goal tiina "Applications" --level "0=Two a week" --level "2=Five a week" --importance 2 --difficulty 1
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(title, _("What is the goal?"), "WORDS", parse=checked_title)
        facts = given(idea=idea, area=area, due_on=by, baseline=baseline, importance=importance, difficulty=difficulty)
        facts |= _resting(store, participant, strength)
        goal = goals.set_goal(store, participant, words, on=on or clock.today(), facts=facts, levels=dict(levels or ()))
    _say_goal(N_("Set {code} {title}, {client} · {undo}"), participant, goal)


def edit_goal(
    code: WhichGoal = None,
    *,
    title: NewTitle = None,
    idea: Idea = None,
    area: Area = None,
    strength: OnStrength = None,
    by: By = None,
    baseline: Baseline = None,
    levels: Levels = None,
    importance: Importance = None,
    difficulty: Difficulty = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was set."))] = None,
    state: State = None,
    closed: Annotated[
        Any, typed.day_or_none("--closed", help=N_("The day it was closed; none opens it again."))
    ] = None,
) -> None:
    """Mend or reword a goal; how it read before is kept.

    askeleet edit-goal 17g2 --title "Hygiene passport and a kitchen job"
    askeleet edit-goal 17g2 --closed none
    """
    from askeleet.casework import attainment, goals

    facts = given(
        title=title, idea=idea, area=area, due_on=by, set_on=on, state=state, closed_on=closed,
        baseline=baseline, importance=importance, difficulty=difficulty,
    )  # fmt: skip
    with writing_store() as (store, _me):
        participant, goal = goal_meant(store, code)
        facts |= _resting(store, participant, strength)
        looks_another_way = attainment.differ(store, goal, dict(levels or ()))
        revised = goals.edit_goal(store, participant, goal, facts, levels=dict(levels or ()))
    changed = N_("Changed {code} {title}, {client} · {undo}")
    is_same = revised == goal and not looks_another_way
    _say_goal(N_("Nothing was different.") if is_same else changed, participant, revised)


def close_goal(code: WhichGoal = None, *, state: State = None, on: typed.OnPast = None) -> None:
    """Close a goal as reached or let go.

    askeleet close-goal 17g2 --as reached
    """
    from askeleet.casework import goals

    with writing_store() as (store, _me):
        participant, goal = goal_meant(store, code)
        became = state or asking.chosen(_("What became of it?"), "--as", asking.choices_of("goal-states", "ends"))
        closed = goals.close_goal(store, goal, on=on or clock.today(), state=became)
    _say_goal(N_("Closed {code} {title}, {client} · {undo}"), participant, closed)
    if vocabularies().trait("goal-states", closed.state, "figure") == "goals-reached":
        tell(N_("Goal reached. Good step!"))


def goal_meant(store: Store, code: str | None) -> tuple[Participant, Goal]:
    """Return the goal with the code that was typed, or that a terminal asks for, and whose it is."""
    from askeleet.casework.goals import find_goal

    return asking.found(code, _("Which goal? Its code"), "GOAL", find=partial(find_goal, store))


def _resting(store: Store, participant: Participant, code: str | None) -> dict[str, str | None]:
    """Return which strength a goal is to rest on."""
    from askeleet.casework.strengths import own_strength

    return pointing("strength_id", code, partial(own_strength, store, participant))


def _say_goal(message: str, participant: Participant, goal: Goal) -> None:
    record = {"schema": "askeleet-goal/1", "code": goal_code(participant.number, goal), "state": goal.state}
    say_kept(message, participant, goal.title, record)
