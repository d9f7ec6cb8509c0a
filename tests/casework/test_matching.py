"""Who might fit an employer, and why: words, no score."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_lead, a_strength, an_employer, an_interest, left

from askeleet.casework import goals, leads, restricting
from askeleet.casework.matching import match_employer


@pytest.fixture
def aurinko(store):
    return an_employer(store, line="ruokapalvelut, siivous", municipality="Lahti", note="Kesäksi puutarhaan apua")


def fits(store, employer):
    return {
        fit.person.name: [(each.kind, each.theirs, each.place) for each in fit.reasons]
        for fit in match_employer(store, employer).fits
    }


def test_the_reason_is_a_word_of_the_person_beside_one_of_the_employer(store, aurinko):
    a_client(store, "Tiina Laine", wish="Ruoanlaitto kiinnostaa")
    pekka = a_client(store, "Pekka Salo", facts={"municipality": "LAHTI"})
    a_goal(store, pekka, "Siivoustyötä lähellä")
    closed = a_goal(store, a_client(store, "Anna Aho", facts={"municipality": "Lahti"}), "Siivoojaksi")
    goals.close_goal(store, closed, on=date(2023, 5, 20), state="reached")
    assert fits(store, aurinko) == {
        "Tiina Laine": [("wish", "Ruoanlaitto", "line")],
        "Pekka Salo": [("goal", "Siivoustyötä", "line"), ("municipality", "LAHTI", "municipality")],
    }


def test_what_no_longer_holds_is_no_reason(store, aurinko):
    tiina = a_client(store, "Tiina Laine")
    a_strength(store, tiina, "Siivous", evidence="Siivous sujuu", ended_on=date(2023, 5, 20))
    an_interest(store, tiina, "Puutarhatyö", ended_on=date(2023, 5, 20))
    assert fits(store, aurinko) == {}
    an_interest(store, tiina, "Puutarhatyö")
    assert fits(store, aurinko) == {"Tiina Laine": [("interest", "Puutarhatyö", "note")]}


def test_a_lead_to_a_like_employer_speaks_for_this_one_unless_it_was_declined(store, aurinko):
    like, unlike = an_employer(store, "Kuu", line="siivousfirma"), an_employer(store, "Tähti", line="autokorjaamo")
    names = ("Tiina Laine", "Pekka Salo", "Anna Aho")
    tiina, pekka, anna = (a_client(store, name) for name in names)
    a_lead(store, tiina, employer=like)
    a_lead(store, pekka, employer=unlike)
    leads.move_lead(store, a_lead(store, anna, employer=like), "not-for-me", on=date(2023, 5, 4))
    assert fits(store, aurinko) == {"Tiina Laine": [("lead", "siivousfirma", "line")]}


def test_who_said_no_to_it_is_left_out_and_who_was_pointed_there_is_said(store, aurinko):
    tiina, pekka = (a_client(store, name, wish="puutarhatyö") for name in ("Tiina Laine", "Pekka Salo"))
    a_client(store, "Anna Aho", wish="puutarhatyö")
    a_lead(store, tiina, employer=aurinko)
    leads.move_lead(store, a_lead(store, pekka, employer=aurinko), "not-for-me", on=date(2023, 5, 4))
    assert list(fits(store, aurinko)) == ["Anna Aho"]
    assert [each.name for each in match_employer(store, aurinko).pointed] == ["Tiina Laine"]


def test_only_people_who_are_here_and_in_lists_fit(store, aurinko):
    tiina, pekka = (a_client(store, name, wish="puutarhatyö") for name in ("Tiina Laine", "Pekka Salo"))
    left(store, tiina, date(2023, 5, 20))
    restricting.restrict(store, pekka, on=date(2023, 5, 20))
    assert fits(store, aurinko) == {}


def test_strengths_and_how_they_showed_and_interests_count(store, aurinko):
    tiina = a_client(store, "Tiina Laine")
    a_strength(store, tiina, "tarkka", evidence="siivosin koulua")
    an_interest(store, tiina, "puutarhat")
    assert fits(store, aurinko) == {
        "Tiina Laine": [("strength", "siivosin", "line"), ("interest", "puutarhat", "note")]
    }
