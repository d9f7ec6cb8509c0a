"""The screen before a call."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_meeting, a_plan, a_question, a_step, a_strength

from askeleet.casework import questions, steps
from askeleet.reports.document import raw
from askeleet.reports.prep import prep


@pytest.fixture
def client(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 4, 12), note="Ensin")
    a_meeting(store, client, on=date(2023, 5, 3), note="Puhuttiin jaksamisesta\nja muusta")
    a_plan(store, client, on=date(2023, 6, 14))
    goal = a_goal(store, client, on=date(2023, 3, 1))
    a_step(store, goal, "Etsin paikkoja", owner="participant")
    a_step(store, goal, "Ilmoittaudun", owner="participant", due_on=date(2023, 6, 8))
    a_step(store, goal, "Lähetän linkin", owner="coach", due_on=date(2023, 5, 20))
    steps.finish_step(store, a_step(store, goal, "Soitin", on=date(2023, 3, 2)), on=date(2023, 4, 11))
    steps.finish_step(store, a_step(store, goal, "Kävin kokeessa"), on=date(2023, 5, 10))
    answered = a_question(store, client, "Mihin aikaan?")
    questions.answer(store, answered, "Kymmeneltä", on=date(2023, 5, 22))
    a_question(store, client, "Mitä liitteitä?", on=date(2023, 5, 30))
    a_strength(store, client, "Tarkka", evidence="Laskin kassan.")
    a_strength(store, client, "Rauhallinen")
    return client


def said(document):
    return {
        section.key: {fact.key: getattr(fact.value, "name", raw(fact.value)) for fact in section.facts}
        for section in document.sections
    }


def test_the_screen_says_what_to_have_in_mind(store, client):
    shown = prep(store, client)
    assert said(shown) == {
        "last": {
            "last_on": "2023-05-03",
            "channel": "in-person",
            "next_meeting_on": "Wed 14.6.2023",
            "note": "Puhuttiin jaksamisesta ja muusta",
        },
        "agreed": {"1g1s2": "Ilmoittaudun, by 8.6.2023", "1g1s1": "Etsin paikkoja"},
        "promised": {"1g1s3": "Lähetän linkin, by 20.5.2023"},
        "went-well": {"1g1s5": "Kävin kokeessa, done on Wed 10.5.2023"},  # since the contact before the last
        "asked": {"1q2": "“Mitä liitteitä?”"},
        "strength": {"1st1": "Tarkka: “Laskin kassan.”"},  # two contacts: the first of two again
    }


def test_of_a_long_note_some_lines_are_shown_and_where_the_rest_is(store, client):
    a_meeting(store, client, on=date(2023, 5, 31), note="Ensin tämä.\n\n" + "sana " * 100)
    (note,) = (fact.value for fact in prep(store, client).sections[0].facts if fact.key == "note")
    assert note.name == "Ensin tämä. " + "sana " * 42 + "… (the rest: 1m4)"
    assert note.key.startswith("Ensin tämä.\n\nsana")  # what machines get is whole
    assert len(note.key) == 512  # 11 + 2 + 100 × 5 - 1, no space at the end


def test_after_another_contact_another_strength_is_mentioned(store, client):
    a_meeting(store, client, on=date(2023, 5, 31))
    assert said(prep(store, client))["strength"] == {"1st2": "Rauhallinen"}


def test_with_others_looking_on_there_is_no_name_and_no_note(store, client):
    shown = prep(store, client, discreet=True)
    assert shown.title == "1 T.L."
    assert "note" not in [fact.key for fact in shown.sections[0].facts]


def test_of_somebody_new_there_is_little_to_say(store):
    assert said(prep(store, a_client(store))) == {}
