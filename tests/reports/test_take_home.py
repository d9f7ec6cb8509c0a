"""What a person may take home: what was agreed and achieved in plain words, and nothing of the coach's."""

from __future__ import annotations

from datetime import date

import pytest
from factories import (
    a_barrier,
    a_certificate,
    a_client,
    a_goal,
    a_meeting,
    a_plan,
    a_scale,
    a_step,
    a_strength,
    an_interest,
    left,
)

from askeleet import language
from askeleet.casework import goals, steps, strengths
from askeleet.reports.document import raw
from askeleet.reports.take_home import take_home


@pytest.fixture
def client(store):
    """Make a person with something of everything, also of what is not to be taken home."""
    client = a_client(store, "Tiina Laine", wish="Oma kahvila.")
    a_meeting(store, client, note="Puhui veloista", words="Hyvin meni")
    a_plan(store, client, on=date(2023, 6, 14), start_time="14:30", channel="online")
    goal = a_goal(store, client, "Hygieniapassi", due_on=date(2023, 6, 30))
    a_step(store, goal, "Etsin paikkoja", owner="participant", due_on=date(2023, 5, 8))
    a_step(store, goal, "Ilmoittaudun", owner="participant", due_on=date(2023, 6, 8))
    a_step(store, goal, "Lähetän linkin", owner="coach", due_on=date(2023, 5, 20))
    a_goal(store, client, "Kävelen joka päivä", area="health")
    a_goal(store, client, "Kahvilatyö")
    a_strength(store, client, "Tarkka", evidence="Laskin kassan.")
    ended = a_strength(store, client, "Nopea")
    strengths.edit_strength(store, client, ended, {"ended_on": date(2023, 5, 20)})
    an_interest(store, client, "Leivonta")
    a_certificate(store, client, "Keittiötyö", got_on=date(2023, 5, 10))
    a_barrier(store, client, "money", note="velkoja")
    a_scale(store, client, "Toivo", {date(2023, 5, 3): 4})
    return client


def section(document, key):
    (found,) = [each for each in document.sections if each.key == key]
    return found


def keys(document):
    return [each.key for each in document.sections]


def test_it_greets_by_the_given_name_and_tells_the_parts_in_order(store, client):
    page = take_home(store, client)
    assert page.title == "Hello Tiina!"
    assert keys(page) == ["greeting", "next-meeting", "goals", "strengths", "interests", "achieved", "path"]


def test_the_next_meeting_has_its_day_time_channel_and_coach(store, client):
    known = {fact.key: fact.value for fact in section(take_home(store, client), "next-meeting").facts}
    assert known["held_on"].name == "Wednesday 14.6.2023"
    assert [raw(known[key]) for key in ("start_time", "channel", "coach")] == ["14:30", "online", "Päivi Hirvonen"]


def test_the_steps_are_the_persons_and_the_coachs_promises_soonest_first(store, client):
    shown = section(take_home(store, client), "goals")
    assert shown.paragraphs == ("Kahvilatyö: we agree on the next step together.",)
    (table,) = shown.tables
    assert table.title == "Hygieniapassi, by 30.6.2023"
    assert [[row[0], row[1].name, raw(row[2])] for row in table.rows] == [
        ["Lähetän linkin", "your coach", "2023-05-20"],  # what the coach promised stays promised
        ["Ilmoittaudun", "you", "2023-06-08"],
        ["Etsin paikkoja", "you", ""],
    ]


def test_where_no_step_has_a_day_there_is_no_column_for_it(store):
    client = a_client(store)
    a_step(store, a_goal(store, client), owner="participant")
    (table,) = section(take_home(store, client), "goals").tables
    assert ([column.key for column in table.columns], len(table.rows[0])) == (["title", "owner"], 2)


def test_it_tells_the_strengths_that_hold_and_the_interests(store, client):
    page = take_home(store, client)
    assert section(page, "strengths").paragraphs == ("Tarkka: “Laskin kassan.”",)
    assert section(page, "interests").paragraphs == ("Leivonta",)


def test_it_tells_what_was_achieved(store, client):
    (table,) = section(take_home(store, client), "achieved").tables
    assert [(row[0], row[1].name) for row in table.rows] == [("Keittiötyö", "certificate gained, hygiene passport")]


def test_where_nothing_is_achieved_yet_the_latest_steps_are(store):
    client = a_client(store)
    goal = a_goal(store, client)
    for number in range(1, 8):
        steps.finish_step(store, a_step(store, goal, f"Askel {number}"), on=date(2023, 5, 2 + number))
    (table,) = section(take_home(store, client), "achieved").tables
    assert [row[0] for row in table.rows] == [f"Askel {number}" for number in range(3, 8)]
    goals.close_goal(store, goal, on=date(2023, 5, 20), state="reached")
    (table,) = section(take_home(store, client), "achieved").tables
    assert [row[0] for row in table.rows] == ["Hygieniapassi"]


@pytest.mark.parametrize("secret", ["veloista", "velkoja", "Hyvin meni", "Kävelen", "money", "Toivo", "Nopea"])
def test_nothing_of_the_coachs_goes_home(store, client, secret):
    assert secret not in str(take_home(store, client))


@pytest.mark.parametrize("own", ["Tiina", "kahvila", "Hygieniapassi", "Ilmoittaudun", "Tarkka", "Leivonta"])
def test_with_others_looking_on_there_are_no_own_words(store, client, own):
    page = take_home(store, client, discreet=True)
    assert own not in str(page)
    assert (page.title, keys(page)) == ("Hello!", ["greeting", "next-meeting", "path"])


def test_who_has_no_plan_is_told_so_and_who_has_left_is_not(store):
    client = a_client(store)
    assert section(take_home(store, client), "next-meeting").paragraphs == (
        "We have not agreed on the next meeting yet.",
    )
    left(store, client, date(2023, 5, 31))
    assert "next-meeting" not in keys(take_home(store, client))


def test_it_speaks_the_language_being_spoken(store, client):
    language.use("sv")
    assert take_home(store, client).title == "Hej Tiina!"


def test_machines_get_it_as_plain_values(store, client):
    machine = take_home(store, client).machine
    assert (machine["schema"], machine["client"], machine["language"]) == ("askeleet-take-home/1", 1, "en")
    assert machine["next_meeting"]["held_on"] == "2023-06-14"
    assert [(goal["title"], len(goal["steps"])) for goal in machine["goals"]] == [
        ("Hygieniapassi", 3),
        ("Kahvilatyö", 0),
    ]
    assert machine["strengths"] == [{"name": "Tarkka", "evidence": "Laskin kassan."}]
    assert machine["interests"] == ["Leivonta"]
    assert [each["kind"] for each in machine["achieved"]] == ["certificate"]
