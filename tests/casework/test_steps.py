from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import a_client, a_goal, a_step

from askeleet.casework import goals, steps
from askeleet.errors.days import NotYetError
from askeleet.errors.goals import GoalClosedError, StepsBeforeError, UnknownGoalError
from askeleet.errors.steps import (
    NotAStepCodeError,
    StepBackwardsError,
    StepBeforeGoalError,
    StepDoneError,
    StepEndsTwiceError,
    StepLetGoError,
    UnknownStepError,
)
from askeleet.errors.texts import TitleNeededError
from askeleet.store import steps as kept

AGREED, FIRST, SECOND = date(2023, 5, 2), date(2023, 5, 10), date(2023, 5, 20)
OPEN, DONE, LET_GO = {}, {"done_on": FIRST}, {"let_go_on": FIRST}


@pytest.fixture
def goal(store):
    return a_goal(store, a_client(store))


def a_step_that_is(store, goal, state):
    step = a_step(store, goal)
    return steps.edit_step(store, goal, step, state) if state else step


def done(store, step):
    return steps.finish_step(store, step, on=SECOND)


def dropped(store, step):
    return steps.drop_step(store, step, on=SECOND)


def edited(**facts):
    def edit(store, step):
        _client, goal, _step = steps.find_step(store, "1g1s1")
        return steps.edit_step(store, goal, step, facts)

    return edit


def ends(step):
    return step.done_on, step.let_go_on


def test_steps_count_within_the_goal(store, goal):
    a_step(store, goal)
    step = a_step(store, goal, "Varaa tunti", owner="coach")
    other = a_step(store, a_goal(store, steps.find_step(store, "1g1s1")[0], "Ajokortti"))
    assert (step.number, other.number) == (2, 1)
    assert steps.find_step(store, " 1G1S2 ")[1:] == (goal, step)


@pytest.mark.parametrize(
    ("code", "error"),
    [("1m1", NotAStepCodeError), ("1g1", NotAStepCodeError), ("1g9s1", UnknownGoalError), ("1g1s9", UnknownStepError)],
)
def test_a_code_of_nothing_is_refused(store, goal, code, error):
    with pytest.raises(error):
        steps.find_step(store, code)


@pytest.mark.parametrize(
    ("state", "change", "end"),
    [
        (OPEN, done, (SECOND, None)),
        (OPEN, dropped, (None, SECOND)),
        (OPEN, edited(done_on=SECOND), (SECOND, None)),
        (OPEN, edited(let_go_on=SECOND), (None, SECOND)),
        (OPEN, edited(done_on=None), (None, None)),
        (DONE, edited(done_on=SECOND), (SECOND, None)),
        (DONE, edited(let_go_on=SECOND), (None, SECOND)),
        (DONE, edited(done_on=None), (None, None)),
        (DONE, edited(let_go_on=None), (FIRST, None)),
        (DONE, edited(done_on=None, let_go_on=SECOND), (None, SECOND)),
        (LET_GO, done, (SECOND, None)),
        (LET_GO, edited(done_on=SECOND), (SECOND, None)),
        (LET_GO, edited(let_go_on=SECOND), (None, SECOND)),
        (LET_GO, edited(let_go_on=None), (None, None)),
        (LET_GO, edited(done_on=None), (None, FIRST)),
        (LET_GO, edited(done_on=None, let_go_on=None), (None, None)),
    ],
)
def test_a_step_ends_in_one_way(store, goal, state, change, end):
    step = a_step_that_is(store, goal, state)
    revised = change(store, step)
    assert (ends(revised), revised.is_open) == (end, end == (None, None))
    assert kept.of(store, goal.id) == [revised]


@pytest.mark.parametrize(
    ("state", "change", "error"),
    [
        (DONE, done, StepDoneError),
        (DONE, dropped, StepDoneError),
        (LET_GO, dropped, StepLetGoError),
        (OPEN, edited(done_on=SECOND, let_go_on=SECOND), StepEndsTwiceError),
        (DONE, edited(done_on=SECOND, let_go_on=SECOND), StepEndsTwiceError),
        (LET_GO, edited(done_on=SECOND, let_go_on=SECOND), StepEndsTwiceError),
    ],
)
def test_a_step_does_not_end_twice(store, goal, state, change, error):
    step = a_step_that_is(store, goal, state)
    with pytest.raises(error):
        change(store, step)
    assert kept.of(store, goal.id) == [step]


@pytest.mark.parametrize(("day", "error"), [(date(2023, 5, 1), StepBackwardsError), (date(2023, 6, 2), NotYetError)])
@pytest.mark.parametrize("end", [steps.finish_step, steps.drop_step])
def test_a_step_ends_on_a_day_from_its_own_to_today(store, goal, end, day, error):
    step = a_step(store, goal)
    with pytest.raises(error):
        end(store, step, on=day)
    assert ends(end(store, step, on=AGREED)).count(AGREED) == 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"title": ""}, TitleNeededError),
        ({"agreed_on": date(2023, 6, 2)}, NotYetError),
        ({"agreed_on": SECOND}, StepBackwardsError),
    ],
)
def test_a_step_that_cannot_be_so_is_refused(store, goal, facts, error):
    step = a_step_that_is(store, goal, DONE)
    with pytest.raises(error):
        steps.edit_step(store, goal, step, facts)
    assert kept.of(store, goal.id) == [step]


def test_a_step_that_says_the_same_is_not_written(store, goal):
    step = a_step(store, goal, owner="coach")
    assert steps.edit_step(store, goal, step, {"owner": "coach", "title": step.title}).rev == step.rev


def test_no_step_is_agreed_before_its_goal_was_set(store, goal):
    with pytest.raises(StepBeforeGoalError):
        a_step(store, goal, on=goal.set_on - timedelta(days=1))
    step = a_step(store, goal, on=goal.set_on)
    with pytest.raises(StepBeforeGoalError):
        steps.edit_step(store, goal, step, {"agreed_on": goal.set_on - timedelta(days=1)})
    client = steps.find_step(store, "1g1s1")[0]
    with pytest.raises(StepsBeforeError):
        goals.edit_goal(store, client, goal, {"set_on": step.agreed_on + timedelta(days=1)})
    assert goals.find_goal(store, "1g1")[1] == goal


def test_a_step_remembered_late_may_lie_before_the_goal_was_closed(store, goal):
    closed = goals.close_goal(store, goal, on=SECOND, state="reached")
    assert a_step(store, closed, on=FIRST).agreed_on == FIRST
    with pytest.raises(GoalClosedError):
        a_step(store, closed, on=SECOND)


def test_no_mending_moves_a_step_to_when_its_goal_was_closed(store, goal):
    step = a_step(store, goal, on=FIRST)
    closed = goals.close_goal(store, goal, on=SECOND, state="reached")
    with pytest.raises(GoalClosedError):
        steps.edit_step(store, closed, step, {"agreed_on": SECOND})
    assert steps.edit_step(store, closed, step, {"title": "Toisin sanoin"}).title == "Toisin sanoin"
