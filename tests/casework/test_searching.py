"""Searching as a coach types it: parts of words, other forms, and whose."""

from __future__ import annotations

import re
from datetime import date

import pytest
from factories import a_client, a_consent, a_course, a_meeting, a_quote, a_referral, an_employer

from askeleet.casework import consents, restricting
from askeleet.casework.searching import search
from askeleet.errors.searching import NothingToSearchError
from askeleet.reports.searching import around


@pytest.fixture
def people(store):
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    a_meeting(store, tiina, note="Autokortista puhuttiin, mäessä liukasta")
    a_meeting(store, pekka, on=date(2023, 5, 4), note="Autokoulu alkaa")
    return tiina, pekka


def owners(found):
    return [person.name for person, _hit in found.hits]


def test_people_are_found_by_words_the_latest_first(store, people):
    assert owners(search(store, "autok", limit=9)) == ["Pekka Salo", "Tiina Laine"]
    assert owners(search(store, "AUTOK puhut", limit=9)) == ["Tiina Laine"]
    assert owners(search(store, "tiina", limit=9)) == ["Tiina Laine"]
    cut = search(store, "autok", limit=1)
    assert (owners(cut), cut.is_cut) == (["Pekka Salo"], True)


@pytest.mark.parametrize("typed", ["autokortti", "autokortilla", "mäki"])
def test_other_forms_are_found_where_the_words_as_typed_are_not(store, people, typed):
    found = search(store, typed, limit=9)
    assert (owners(found), found.in_other_forms) == (["Tiina Laine"], True)


def test_of_one_client_only_and_never_of_who_is_restricted(store, people):
    tiina, pekka = people
    assert owners(search(store, "autok", whose=tiina, limit=9)) == ["Tiina Laine"]
    restricting.restrict(store, pekka, on=date(2023, 5, 20))
    assert owners(search(store, "autok", limit=9)) == ["Tiina Laine"]


def test_employers_and_courses_are_found_of_nobody_and_not_among_one_clients(store, people):
    an_employer(store, "Autokorjaamo Salo")
    a_course(store, people[0], name="Autoilijan kurssi")
    found = search(store, "auto", limit=9)
    assert [(person and person.name, hit.table) for person, hit in found.hits] == [
        (None, "courses"),
        (None, "employers"),
        ("Pekka Salo", "meetings"),
        ("Tiina Laine", "meetings"),
    ]
    assert owners(search(store, "auto", whose=people[0], limit=9)) == ["Tiina Laine"]


def test_a_quote_is_found_as_long_as_it_may_be_used(store, people):
    tiina, _pekka = people
    a_quote(store, tiina, "Kuulitte", until=date(2023, 5, 31))  # past
    a_quote(store, tiina, "Kuuntelitte", until=date(2023, 6, 1))  # its last day
    assert [hit.texts for _person, hit in search(store, "kuu", limit=9).hits] == [("Kuuntelitte",)]
    consents.withdraw_consent(store, a_consent(store, tiina), on=date(2023, 5, 20))
    assert search(store, "kuu", limit=9).hits == []


def test_a_service_that_tells_of_health_is_not_found(store, people):
    tiina, _pekka = people
    a_referral(store, tiina, "Selvyyttä velkoihin", target="debt-counselling")
    a_referral(store, tiina, "Selvyyttä uneen", target="mental-health")
    a_referral(store, tiina, "Selvyyttä vointiin", area="health")
    assert [hit.texts for _person, hit in search(store, "selvyyt", limit=9).hits] == [("Selvyyttä velkoihin",)]


@pytest.mark.parametrize("typed", ["", " ", "a", "! ?", '"'])
def test_without_a_word_there_is_nothing_to_search(store, typed):
    with pytest.raises(NothingToSearchError):
        search(store, typed, limit=9)


@pytest.mark.parametrize(
    "typed",
    ["autok OR pekka", "autok* NOT x", '"autok', "body:autok", "(autok", "autok^", "auto-kortti", "NEAR(autok)"],
)
def test_signs_that_the_index_knows_are_nothing_but_signs(store, people, typed):
    assert search(store, typed, limit=9) == search(store, re.sub(r"[^\w ]", " ", typed), limit=9)


def test_the_word_stands_among_those_around_it():
    assert around("Autokortista puhuttiin", "autok") == "»Autokortista« puhuttiin"
    long = "alku " * 20 + "sitten kaupassa käytiin" + " loppu" * 30
    assert around(long, "kaup") == "… alku alku alku alku alku sitten »kaupassa« käytiin" + " loppu" * 9 + " …"
    assert around("ei mitään", "kaup") is None
