"""Consents: one in force for a purpose, withdrawn never before it was given, and given anew."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_consent, the_coach

from askeleet.casework import consents, trail
from askeleet.errors.consents import (
    ConsentBackwardsError,
    ConsentInForceError,
    ConsentWithdrawnError,
    NoSuchConsentError,
    WithdrawalStaysError,
)
from askeleet.errors.days import NotYetError
from askeleet.errors.texts import IdentityCodeError
from askeleet.errors.trail import CannotUndoError
from askeleet.store import consents as kept
from askeleet.store.trail import head

GIVEN, LATER = date(2023, 5, 2), date(2023, 5, 20)


@pytest.fixture
def client(store):
    return a_client(store)


@pytest.mark.parametrize(
    ("on", "facts", "error"),
    [
        (date(2023, 6, 2), {}, NotYetError),
        (GIVEN, {"source": "131052-308T"}, IdentityCodeError),
        (GIVEN, {"version": "131052-308T"}, IdentityCodeError),
        (LATER, {}, ConsentInForceError),
    ],
)
def test_a_consent_that_cannot_be_is_refused_and_nothing_written(store, client, on, facts, error):
    a_consent(store, client, on=GIVEN)
    before = head(store)
    with pytest.raises(error):
        a_consent(store, client, on=on, **facts)
    assert head(store) == before
    assert len(kept.of(store, client.id)) == 1


def test_a_consent_may_be_older_than_the_first_stay(store, client):
    assert a_consent(store, client, on=date(2023, 1, 2)).code(1) == "1co1"


def test_a_withdrawn_consent_stays_and_is_given_anew(store, client):
    first = a_consent(store, client, on=GIVEN)
    consents.withdraw_consent(store, first, on=LATER)
    second = a_consent(store, client, on=LATER)
    assert [(each.number, each.granted_on, each.withdrawn_on) for each in kept.of(store, client.id)] == [
        (1, GIVEN, LATER),
        (2, LATER, None),
    ]
    assert consents.in_force(store, client, "quotes") == second


def test_two_for_a_purpose_are_not_in_force_at_one_time(store, client):
    consents.withdraw_consent(store, a_consent(store, client, on=GIVEN), on=LATER)
    with pytest.raises(ConsentInForceError):
        a_consent(store, client, on=date(2023, 5, 10))
    a_consent(store, client, "photo", on=date(2023, 5, 10))


def test_what_was_withdrawn_is_in_force_again_only_where_no_other_is(store, client):
    withdrawn = consents.withdraw_consent(store, a_consent(store, client, on=GIVEN), on=LATER)
    again = consents.edit_consent(store, client, withdrawn, {"withdrawn_on": None})
    assert again.is_in_force
    ended = consents.withdraw_consent(store, again, on=LATER)
    a_consent(store, client, on=LATER)
    with pytest.raises(ConsentInForceError):
        consents.edit_consent(store, client, ended, {"withdrawn_on": None})


def test_a_withdrawal_is_not_undone_where_another_consent_took_its_place(store, client):
    me, other = the_coach(store).id, a_coach(store).id
    first = a_consent(store, client, on=GIVEN)
    store.actor = me
    consents.withdraw_consent(store, first, on=LATER)
    store.actor = other
    a_consent(store, client, on=LATER)
    store.actor = me
    with pytest.raises(CannotUndoError):
        trail.undo(store)
    assert [each.is_in_force for each in kept.of(store, client.id)] == [False, True]


@pytest.mark.parametrize(("on", "error"), [(date(2023, 5, 1), ConsentBackwardsError), (date(2023, 6, 2), NotYetError)])
def test_a_withdrawal_never_lies_before_the_consent_or_ahead(store, client, on, error):
    consent = a_consent(store, client, on=GIVEN)
    before = head(store)
    with pytest.raises(error):
        consents.withdraw_consent(store, consent, on=on)
    with pytest.raises(error):
        consents.edit_consent(store, client, consent, {"withdrawn_on": on})
    assert head(store) == before


def test_a_consent_is_withdrawn_once(store, client):
    withdrawn = consents.withdraw_consent(store, a_consent(store, client), on=LATER)
    with pytest.raises(ConsentWithdrawnError):
        consents.withdraw_consent(store, withdrawn, on=LATER)
    with pytest.raises(NoSuchConsentError):
        consents.in_force(store, client, "quotes")


def test_what_a_consent_cannot_be_without_stays(store, client):
    consent = a_consent(store, client, version="1")
    before = head(store)
    assert consents.edit_consent(store, client, consent, {"purpose": None, "basis": None}) == consent
    assert head(store) == before
    assert consents.edit_consent(store, client, consent, {"version": None}).version is None


def test_a_consent_that_was_never_given_is_taken_out_and_brought_back(store, client):
    consents.remove_consent(store, a_consent(store, client))
    assert kept.of(store, client.id) == []
    trail.undo(store)
    assert [each.number for each in kept.of(store, client.id)] == [1]


def test_a_withdrawal_is_not_taken_out_with_its_consent(store, client):
    withdrawn = consents.withdraw_consent(store, a_consent(store, client), on=LATER)
    with pytest.raises(WithdrawalStaysError):
        consents.remove_consent(store, withdrawn)
    assert kept.of(store, client.id) == [withdrawn]


def test_a_withdrawal_does_not_become_one_from_another_purpose(store, client):
    withdrawn = consents.withdraw_consent(store, a_consent(store, client), on=LATER)
    other = {"purpose": "research"}
    with pytest.raises(WithdrawalStaysError):
        consents.edit_consent(store, client, withdrawn, other)
    assert kept.of(store, client.id) == [withdrawn]
    mended = consents.edit_consent(store, client, withdrawn, {"withdrawn_on": None, **other})
    assert (mended.purpose, mended.withdrawn_on) == ("research", None)
