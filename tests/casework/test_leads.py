"""Leads without pressure: any state after any other, nothing late, nothing a failure; what was learned is told."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from factories import a_client, a_document, a_lead, an_employer

from askeleet import vocabulary
from askeleet.casework import documents, episodes, leads, numbered, trail
from askeleet.domain.lead import Lead
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError, NotedBeforeStayError
from askeleet.errors.leads import LeadNotMovedError, LeadStandsSoError, MovedBeforeLeadError
from askeleet.errors.texts import TitleNeededError
from askeleet.store import leads as kept

STATES = vocabulary.codes("lead-states")


@pytest.fixture
def client(store):
    return a_client(store)


def state(store, client, lead):
    standing = leads.standing(store, client, lead)
    return leads.state_of(standing), standing.since


def test_a_lead_is_introduced_and_moves_as_it_will(store, client):
    lead = a_lead(store, client)
    assert state(store, client, lead) == ("introduced", date(2023, 5, 3))
    for one, other in permutations(STATES, 2):
        another = a_lead(store, client)
        leads.move_lead(store, another, one, on=date(2023, 5, 4))
        leads.move_lead(store, another, other, on=date(2023, 5, 4))
        assert state(store, client, another) == (other, date(2023, 5, 4))


def test_every_state_is_kept_with_its_day_and_one_typed_late_does_not_stand(store, client):
    lead = a_lead(store, client)
    leads.move_lead(store, lead, "interview", on=date(2023, 5, 20))
    leads.move_lead(store, lead, "applied", on=date(2023, 5, 10))
    assert [(each.state, each.moved_on.day) for each in kept.moves(store, lead.id)] == [
        ("applied", 10),
        ("interview", 20),
    ]
    assert state(store, client, lead) == ("interview", date(2023, 5, 20))


@pytest.mark.parametrize(("on", "error"), [(date(2023, 5, 2), MovedBeforeLeadError), (date(2023, 6, 2), NotYetError)])
def test_a_day_that_cannot_be_is_refused(store, client, on, error):
    lead = a_lead(store, client)
    with pytest.raises(error):
        leads.move_lead(store, lead, "applied", on=on)
    assert kept.moves(store, lead.id) == []


def test_a_lead_does_not_move_twice_to_one_state_on_one_day(store, client):
    lead = a_lead(store, client)
    leads.move_lead(store, lead, "interview", on=date(2023, 5, 10))
    with pytest.raises(LeadStandsSoError):
        leads.move_lead(store, lead, "interview", on=date(2023, 5, 10))
    leads.move_lead(store, lead, "interview", on=date(2023, 5, 17))  # a second one


@pytest.mark.parametrize(
    ("title", "on", "error"),
    [
        (" ", date(2023, 5, 3), TitleNeededError),
        ("Kokki", date(2023, 1, 9), BeforeFirstStayError),
        ("Kokki", date(2023, 6, 2), NotYetError),
    ],
)
def test_a_lead_that_cannot_be_is_refused(store, client, title, on, error):
    with pytest.raises(error):
        a_lead(store, client, title, on=on)
    assert kept.of(store, client.id) == []


def test_the_lead_and_its_latest_move_are_mended(store, client):
    lead = a_lead(store, client)
    with pytest.raises(LeadNotMovedError):
        leads.edit_lead(store, client, lead, {}, {"state": "applied"})
    leads.move_lead(store, lead, "applied", on=date(2023, 5, 10))
    assert leads.edit_lead(
        store, client, lead, {"title": "Kokki"}, {"state": "interview", "moved_on": date(2023, 5, 9)}
    )
    _client, lead = numbered.find(store, Lead, "1l1")
    assert (lead.title, state(store, client, lead)) == ("Kokki", ("interview", date(2023, 5, 9)))
    assert not leads.edit_lead(store, client, lead, {"title": "Kokki"}, {"state": "interview"})
    with pytest.raises(MovedBeforeLeadError):
        leads.edit_lead(store, client, lead, {"introduced_on": date(2023, 5, 20)}, {})
    assert leads.edit_lead(store, client, lead, {}, {"state": None})
    assert state(store, client, lead) == ("introduced", date(2023, 5, 3))


def test_a_lead_goes_with_all_its_moves_and_comes_back(store, client):
    lead = a_lead(store, client)
    leads.move_lead(store, lead, "not-now", on=date(2023, 5, 10))
    leads.remove_lead(store, lead)
    assert kept.of(store, client.id) == []
    trail.undo(store)
    assert state(store, client, lead) == ("not-now", date(2023, 5, 10))


def test_why_something_was_not_for_somebody_is_remembered_and_not_now_needs_no_reason(store, client):
    first, second, third = a_lead(store, client), a_lead(store, client, "Kokki"), a_lead(store, client, "Siivooja")
    leads.move_lead(store, first, "not-for-me", on=date(2023, 5, 10), note="iltavuorot")
    leads.move_lead(store, second, "not-for-me", on=date(2023, 5, 11))
    leads.move_lead(store, third, "not-now", on=date(2023, 5, 12), note="kesän jälkeen")
    assert [(each.lead.title, each.move.note) for each in leads.learned(store, client)] == [
        ("Keittiöapulainen", "iltavuorot")
    ]


def test_several_people_within_a_week_are_many_for_a_small_employer_only(store, client):
    small, large = an_employer(store, size="small"), an_employer(store, "Sairaala", size="large")
    names = ("Anna Aho", "Pekka Salo", "Liisa Laine")
    for day, name in zip((25, 26, 27), names, strict=True):
        other = a_client(store, name)
        for employer in (small, large):
            a_lead(store, other, on=date(2023, 5, day), employer=employer)
    a_lead(store, client, on=date(2023, 5, 27), employer=small)
    assert leads.crowd(store, small, on=date(2023, 5, 31), but=client.id) == 3  # 25.–31.5. is a week
    assert leads.crowd(store, small, on=date(2023, 6, 1), but=client.id) == 2
    assert leads.crowd(store, small, on=date(2023, 6, 2), but=client.id) == 0  # one other is not many
    assert leads.crowd(store, small, on=date(2023, 5, 26)) == 2
    assert leads.crowd(store, large, on=date(2023, 5, 31)) == 0


def test_a_cv_is_stale_half_a_year_after_it_was_worked_on(store):
    client = a_client(store, entered=date(2022, 1, 10))
    cv = a_document(store, client, on=date(2022, 11, 1))
    a_document(store, client, "letter", on=date(2022, 11, 1))
    assert [(each.id, day) for each, day in leads.stale(store, client, on=date(2023, 5, 2))] == [
        (cv.id, date(2022, 11, 1))
    ]
    assert leads.stale(store, client, on=date(2023, 5, 1)) == []  # six months to the day
    documents.work_on(store, cv, on=date(2022, 12, 1), facts={})
    assert leads.stale(store, client, on=date(2023, 6, 1)) == []


def test_no_entry_is_moved_past_what_was_noted(store, client):
    a_lead(store, client, on=date(2023, 2, 1))
    with pytest.raises(NotedBeforeStayError):
        episodes.edit_stay(store, client, episodes.stay_number(store, client, 1), {"entered_on": date(2023, 2, 2)})
    episodes.edit_stay(store, client, episodes.stay_number(store, client, 1), {"entered_on": date(2023, 2, 1)})
