"""A person's goals on the page and as plain values."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_step

from askeleet.casework import goals, steps
from askeleet.reports.document import Progress, raw
from askeleet.reports.participant import participant_card
from askeleet.reports.participant_record import record


@pytest.fixture
def client(store):
    """Make a person with a goal in force, three steps to it, and a goal that was closed before."""
    client = a_client(store)
    closed = a_goal(store, client, "Ajokortti")
    a_step(store, closed, "Varaa tunti")
    goals.close_goal(store, closed, on=date(2023, 5, 20), state="let-go")
    goal = a_goal(store, client)
    steps.finish_step(store, a_step(store, goal), on=date(2023, 5, 10))
    steps.drop_step(store, a_step(store, goal, "Lue kirja"), on=date(2023, 5, 10))
    a_step(store, goal, "Soita", owner="coach")
    return client


def section(store, client, **how):
    (found,) = [each for each in participant_card(store, client, **how).sections if each.key == "goals"]
    return found


def test_goals_in_force_come_first_and_their_open_steps_alone(store, client):
    of_goals, of_steps = section(store, client).tables
    assert [row[:3] for row in of_goals.rows] == [
        ("1g2", "Hygieniapassi", Progress(1, 2)),
        ("1g1", "Ajokortti", Progress(0, 1)),
    ]
    assert [[raw(value) for value in row] for row in of_steps.rows] == [["1g2s3", "Soita", "coach", None]]


def test_a_discreet_page_has_the_codes_and_no_titles(store, client):
    of_goals, of_steps = section(store, client, discreet=True).tables
    assert [row[:2] for row in (*of_goals.rows, *of_steps.rows)] == [("1g2", None), ("1g1", None), ("1g2s3", None)]


def test_the_record_has_every_goal_and_step(store, client):
    found = record(store, client)["goals"]
    assert [(goal["code"], goal["title"], goal["state"]) for goal in found] == [
        ("1g1", "Ajokortti", "let-go"),
        ("1g2", "Hygieniapassi", "open"),
    ]
    assert [step["code"] for goal in found for step in goal["steps"]] == ["1g1s1", "1g2s1", "1g2s2", "1g2s3"]


def test_the_page_reads_the_steps_of_each_goal_once(store, client, monkeypatch):
    asked, ask = [], store.rows

    def rows(sql, parameters=()):
        asked.append((sql, parameters))
        return ask(sql, parameters)

    monkeypatch.setattr(store, "rows", rows)
    participant_card(store, client)
    assert len([sql for sql, _parameters in asked if "FROM steps" in sql]) == 2


def test_with_others_looking_on_no_goal_says_that_it_is_about_health(store):
    client = a_client(store)
    for area in ("health", "finances"):
        a_goal(store, client, area=area)
    assert [each["area"] for each in record(store, client, discreet=True)["goals"]] == [None, "finances"]
    assert [each["area"] for each in record(store, client, discreet=False)["goals"]] == ["health", "finances"]
