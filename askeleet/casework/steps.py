"""Small steps to a goal: agreeing, mending, taking, letting go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes
from askeleet.casework.goals import with_code
from askeleet.domain.days import refuse_to_come
from askeleet.domain.goal import GoalCode
from askeleet.domain.step import Step, StepCode
from askeleet.errors.goals import GoalClosedError
from askeleet.errors.steps import (
    NotAStepCodeError,
    StepBackwardsError,
    StepBeforeGoalError,
    StepDoneError,
    StepLetGoError,
    UnknownStepError,
)
from askeleet.store import steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def agree_step(store: Store, goal: Goal, title: str, *, on: date, facts: Mapping[str, Any]) -> Step:
    """Agree on a step to a goal. `facts` are owner and due_on.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title is none.
        GoalClosedError: if the goal was closed by that day; one agreed before may be typed later.
        NotYetError: if the day is to come.
        StepBeforeGoalError: if it lies before the goal was set.
    """
    title = notes.checked_title(title)
    refuse_step(goal, on)
    with store.change("add-step") as change:
        number = change.give_number(f"steps/{goal.id}")
        return change.keep(Step(goal_id=goal.id, number=number, agreed_on=on, title=title, **notes.checked(facts)))


def refuse_step(goal: Goal, on: date) -> None:
    """Refuse a day on which no step to a goal can be agreed.

    Raises:
        GoalClosedError, StepBeforeGoalError, NotYetError: if the goal was closed by then or not yet set, or the day is
            to come.
    """
    if goal.closed_on is not None and on >= goal.closed_on:
        raise GoalClosedError(day=goal.closed_on)
    if on < goal.set_on:
        raise StepBeforeGoalError(day=on, set_on=goal.set_on)
    refuse_to_come(on, clock.today())


def edit_step(store: Store, goal: Goal, step: Step, facts: Mapping[str, Any]) -> Step:
    """Change what a step says; nothing is written when nothing differs.

    `facts` are fields of `Step`; None takes one away, and so a step that was done or let go is open again. A day for
    the one takes the other away.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the title would be none.
        StepEndsTwiceError: if it would be both done and let go.
        NotYetError, StepBackwardsError, StepBeforeGoalError: if the days cannot be so.
        GoalClosedError: if it would be agreed when the goal was closed.
    """
    if agreed_on := facts.get("agreed_on"):
        refuse_step(goal, agreed_on)
    revised = step.but(**notes.checked(facts, title="title"))
    if ends := {name: day for name in ("done_on", "let_go_on") if (day := facts.get(name))}:
        revised = revised.ended(**ends)
    return step if revised == step else _keep(store, "edit-step", revised)


def finish_step(store: Store, step: Step, *, on: date) -> Step:
    """Note that a step was taken on a day; one that was let go may be taken after all.

    Raises:
        StepDoneError: if it was noted already.
        NotYetError, StepBackwardsError: if the day cannot be so.
    """
    _refuse_done(step)
    return _keep(store, "done", step.ended(done_on=on))


def drop_step(store: Store, step: Step, *, on: date) -> Step:
    """Let a step go on a day: it is no longer wanted. It stays agreed in the figures of its month.

    Raises:
        StepDoneError, StepLetGoError: if it is done, or let go already.
        NotYetError, StepBackwardsError: if the day cannot be so.
    """
    _refuse_done(step)
    if step.let_go_on is not None:
        raise StepLetGoError(day=step.let_go_on)
    return _keep(store, "drop-step", step.ended(let_go_on=on))


def find_step(store: Store, code: str) -> tuple[Participant, Goal, Step]:
    """Return the step with a code as 17g2s3, the goal and whose it is.

    Raises:
        NotAStepCodeError: if it is not such a code.
        UnknownGoalError, UnknownStepError: if there is no such step.
    """
    parsed = StepCode.parse(code)
    if parsed is None:
        raise NotAStepCodeError(code=code)
    participant, goal = with_code(store, GoalCode(parsed.participant, parsed.goal))
    step = steps.with_number(store, goal.id, parsed.step)
    if step is None:
        raise UnknownStepError(code=str(parsed))
    return participant, goal, step


def _keep(store: Store, command: str, revised: Step) -> Step:
    for day in (revised.agreed_on, revised.done_on, revised.let_go_on):
        if day is not None:
            refuse_to_come(day, clock.today())
        if day is not None and day < revised.agreed_on:
            raise StepBackwardsError(first=revised.agreed_on, last=day)
    with store.change(command) as change:
        return change.keep(revised)


def _refuse_done(step: Step) -> None:
    if step.done_on is not None:
        raise StepDoneError(day=step.done_on)
