"""Goals and the small steps to them: setting, rewording, reaching, letting go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.goal import OPEN, Goal, GoalCode, Wording
from askeleet.domain.step import Step, StepCode
from askeleet.errors.days import NotYetError
from askeleet.errors.goals import (
    GoalBackwardsError,
    GoalBeforeStayError,
    GoalClosedError,
    NotAGoalCodeError,
    NotAStepCodeError,
    StepBackwardsError,
    StepDoneError,
    StillOpenGoalError,
    UnknownGoalError,
    UnknownStepError,
)
from askeleet.store import episodes, goals, participants

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def set_goal(store: Store, participant: Participant, title: str, *, on: date, facts: Mapping[str, Any]) -> Goal:
    """Set a goal with a person. `facts` are idea, area and due_on.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title is none.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
    """
    title = notes.checked_title(title)
    _refuse_to_come(on)
    with store.change("add-goal") as change:
        _refuse_before_first_stay(store, participant, on)
        number = change.give_number(f"goals/{participant.id}")
        return change.keep(
            Goal(participant_id=participant.id, number=number, set_on=on, title=title, **notes.checked(facts))
        )


def edit_goal(store: Store, participant: Participant, goal: Goal, facts: Mapping[str, Any]) -> Goal:
    """Change what a goal says; nothing is written when nothing differs. How it read before is kept.

    `facts` are fields of `Goal`; None takes one away, and `closed_on: None` opens a closed goal again.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title would be none.
        NotYetError: if it would be set or closed on a day to come.
        GoalBackwardsError: if it would be closed before it was set.
        StillOpenGoalError: if a closing day is given to an open goal, which `close_goal` closes.
        BeforeFirstStayError: if it would be set before the first stay.
    """
    if "title" in facts:
        facts = {**facts, "title": notes.checked_title(facts["title"] or "")}
    if facts.get("state") == OPEN or facts.get("closed_on", goal) is None:
        facts = {**facts, "state": OPEN, "closed_on": None}
    revised = goal.but(**notes.checked(facts))
    if revised == goal:
        return goal
    if goal.closed_on is None and (revised.closed_on, revised.state) != (None, OPEN):
        raise StillOpenGoalError
    _refuse_days(revised)
    with store.change("edit-goal") as change:
        _refuse_before_first_stay(store, participant, revised.set_on)
        if revised.title != goal.title:
            change.keep(Wording(goal_id=goal.id, until_on=clock.today(), title=goal.title))
        return change.keep(revised)


def close_goal(store: Store, goal: Goal, *, on: date, state: str) -> Goal:
    """Close a goal as reached or let go; its open steps stay as they are.

    Raises:
        GoalClosedError: if it is closed already.
        StillOpenGoalError: if it would be closed as open.
        NotYetError, GoalBackwardsError: if the day cannot be so.
    """
    _refuse_closed(goal)
    if state == OPEN:
        raise StillOpenGoalError
    closed = goal.but(closed_on=on, state=state)
    _refuse_days(closed)
    with store.change("close-goal") as change:
        return change.keep(closed)


def agree_step(store: Store, goal: Goal, title: str, *, on: date, facts: Mapping[str, Any]) -> Step:
    """Agree on a step to a goal. `facts` are owner and due_on.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title is none.
        GoalClosedError: if the goal is closed.
        NotYetError: if the day is to come.
    """
    title = notes.checked_title(title)
    _refuse_closed(goal)
    _refuse_to_come(on)
    with store.change("add-step") as change:
        number = change.give_number(f"steps/{goal.id}")
        return change.keep(Step(goal_id=goal.id, number=number, agreed_on=on, title=title, **notes.checked(facts)))


def edit_step(store: Store, step: Step, facts: Mapping[str, Any]) -> Step:
    """Change what a step says; nothing is written when nothing differs.

    `facts` are fields of `Step`; None takes one away, and so a step that was done or let go is open again.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title would be none.
        NotYetError, StepBackwardsError: if the days cannot be so.
    """
    if "title" in facts:
        facts = {**facts, "title": notes.checked_title(facts["title"] or "")}
    revised = step.but(**notes.checked(facts))
    if revised == step:
        return step
    _refuse_step_days(revised)
    with store.change("edit-step") as change:
        return change.keep(revised)


def finish_step(store: Store, step: Step, *, on: date) -> Step:
    """Note that a step was taken on a day; one that was let go may be taken after all.

    Raises:
        StepDoneError: if it was noted already.
        NotYetError, StepBackwardsError: if the day cannot be so.
    """
    return _ended(store, "done", step, step.but(done_on=on, let_go_on=None))


def drop_step(store: Store, step: Step, *, on: date) -> Step:
    """Let a step go on a day: it is no longer wanted. It stays agreed in the figures of its month.

    Raises:
        StepDoneError: if it is done.
        NotYetError, StepBackwardsError: if the day cannot be so.
    """
    return _ended(store, "drop-step", step, step.but(let_go_on=on))


def find_goal(store: Store, code: str) -> tuple[Participant, Goal]:
    """Return the goal with a code as 17g2, and whose it is.

    Raises:
        NotAGoalCodeError: if it is not such a code.
        UnknownGoalError: if there is no such goal.
    """
    parsed = GoalCode.parse(code)
    if parsed is None:
        raise NotAGoalCodeError(code=code)
    participant = participants.with_number(store, parsed.participant)
    goal = goals.with_number(store, participant.id, parsed.goal) if participant else None
    if participant is None or goal is None:
        raise UnknownGoalError(code=str(parsed))
    return participant, goal


def find_step(store: Store, code: str) -> tuple[Participant, Goal, Step]:
    """Return the step with a code as 17g2s3, the goal and whose it is.

    Raises:
        NotAStepCodeError: if it is not such a code.
        UnknownGoalError, UnknownStepError: if there is no such step.
    """
    parsed = StepCode.parse(code)
    if parsed is None:
        raise NotAStepCodeError(code=code)
    participant, goal = find_goal(store, str(GoalCode(parsed.participant, parsed.goal)))
    step = goals.step_with_number(store, goal.id, parsed.step)
    if step is None:
        raise UnknownStepError(code=str(parsed))
    return participant, goal, step


def progress(store: Store, goal: Goal) -> tuple[int, int]:
    """Return how many steps to a goal are done, and of how many that were not let go."""
    wanted = [step for step in goals.steps(store, goal.id) if step.let_go_on is None]
    return sum(step.done_on is not None for step in wanted), len(wanted)


def _ended(store: Store, command: str, step: Step, ended: Step) -> Step:
    if step.done_on is not None:
        raise StepDoneError(day=step.done_on)
    _refuse_step_days(ended)
    with store.change(command) as change:
        return change.keep(ended)


def _refuse_closed(goal: Goal) -> None:
    if goal.closed_on is not None:
        raise GoalClosedError(day=goal.closed_on)


def _refuse_to_come(day: date | None) -> None:
    if day is not None and day > clock.today():
        raise NotYetError(day=day)


def _refuse_days(goal: Goal) -> None:
    _refuse_to_come(goal.set_on)
    _refuse_to_come(goal.closed_on)
    if goal.closed_on is not None and goal.closed_on < goal.set_on:
        raise GoalBackwardsError(first=goal.set_on, last=goal.closed_on)


def _refuse_step_days(step: Step) -> None:
    for day in (step.agreed_on, step.done_on, step.let_go_on):
        _refuse_to_come(day)
        if day is not None and day < step.agreed_on:
            raise StepBackwardsError(first=step.agreed_on, last=day)


def _refuse_before_first_stay(store: Store, participant: Participant, on: date) -> None:
    first = episodes.first_day(store, participant.id)
    if first is None or on.isoformat() < first:
        raise GoalBeforeStayError(day=on, number=str(participant.number))
