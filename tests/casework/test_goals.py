from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, left

from askeleet.casework import goals
from askeleet.errors.days import NotYetError
from askeleet.errors.goals import (
    GoalBackwardsError,
    GoalBeforeStayError,
    GoalClosedError,
    NotAStepCodeError,
    StepBackwardsError,
    StepDoneError,
    StillOpenGoalError,
    UnknownGoalError,
    UnknownStepError,
)
from askeleet.errors.texts import IdentityCodeError, TitleNeededError, TitleTooLongError
from askeleet.store import goals as kept


@pytest.fixture
def client(store):
    return a_client(store)


def a_goal(store, client, title="Hygieniapassi", on=date(2023, 5, 2), **facts):
    return goals.set_goal(store, client, title, on=on, facts=facts)


def a_step(store, goal, title="Ilmoittaudu kokeeseen", on=date(2023, 5, 2), **facts):
    return goals.agree_step(store, goal, title, on=on, facts=facts)


def test_goals_count_within_the_person_and_steps_within_the_goal(store, client):
    other = a_client(store, "Pekka Salo")
    first, second = a_goal(store, client), a_goal(store, client, "Ajokortti")
    a_goal(store, other)
    a_step(store, first)
    step = a_step(store, second, "Varaa tunti", owner="coach")
    assert [goal.number for goal in kept.of(store, client.id)] == [1, 2]
    assert goals.find_step(store, " 1G2S1 ") == (client, second, step)
    assert goals.find_goal(store, "2g1")[0] == other


@pytest.mark.parametrize(
    ("code", "error"),
    [("1m1", NotAStepCodeError), ("1g1", NotAStepCodeError), ("1g9s1", UnknownGoalError), ("1g1s9", UnknownStepError)],
)
def test_a_code_of_nothing_is_refused(store, client, code, error):
    a_goal(store, client)
    with pytest.raises(error):
        goals.find_step(store, code)


def test_a_goal_reworded_keeps_how_it_read_before(store, client):
    goal = a_goal(store, client)
    revised = goals.edit_goal(store, client, goal, {"title": "Hygieniapassi ja keittiötyö"})
    assert goals.edit_goal(store, client, revised, {"title": revised.title}) == revised
    assert [(each.title, each.until_on) for each in kept.wordings(store, goal.id)] == [
        ("Hygieniapassi", date(2023, 6, 1))
    ]


def test_a_goal_is_closed_once_and_opened_again_with_all_that_was_said_of_its_end(store, client):
    goal = a_goal(store, client)
    closed = goals.close_goal(store, goal, on=date(2023, 5, 20), state="reached")
    with pytest.raises(GoalClosedError):
        goals.close_goal(store, closed, on=date(2023, 5, 21), state="let-go")
    with pytest.raises(GoalClosedError):
        a_step(store, closed)
    opened = goals.edit_goal(store, client, closed, {"closed_on": None})
    assert (opened.closed_on, opened.state) == (None, "open")


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"set_on": date(2023, 1, 9)}, GoalBeforeStayError),
        ({"set_on": date(2023, 6, 2)}, NotYetError),
        ({"closed_on": date(2023, 5, 20)}, StillOpenGoalError),
        ({"state": "reached"}, StillOpenGoalError),
        ({"title": " "}, TitleNeededError),
        ({"title": "131052-308T"}, IdentityCodeError),
        ({"title": "x" * 301}, TitleTooLongError),
    ],
)
def test_a_goal_that_cannot_be_so_is_refused(store, client, facts, error):
    goal = a_goal(store, client)
    with pytest.raises(error):
        goals.edit_goal(store, client, goal, facts)
    assert kept.of(store, client.id) == [goal]


@pytest.mark.parametrize(("day", "error"), [(1, GoalBackwardsError), (31, None)])
def test_a_goal_is_closed_on_a_day_from_its_own_to_today(store, client, day, error):
    goal = a_goal(store, client)
    if error:
        with pytest.raises(error):
            goals.close_goal(store, goal, on=date(2023, 5, day), state="reached")
    else:
        assert goals.close_goal(store, goal, on=date(2023, 5, day), state="reached").state == "reached"


def test_a_step_is_done_once_and_one_let_go_may_be_taken_after_all(store, client):
    step = a_step(store, a_goal(store, client))
    dropped = goals.drop_step(store, step, on=date(2023, 5, 3))
    done = goals.finish_step(store, dropped, on=date(2023, 5, 5))
    assert (done.done_on, done.let_go_on, done.is_open) == (date(2023, 5, 5), None, False)
    for again in (goals.finish_step, goals.drop_step):
        with pytest.raises(StepDoneError):
            again(store, done, on=date(2023, 5, 6))
    assert goals.edit_step(store, done, {"done_on": None}).is_open
    with pytest.raises(StepBackwardsError):
        goals.finish_step(store, step, on=date(2023, 5, 1))
    with pytest.raises(NotYetError):
        goals.finish_step(store, step, on=date(2023, 6, 2))


def test_progress_leaves_out_what_was_let_go(store, client):
    goal = a_goal(store, client)
    for number, end in enumerate((goals.finish_step, goals.drop_step, None)):
        step = a_step(store, goal, f"Askel {number}")
        if end:
            end(store, step, on=date(2023, 5, 3))
    assert goals.progress(store, goal) == (1, 2)


def test_an_exit_leaves_goals_and_steps_as_they_are(store, client):
    goal = a_goal(store, client)
    step = a_step(store, goal)
    left(store, client, date(2023, 5, 20))
    assert (kept.of(store, client.id), kept.steps(store, goal.id)) == ([goal], [step])
