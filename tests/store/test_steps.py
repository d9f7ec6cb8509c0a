"""Steps that are due, and who has the person."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_goal, a_step, left, the_coach

from askeleet.casework import assignments, episodes, goals, steps
from askeleet.store.steps import due

TODAY, WEEK = date(2023, 6, 1), date(2023, 6, 8)


@pytest.fixture
def client(store):
    return a_client(store)


def found(store):
    return due(store, on=TODAY, until=WEEK)


def test_steps_due_by_the_day_come_soonest_first_with_their_goal_and_coach(store, client):
    goal = a_goal(store, client)
    later, sooner = a_step(store, goal, due_on=WEEK), a_step(store, goal, due_on=date(2023, 5, 10))
    a_step(store, goal, due_on=date(2023, 6, 9))
    a_step(store, goal)
    mine = (client.id, the_coach(store).id)
    assert found(store) == [(*mine, sooner.due_on, goal, sooner), (*mine, WEEK, goal, later)]


def test_what_has_ended_is_not_due(store, client):
    goal, closed = a_goal(store, client), a_goal(store, client, "Ajokortti")
    steps.finish_step(store, a_step(store, goal, due_on=TODAY), on=TODAY)
    steps.drop_step(store, a_step(store, goal, due_on=TODAY), on=TODAY)
    a_step(store, closed, due_on=TODAY)
    goals.close_goal(store, closed, on=TODAY, state="let-go")
    assert found(store) == []


def test_it_is_due_to_whoever_has_the_person_today(store, client):
    a_step(store, a_goal(store, client), due_on=TODAY)
    mikko, anna = a_coach(store), a_coach(store, "anna")
    assignments.assign(store, client, coach=mikko, on=TODAY)
    assignments.assign(store, client, coach=anna, on=date(2023, 6, 5))
    assert [each.coach_id for each in found(store)] == [mikko.id]


def test_nothing_is_due_of_who_has_left_until_a_return(store, client):
    a_step(store, a_goal(store, client), due_on=TODAY)
    left(store, client, date(2023, 5, 20))
    assert found(store) == []
    episodes.begin_stay(store, client, beginning=episodes.Beginning(TODAY), coach=the_coach(store))
    assert [each.coach_id for each in found(store)] == [the_coach(store).id]
