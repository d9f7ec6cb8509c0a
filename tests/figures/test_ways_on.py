"""Clients who count by a funder's rule, and ways on within three months, by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import a_client, a_follow_up, a_meeting, left, the_coach

from askeleet import clock, figures
from askeleet.casework import episodes
from askeleet.domain.period import Period
from askeleet.figures import every
from askeleet.figures.scope import Counting, Scope

ENTERED = date(2023, 1, 10)
COUNTS = date(2023, 2, 9)  # 30 days later


def found(store, period, **rules):
    return figures.compute(store, Scope(period, **rules), [every.ways_on])


def counted(store, period, **rules):
    values = found(store, period, **rules)
    return values["counted-new"], values["counted"]


def a_counting_client(store, name="Tiina Laine", entered=ENTERED, **at_entry):
    client = a_client(store, name, entered, **at_entry)
    a_meeting(store, client, on=entered)
    return client


def back(store, client, on):
    beginning = episodes.Beginning(on, {}, None)
    episodes.begin_stay(store, client, beginning=beginning, coach=the_coach(store))


@pytest.fixture(autouse=True)
def in_december():
    clock.pretend(date(2023, 12, 29))


def test_a_person_counts_from_thirty_days_on_if_they_have_been_met_in_person(store):
    a_counting_client(store)
    assert counted(store, Period.days(ENTERED, COUNTS - timedelta(days=1))) == (0, 0)
    assert counted(store, Period.days(ENTERED, COUNTS)) == (1, 1)
    assert counted(store, Period.month(2023, 3)) == (0, 1)


def test_a_person_who_is_met_in_person_later_counts_from_that_meeting_on(store):
    client = a_client(store, entered=ENTERED)
    a_meeting(store, client, on=date(2023, 1, 20), channel="phone")
    a_meeting(store, client, on=date(2023, 3, 2), channel="workplace-visit")
    assert counted(store, Period.month(2023, 2)) == (0, 0)
    assert counted(store, Period.month(2023, 3)) == (1, 1)


@pytest.mark.parametrize("facts", [{"channel": "online"}, {"channel": "group"}, {"outcome": "no-show"}])
def test_who_is_never_met_in_person_does_not_count(store, facts):
    a_meeting(store, a_client(store, entered=ENTERED), on=ENTERED, **facts)
    assert counted(store, Period.year(2023)) == (0, 0)


def test_a_stay_that_ended_before_thirty_days_does_not_count_and_one_that_ended_on_the_thirtieth_does(store):
    left(store, a_counting_client(store, "Anna"), COUNTS - timedelta(days=1), "other")
    left(store, a_counting_client(store, "Pekka"), COUNTS, "other")
    assert counted(store, Period.year(2023)) == (1, 1)


def test_who_comes_back_counts_once(store):
    client = a_counting_client(store)
    left(store, client, date(2023, 3, 1), "other")
    back(store, client, date(2023, 5, 1))
    a_meeting(store, client, on=date(2023, 5, 2))
    assert counted(store, Period.year(2023)) == (1, 1)


def test_a_funder_may_ask_for_more_meetings_or_none(store):
    client = a_client(store, entered=ENTERED)
    assert counted(store, Period.year(2023), counting=Counting(30, 0)) == (1, 1)
    a_meeting(store, client, on=date(2023, 3, 1))
    assert counted(store, Period.year(2023), counting=Counting(30, 2)) == (0, 0)
    a_meeting(store, client, on=date(2023, 4, 1))
    assert counted(store, Period.month(2023, 4), counting=Counting(30, 2)) == (1, 1)


def test_who_entered_before_the_project_does_not_count(store):
    a_counting_client(store)
    assert counted(store, Period.year(2023), since=ENTERED + timedelta(days=1)) == (0, 0)


def ways(store, period, **rules):
    values = found(store, period, **rules)
    return values["ways-on"], values["ways-on-due"], values["ways-on-already"], values["ways-on-waiting"]


def test_an_exit_belongs_to_the_period_in_which_its_three_months_end(store):
    left(store, a_counting_client(store), date(2023, 3, 31), "other-training")  # three months later: 30.6.
    assert ways(store, Period.month(2023, 5)) == (0, 0, 1, 1)
    assert ways(store, Period.month(2023, 6)) == (1, 1, 0, 0)
    assert ways(store, Period.month(2023, 7)) == (0, 0, 0, 0)


def test_the_share_is_of_the_exits_of_clients_who_count(store):
    left(store, a_counting_client(store, "Anna"), date(2023, 3, 1), "open-market-job")
    left(store, a_counting_client(store, "Pekka"), date(2023, 3, 1), "own-wish")
    left(store, a_client(store, "Eeva", entered=ENTERED), date(2023, 3, 1), "open-market-job")  # never met
    left(store, a_counting_client(store, "Oiva"), date(2023, 3, 1), "deceased")
    assert found(store, Period.month(2023, 6))["ways-on-share"] == 0.5


def test_a_profile_says_which_reasons_count(store):
    left(store, a_counting_client(store), date(2023, 3, 1), "rehabilitation")
    assert ways(store, Period.month(2023, 6))[:2] == (0, 1)
    assert ways(store, Period.month(2023, 6), success=frozenset({"rehabilitation"}))[:2] == (1, 1)


@pytest.mark.parametrize(("status", "led_on"), [("employed", 1), ("studying", 1), ("unemployed", 0), ("none", 0)])
def test_the_status_at_the_exit_counts_beside_the_reason(store, status, led_on):
    client = a_counting_client(store)
    facts = {"exit_reason": "other", "exit_status": status}
    episodes.close_stay(store, client, on=date(2023, 3, 1), facts=facts)
    assert ways(store, Period.month(2023, 6))[:2] == (led_on, 1)


@pytest.mark.parametrize(
    ("day", "status", "led_on"),
    [
        (date(2023, 6, 1), "entrepreneur", 1),  # the last day of the three months
        (date(2023, 6, 2), "entrepreneur", 0),
        (date(2023, 4, 1), "unemployed", 0),
    ],
)
def test_a_follow_up_within_three_months_tells_of_a_way_on(store, day, status, led_on):
    client = a_counting_client(store)
    left(store, client, date(2023, 3, 1), "job-search-continues")
    a_follow_up(store, client, day, status)
    assert ways(store, Period.month(2023, 6))[:2] == (led_on, 1)


def test_a_new_stay_is_no_way_on_in_itself(store):
    client = a_counting_client(store)
    left(store, client, date(2023, 3, 1), "other")
    back(store, client, date(2023, 4, 1))
    assert ways(store, Period.month(2023, 6))[:2] == (0, 1)
