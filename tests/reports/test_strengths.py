"""Strengths, interests and barriers on a person's page and as plain values; what is sensitive stays unseen."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_barrier, a_client, a_goal, a_strength, an_interest

from askeleet.casework import barriers, strengths, trail
from askeleet.domain.controller import Controller
from askeleet.domain.retention import Retention
from askeleet.reports.deeds import in_words
from askeleet.reports.document import raw
from askeleet.reports.own_data import own_data
from askeleet.reports.participant import participant_card
from askeleet.reports.participant_record import record
from askeleet.reports.story import story


@pytest.fixture
def client(store):
    """Make a person with strengths, one of which ended, a goal on one, an interest and two barriers."""
    client = a_client(store)
    ended = a_strength(store, client, "Nopea")
    strengths.edit_strength(store, client, ended, {"ended_on": date(2023, 5, 20)})
    rests = a_strength(store, client, "Rauhallinen", evidence="Minua kysyttiin nimeltä.", source="participant")
    a_goal(store, client, strength_id=rests.id)
    an_interest(store, client, "Kuoro")
    a_barrier(store, client, note="Ei sähköpostia")
    a_barrier(store, client, "health", note="Rajoittaa seisomatyötä")
    return client


def sections(store, client, **how):
    return {each.key: each for each in participant_card(store, client, **how).sections}


def rows(table):
    return [[raw(value) for value in row] for row in table.rows]


def test_the_page_opens_with_strengths_and_has_the_barriers_near_its_end(store, client):
    assert list(sections(store, client)) == ["strengths", "agreed", "goals", "stay-1", "barriers", "contacts"]


def test_what_holds_comes_before_what_ended(store, client):
    of_strengths, of_interests = sections(store, client)["strengths"].tables
    assert rows(of_strengths) == [
        ["1st2", "Rauhallinen", "Minua kysyttiin nimeltä.", "participant", "2023-05-02", None],
        ["1st1", "Nopea", None, None, "2023-05-02", "2023-05-20"],
    ]
    assert rows(of_interests) == [["1in1", "Kuoro", "2023-05-02"]]


def test_a_goal_names_the_strength_it_rests_on(store, client):
    of_goals = sections(store, client)["goals"].tables[0]
    assert (of_goals.columns[-1].key, of_goals.rows[0][-1]) == ("strength", "1st2")
    (goal,) = record(store, client)["goals"]
    assert goal["strength"] == "1st2"
    assert "strength_id" not in goal


def test_barriers_are_on_the_coachs_own_screen_and_the_sensitive_marked(store, client):
    barriers.lift_barrier(store, barriers.find_barrier(store, client, "digital-skills"), on=date(2023, 5, 9))
    (table,) = sections(store, client)["barriers"].tables
    assert rows(table) == [
        ["health", "Rajoittaa seisomatyötä", "2023-05-02", "yes", None],
        ["digital-skills", "Ei sähköpostia", "2023-05-02", None, "2023-05-09"],
    ]


def test_a_discreet_page_says_only_how_many_sensitive_ones_there_are(store, client):
    shown = sections(store, client, discreet=True)
    assert shown["barriers"].paragraphs == ("1 sensitive one is hidden.",)
    assert rows(shown["barriers"].tables[0]) == [["digital-skills", None, "2023-05-02"]]
    assert [row[:3] for row in rows(shown["strengths"].tables[0])] == [["1st2", None, None], ["1st1", None, None]]
    found = record(store, client, discreet=True)
    assert [(each["code"], each["note"]) for each in found["barriers"]] == [("digital-skills", None), (None, None)]
    assert {each["name"] for each in (*found["strengths"], *found["interests"])} == {None}
    whole = record(store, client)
    assert all(whole[key][0].keys() == found[key][0].keys() for key in ("strengths", "interests", "barriers"))


def test_a_sensitive_barrier_has_no_name_in_the_history(store, client):
    told = [in_words(store, images) for _entry, images in trail.past(store, limit=2)]
    assert told == ["barrier of 1 Tiina Laine: …", "barrier of 1 Tiina Laine: weak digital skills"]


def test_the_person_gets_all_of_it_and_is_told_what_to_read_through(store, client):
    barrier = barriers.find_barrier(store, client, "health")
    barriers.edit_barrier(store, client, barrier, {"note": "Ei seisomatyötä"})
    document = own_data(store, client, Controller(), Retention())
    keys = [section.key for section in document.sections]
    assert {"strengths", "barriers"} <= set(keys)
    assert {"strengths", "interests", "barriers", "former_words"} <= document.machine["records"].keys()
    assert {"1st1", "1st2", "1in1", "limits set by health"} <= set(document.machine["review"])


def test_the_story_tells_when_each_was_noted_and_ended(store, client):
    barriers.lift_barrier(store, barriers.find_barrier(store, client, "digital-skills"), on=date(2023, 5, 9))
    kinds = {"strength", "interest", "barrier"}
    events = [each for each in story(store, client).machine["events"] if each["kind"] in kinds]
    assert [(each["on"], each["kind"], each["what"], each["code"] or each["barrier"]) for each in events] == [
        ("2023-05-02", "strength", "noted", "1st1"),
        ("2023-05-02", "strength", "noted", "1st2"),
        ("2023-05-02", "interest", "noted", "1in1"),
        ("2023-05-02", "barrier", "noted", "digital-skills"),
        ("2023-05-02", "barrier", "noted", "health"),
        ("2023-05-09", "barrier", "lifted", "digital-skills"),
        ("2023-05-20", "strength", "ended", "1st1"),
    ]
    hidden = repr(story(store, client, discreet=True))
    assert not [word for word in ("health", "limits", "Rauhallinen", "nimeltä", "seisoma", "Kuoro") if word in hidden]
