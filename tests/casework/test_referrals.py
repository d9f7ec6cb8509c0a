"""Needs and services: days in order, states once, a service before the way to it."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_referral

from askeleet import vocabulary
from askeleet.casework import referrals
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.referrals import (
    NoDayForStateError,
    ReferralBackwardsError,
    ReferralEndsTwiceError,
    ReferralThereError,
    ServiceNeededError,
)
from askeleet.store.trail import head


def moved(store, client, one, state, day, **more):
    return referrals.move(store, client, one, state, on=date(2023, 5, day), **more)


def test_a_need_goes_its_way_with_states_left_out_and_notes_added(store):
    client = a_client(store)
    one = a_referral(store, client, target="debt-counselling", note="Kirje tuli")
    one = moved(store, client, one, "accepted", 10)
    one = moved(store, client, one, "helped", 20, note="Suunnitelma valmis")
    assert one.state == "helped"
    assert [*one.days] == ["noted", "accepted", "helped"]
    assert one.note == "Kirje tuli\nSuunnitelma valmis"
    assert referrals.is_over(one)
    with pytest.raises(ReferralThereError):
        moved(store, client, one, "not-happened", 21)


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (lambda store, client, one: moved(store, client, one, "suggested", 12), ReferralThereError),
        (lambda store, client, one: moved(store, client, one, "accepted", 12), ReferralThereError),
        (lambda store, client, one: moved(store, client, one, "started", 9), ReferralBackwardsError),
        (
            lambda store, client, one: referrals.move(store, client, one, "started", on=date(2023, 6, 2)),
            NotYetError,
        ),
        (
            lambda store, client, one: referrals.edit_referral(
                store, client, one, {"helped_on": date(2023, 5, 20), "not_happened_on": date(2023, 5, 20)}
            ),
            ReferralEndsTwiceError,
        ),
        (lambda store, client, one: referrals.edit_referral(store, client, one, {"target": None}), ServiceNeededError),
        (lambda store, client, _one: a_referral(store, client, on=date(2023, 1, 9)), BeforeFirstStayError),
    ],
)
def test_what_cannot_be_so_is_refused_and_nothing_is_written(store, deed, error):
    client = a_client(store)
    one = moved(store, client, a_referral(store, client, target="legal-aid"), "accepted", 10)
    before = head(store)
    with pytest.raises(error):
        deed(store, client, one)
    assert head(store) == before


def test_a_need_without_a_service_goes_no_further_unless_it_is_given_up(store):
    client = a_client(store)
    one = a_referral(store, client)
    with pytest.raises(ServiceNeededError):
        moved(store, client, one, "suggested", 10)
    assert moved(store, client, one, "not-happened", 10).state == "not-happened"


def test_what_tells_of_health_is_known_by_service_or_area(store):
    client = a_client(store)
    assert referrals.is_sensitive(a_referral(store, client, target="physiotherapy"))
    assert referrals.is_sensitive(a_referral(store, client, area="health"))
    assert not referrals.is_sensitive(a_referral(store, client, target="legal-aid", area="finances"))


@pytest.fixture
def own_state():
    vocabulary.overlay({"referral-states": {"queued": {"label": {"en": "queued"}, "moves": True}}})
    yield "queued"
    vocabulary.overlay({})


def test_a_state_of_the_project_s_own_has_no_day_and_is_refused(store, own_state):
    client = a_client(store)
    with pytest.raises(NoDayForStateError):
        moved(store, client, a_referral(store, client, target="legal-aid"), own_state, 10)
