from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_step, left

from askeleet.casework import episodes, goals, steps
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError, GoalBeforeStayError
from askeleet.errors.goals import (
    GoalBackwardsError,
    GoalClosedError,
    NotAGoalCodeError,
    StillOpenGoalError,
    UnknownGoalError,
)
from askeleet.errors.texts import IdentityCodeError, TitleNeededError, TitleTooLongError
from askeleet.store import goals as kept
from askeleet.store import steps as kept_steps


@pytest.fixture
def client(store):
    return a_client(store)


def test_goals_count_within_the_person(store, client):
    other = a_client(store, "Pekka Salo")
    a_goal(store, client)
    second, third = a_goal(store, client, "Ajokortti"), a_goal(store, other)
    assert [goal.number for goal in kept.of(store, client.id)] == [1, 2]
    assert goals.find_goal(store, " 1G2 ") == (client, second)
    assert goals.find_goal(store, "2g1") == (other, third)


@pytest.mark.parametrize(
    ("code", "error"),
    [("1m1", NotAGoalCodeError), ("1g1s1", NotAGoalCodeError), ("1g9", UnknownGoalError), ("9g1", UnknownGoalError)],
)
def test_a_code_of_nothing_is_refused(store, client, code, error):
    a_goal(store, client)
    with pytest.raises(error):
        goals.find_goal(store, code)


def test_a_goal_reworded_keeps_how_it_read_before(store, client):
    goal = a_goal(store, client)
    revised = goals.edit_goal(store, client, goal, {"title": "Hygieniapassi ja keittiötyö"})
    assert goals.edit_goal(store, client, revised, {"title": revised.title}) == revised
    assert [(each.title, each.until_on) for each in kept.wordings(store, goal.id)] == [
        ("Hygieniapassi", date(2023, 6, 1))
    ]


def test_a_goal_is_closed_once(store, client):
    closed = goals.close_goal(store, a_goal(store, client), on=date(2023, 5, 20), state="reached")
    with pytest.raises(GoalClosedError):
        goals.close_goal(store, closed, on=date(2023, 5, 21), state="let-go")
    with pytest.raises(GoalClosedError):
        a_step(store, closed, on=date(2023, 5, 20))


@pytest.mark.parametrize("facts", [{"closed_on": None}, {"state": None}, {"closed_on": None, "state": "let-go"}])
def test_a_closed_goal_is_opened_again_and_nothing_is_left_of_its_end(store, client, facts):
    closed = goals.close_goal(store, a_goal(store, client), on=date(2023, 5, 20), state="reached")
    opened = goals.edit_goal(store, client, closed, facts)
    assert (opened.closed_on, opened.state, opened.is_open) == (None, "open", True)


def test_the_end_of_a_closed_goal_is_mended_in_part(store, client):
    closed = goals.close_goal(store, a_goal(store, client), on=date(2023, 5, 20), state="reached")
    mended = goals.edit_goal(store, client, closed, {"closed_on": date(2023, 5, 21)})
    mended = goals.edit_goal(store, client, mended, {"state": "let-go"})
    assert (mended.closed_on, mended.state) == (date(2023, 5, 21), "let-go")


def test_an_open_goal_opened_again_is_as_it_was(store, client):
    goal = a_goal(store, client)
    assert goals.edit_goal(store, client, goal, {"closed_on": None}) == goal


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"set_on": date(2023, 1, 9)}, BeforeFirstStayError),
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


@pytest.mark.parametrize("day", [date(2023, 5, 2), date(2023, 6, 1)])
def test_a_goal_is_closed_on_a_day_from_its_own_to_today(store, client, day):
    goal = a_goal(store, client)
    assert goals.close_goal(store, goal, on=day, state="reached").closed_on == day


@pytest.mark.parametrize(("day", "error"), [(date(2023, 5, 1), GoalBackwardsError), (date(2023, 6, 2), NotYetError)])
def test_a_goal_is_closed_on_no_other_day(store, client, day, error):
    goal = a_goal(store, client)
    with pytest.raises(error):
        goals.close_goal(store, goal, on=day, state="reached")
    assert kept.of(store, client.id) == [goal]


def test_no_goal_is_set_before_the_first_stay_and_no_entry_moved_past_one(store, client):
    with pytest.raises(BeforeFirstStayError):
        a_goal(store, client, on=date(2023, 1, 9))
    a_goal(store, client, on=date(2023, 1, 10))
    stay = episodes.stay_number(store, client, None)
    with pytest.raises(GoalBeforeStayError):
        episodes.edit_stay(store, client, stay, {"entered_on": date(2023, 1, 11)})


def test_an_exit_leaves_goals_and_steps_as_they_are(store, client):
    goal = a_goal(store, client)
    step = a_step(store, goal)
    left(store, client, date(2023, 5, 20))
    assert (kept.of(store, client.id), kept_steps.of(store, goal.id)) == ([goal], [step])


def test_closing_a_goal_leaves_its_steps_as_they_are(store, client):
    goal = a_goal(store, client)
    step = a_step(store, goal)
    goals.close_goal(store, goal, on=date(2023, 5, 20), state="reached")
    assert steps.find_step(store, "1g1s1")[2] == step
