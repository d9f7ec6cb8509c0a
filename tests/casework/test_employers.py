"""Employers: found like people are, never with a person in them."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_lead, an_employer, an_employer_contact

from askeleet.casework import employers, trail
from askeleet.errors.days import NotYetError
from askeleet.errors.employers import (
    AmbiguousEmployerError,
    EmployerHasLeadsError,
    UnknownEmployerContactError,
    UnknownEmployerError,
)
from askeleet.errors.texts import IdentityCodeError, NameNeededError
from askeleet.store import employers as kept


@pytest.fixture
def aurinko(store):
    return an_employer(store)


def test_an_employer_is_found_by_its_code_and_by_the_start_of_a_word_of_its_name(store, aurinko):
    kuu = an_employer(store, "Ravintola Kuu")
    assert (aurinko.code, kuu.code) == ("e1", "e2")
    for typed in ("e1", " E1 ", "kahvila", "aur", "kahvila aurinko"):
        assert employers.find_employer(store, typed) == aurinko


@pytest.mark.parametrize("typed", ["e9", "hotelli", ""])
def test_what_no_employer_is_called_finds_none(store, aurinko, typed):
    with pytest.raises(UnknownEmployerError):
        employers.find_employer(store, typed)


def test_several_that_fit_are_listed(store, aurinko):
    an_employer(store, "Kahvila Kuu")
    with pytest.raises(AmbiguousEmployerError) as caught:
        employers.find_employer(store, "kahvila")
    assert caught.value.details["employers"] == ["e1 Kahvila Aurinko", "e2 Kahvila Kuu"]


def test_what_is_known_is_mended_and_taken_away(store, aurinko):
    revised = employers.edit_employer(store, aurinko, {"name": "Kahvila Äyräs", "line": "kahvila", "size": "small"})
    assert (revised.fold, revised.line, revised.size) == ("kahvila ayras", "kahvila", "small")
    assert employers.edit_employer(store, revised, {"line": "kahvila"}) == revised
    assert employers.edit_employer(store, revised, {"line": None}).line is None


@pytest.mark.parametrize(
    ("name", "facts", "error"),
    [("  ", {}, NameNeededError), ("Kahvila", {"note": "Kysy 131052-308T"}, IdentityCodeError)],
)
def test_what_cannot_be_kept_is_refused(store, name, facts, error):
    with pytest.raises(error):
        employers.add_employer(store, name, facts)
    assert kept.every(store) == []


def test_contacts_count_within_the_employer_and_are_mended(store, aurinko):
    an_employer_contact(store, aurinko)
    second = an_employer_contact(store, aurinko, on=date(2023, 5, 9), channel="phone")
    assert employers.find_contact(store, "E1M2") == (aurinko, second)
    revised = employers.edit_contact(store, second, {"held_on": date(2023, 5, 1), "note": "Kesäapua"})
    assert [each.number for each in kept.contacts(store, aurinko.id)] == [1, 2]
    employers.remove_contact(store, revised)
    assert [each.number for each in kept.contacts(store, aurinko.id)] == [1]
    with pytest.raises(UnknownEmployerContactError):
        employers.find_contact(store, "e1m2")


def test_a_contact_to_come_is_refused(store, aurinko):
    with pytest.raises(NotYetError):
        an_employer_contact(store, aurinko, on=date(2023, 6, 2))
    with pytest.raises(NotYetError):
        employers.edit_contact(store, an_employer_contact(store, aurinko), {"held_on": date(2023, 6, 2)})


def test_an_employer_goes_with_its_contacts_and_stays_while_leads_point_to_it(store, aurinko):
    an_employer_contact(store, aurinko)
    a_lead(store, a_client(store), employer=aurinko)
    with pytest.raises(EmployerHasLeadsError):
        employers.remove_employer(store, aurinko)
    trail.undo(store)
    employers.remove_employer(store, aurinko)
    assert (kept.every(store), kept.contacts(store, aurinko.id)) == ([], [])
    trail.undo(store)
    assert len(kept.contacts(store, aurinko.id)) == 1
