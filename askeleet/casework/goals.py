"""Goals: setting, rewording, reaching, letting go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import attainment, notes
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_span, refuse_to_come
from askeleet.domain.goal import Goal, GoalCode, Wording
from askeleet.errors.goals import (
    GoalBackwardsError,
    GoalClosedError,
    NotAGoalCodeError,
    StepsBeforeError,
    StillOpenGoalError,
    UnknownGoalError,
)
from askeleet.store import goals, participants, steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.casework.attainment import Words
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def set_goal(
    store: Store,
    participant: Participant,
    title: str,
    *,
    on: date,
    facts: Mapping[str, Any],
    levels: Words | None = None,
) -> Goal:
    """Set a goal with a person. `facts` are idea, area, due_on, strength_id, baseline, importance and difficulty.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title is none.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
    """
    title = notes.checked_title(title)
    refuse_to_come(on, clock.today())
    with store.change("add-goal") as change:
        refuse_before_first_stay(store, participant, on)
        number = change.give_number(f"goals/{participant.id}")
        goal = change.keep(
            Goal(participant_id=participant.id, number=number, set_on=on, title=title, **notes.checked(facts))
        )
        if levels:
            attainment.keep_levels(change, store, goal, levels)
        return goal


def edit_goal(
    store: Store, participant: Participant, goal: Goal, facts: Mapping[str, Any], *, levels: Words | None = None
) -> Goal:
    """Change what a goal says; nothing is written when nothing differs. How it read before is kept.

    `facts` are fields of `Goal`; None takes one away, and without `closed_on` or `state` a closed goal is open again.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title would be none.
        NotYetError: if it would be set or closed on a day to come.
        GoalBackwardsError: if it would be closed before it was set.
        StillOpenGoalError: if something is said of the end of an open goal, which `close_goal` closes.
        BeforeFirstStayError: if it would be set before the first stay.
        StepsBeforeError, RatingsBeforeError: if it would be set after a step to it was agreed, or after it was rated.
    """
    revised = goal.but(**notes.checked(facts, title="title"))
    if any(name in facts and facts[name] is None for name in ("closed_on", "state")):
        revised = revised.reopened()
    if revised == goal and not attainment.differ(store, goal, levels or {}):
        return goal
    if goal.is_open and (revised.closed_on, revised.state) != (goal.closed_on, goal.state):
        raise StillOpenGoalError
    _refuse_days(revised)
    with store.change("edit-goal") as change:
        refuse_before_first_stay(store, participant, revised.set_on)
        _refuse_after_a_step(store, revised)
        attainment.refuse_after_a_rating(store, revised)
        attainment.keep_levels(change, store, goal, levels or {})
        if revised.title != goal.title:
            change.keep(Wording(goal_id=goal.id, until_on=clock.today(), title=goal.title))
        return goal if revised == goal else change.keep(revised)


def _refuse_after_a_step(store: Store, goal: Goal) -> None:
    first = min((step.agreed_on for step in steps.of(store, goal.id)), default=goal.set_on)
    if first < goal.set_on:
        raise StepsBeforeError(day=goal.set_on, first=first)


def close_goal(store: Store, goal: Goal, *, on: date, state: str) -> Goal:
    """Close a goal; `state` says what became of it: reached or let go. Its open steps stay as they are.

    Raises:
        GoalClosedError: if it is closed already.
        NotYetError, GoalBackwardsError: if the day cannot be so.
    """
    if not goal.is_open:
        raise GoalClosedError(day=goal.closed_on)
    closed = goal.closed(on, state)
    _refuse_days(closed)
    with store.change("close-goal") as change:
        return change.keep(closed)


def find_goal(store: Store, code: str) -> tuple[Participant, Goal]:
    """Return the goal with a code as 17g2, and whose it is.

    Raises:
        NotAGoalCodeError: if it is not such a code.
        UnknownGoalError: if there is no such goal.
    """
    parsed = GoalCode.parse(code)
    if parsed is None:
        raise NotAGoalCodeError(code=code)
    return with_code(store, parsed)


def with_code(store: Store, code: GoalCode) -> tuple[Participant, Goal]:
    """Return the goal with that code, and whose it is.

    Raises:
        UnknownGoalError: if there is no such goal.
    """
    participant = participants.with_number(store, code.participant)
    goal = goals.with_number(store, participant.id, code.goal) if participant else None
    if participant is None or goal is None:
        raise UnknownGoalError(code=str(code))
    return participant, goal


def _refuse_days(goal: Goal) -> None:
    refuse_span(goal.set_on, goal.closed_on, clock.today(), backwards=GoalBackwardsError)
