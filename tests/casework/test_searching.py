"""Searching as a coach types it: parts of words, other forms, and whose."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting

from askeleet.casework import restricting
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


@pytest.mark.parametrize("typed", ["", " ", "a", "! ?", '"'])
def test_without_a_word_there_is_nothing_to_search(store, typed):
    with pytest.raises(NothingToSearchError):
        search(store, typed, limit=9)


@pytest.mark.parametrize(
    "typed",
    ["autok OR pekka", "autok* NOT x", '"autok', "body:autok", "(autok", "autok^", "auto-kortti", "NEAR(autok)"],
)
def test_signs_that_the_index_knows_are_nothing_but_signs(store, people, typed):
    search(store, typed, limit=9)


def test_the_word_stands_among_those_around_it():
    assert around("Autokortista puhuttiin", "autok") == "»Autokortista« puhuttiin"
    long = "alku " * 20 + "sitten kaupassa käytiin" + " loppu" * 30
    assert around(long, "kaup") == "… alku alku alku alku alku sitten »kaupassa« käytiin" + " loppu" * 9 + " …"
    assert around("ei mitään", "kaup") is None
