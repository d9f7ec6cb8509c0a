"""One person's page and record: the same contact reads the same wherever it stands, and what took place is counted."""

from __future__ import annotations

import json
from datetime import date

import pytest
from factories import a_client, a_goal, a_meeting, a_plan, a_question, a_strength

from askeleet import vocabulary
from askeleet.reports.participant import participant_card
from askeleet.reports.participants import Wanted, participant_list


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "1", "--on", "2.2.2023", "--minutes", "45", "--topic", "cv", "--note", "Kesken.")
    return run


@pytest.fixture
def walked():
    """Let the project have an outcome of its own that counts as attended."""
    own = {"label": {"en": "walked", "fi": "käveltiin", "sv": "promenerade"}, "attended": True}
    vocabulary.overlay({"outcomes": {"walked": own}})
    yield
    vocabulary.overlay({})


def test_a_contact_is_the_same_in_the_persons_record_and_alone(begun):
    alone = json.loads(begun("show-meeting", "1m1", "--json").out)
    (within,) = json.loads(begun("show-client", "1", "--json").out)["meetings"]
    assert alone == {"schema": "askeleet-meeting/1", **within}
    assert (within["topics"], within["coach"], within["client"]) == (["cv"], "paivi", 1)


def test_the_projects_own_outcome_counts_as_a_contact_held(store, walked):
    client = a_client(store)
    a_meeting(store, client, outcome="walked", minutes=45)
    (listed,) = participant_list(store, Wanted()).sections[0].tables[0].rows
    assert participant_card(store, client).sections[-1].paragraphs == ("1 contact held, 45 min in all",)
    assert listed[5] == date(2023, 5, 3)


def test_a_page_opens_with_strengths_and_then_what_to_say_next(store):
    client = a_client(store)
    a_goal(store, client)
    a_question(store, client)
    a_strength(store, client)
    a_plan(store, client, on=date(2023, 6, 14), start_time="14:30")
    sections = participant_card(store, client).sections
    assert [section.key for section in sections][:4] == ["strengths", "agreed", "questions", "goals"]
    assert [(fact.value.key, fact.value.name) for fact in sections[1].facts] == [("2023-06-14", "Wed 14.6.2023 14:30")]
