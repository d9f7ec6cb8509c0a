"""Cases where two careful readers could differ, each decided."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_meeting, a_plan, left, the_coach

from askeleet import clock, figures
from askeleet.casework import assignments, episodes, meetings, pauses
from askeleet.domain.episode import Gaps
from askeleet.domain.period import Period
from askeleet.figures.profile import age_class, months_class
from askeleet.figures.scope import Scope

MAY = Period.month(2023, 5)


def found(store, period=MAY, coach=None):
    return figures.compute(store, Scope(period, coach))


def test_a_person_with_two_stays_in_a_month_enters_twice_and_is_met_once(store):
    client = a_client(store, entered=date(2023, 5, 1))
    a_meeting(store, client, on=date(2023, 5, 2))
    left(store, client, date(2023, 5, 10))
    episodes.begin_stay(store, client, beginning=episodes.Beginning(date(2023, 5, 20)), coach=the_coach(store))
    a_meeting(store, client, on=date(2023, 5, 22))
    month = found(store)
    assert (month["entered"], month["entered-returning"], month["served"], month["cumulative"]) == (2, 1, 1, 1)
    assert month["gap-n"] == 0  # no gap from one stay to the next
    assert month["first-contact-median-days"] == 1.5  # 1 and 2 days


def test_a_contact_after_the_exit_is_aftercare_and_counted_nowhere_else(store):
    client = a_client(store)
    left(store, client, date(2023, 5, 10))
    logged = meetings.log_meeting(
        store, client, on=date(2023, 5, 20), coach=the_coach(store), facts={"channel": "phone", "minutes": 10}
    )
    month = found(store)
    assert logged.is_aftercare
    assert (month["contacts-after-exit"], month["contacts-held"], month["served"], month["minutes-held"]) == (
        1,
        0,
        0,
        0,
    )


def test_days_in_a_pause_are_taken_off_a_gap(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 4, 1))
    pauses.pause(store, client, first=date(2023, 4, 11), last=date(2023, 4, 30), reason="illness")
    a_meeting(store, client, on=date(2023, 5, 11))
    assert found(store)["gap-median-days"] == 20  # 40 days, 20 of them paused


def test_two_contacts_on_one_day_make_no_gap(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 5, 2))
    a_meeting(store, client, on=date(2023, 5, 2))
    a_meeting(store, client, on=date(2023, 5, 9), outcome="no-show")
    a_meeting(store, client, on=date(2023, 5, 16))
    assert (found(store)["gap-n"], found(store)["gap-median-days"]) == (1, 14)


@pytest.mark.parametrize(("last_met", "past"), [(date(2023, 4, 26), 0), (date(2023, 4, 25), 1)])
def test_past_the_longest_gap_is_more_than_35_days(store, last_met, past):
    a_meeting(store, a_client(store), on=last_met)
    assert found(store)["past-longest-gap"] == past


def test_who_was_never_met_is_counted_from_the_entry_and_an_agreed_gap_decides(store):
    a_client(store, entered=date(2023, 5, 20), gaps=Gaps(5, 7, 10))
    a_client(store, entered=date(2023, 5, 22), gaps=Gaps(5, 7, 10))
    assert found(store)["past-longest-gap"] == 1


def test_no_next_meeting_stays_what_it_was_whatever_became_of_the_plan(store):
    client = a_client(store)
    clock.pretend(date(2023, 5, 20))
    plan = a_plan(store, client, on=date(2023, 6, 5))
    assert found(store)["no-next-meeting"] == 0
    clock.pretend(date(2023, 6, 10))
    meetings.log_meeting(
        store, client, on=date(2023, 6, 5), coach=the_coach(store), facts={"outcome": "held"}, settles=plan
    )
    assert found(store)["no-next-meeting"] == 0
    meetings.plan_meeting(store, client, on=date(2023, 7, 1), coach=the_coach(store), facts={})
    assert found(store, Period.month(2023, 4))["no-next-meeting"] == 1  # agreed later


def test_typing_last_week_today_changes_only_last_week(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 4, 3))
    april, may = found(store, Period.month(2023, 4)), found(store)
    a_meeting(store, client, on=date(2023, 5, 20))
    assert found(store, Period.month(2023, 4)) == april
    assert found(store) != may


def test_handovers_count_by_the_coach_on_the_figures_day(store):
    mikko = a_coach(store)
    client = a_client(store, entered=date(2023, 3, 1))
    assignments.assign(store, client, coach=mikko, on=date(2023, 5, 10))
    a_meeting(store, client, on=date(2023, 5, 2))
    paivi, mikkos = found(store, coach=the_coach(store).id), found(store, coach=mikko.id)
    assert (paivi["open-at-start"], paivi["assigned-out"], paivi["open-at-end"], paivi["served"]) == (1, 1, 0, 1)
    assert (mikkos["open-at-start"], mikkos["assigned-in"], mikkos["open-at-end"], mikkos["served"]) == (0, 1, 1, 0)


def test_unsettled_plans_of_open_people_are_missing_outcomes(store):
    clock.pretend(date(2023, 5, 1))
    client = a_client(store, status="unknown")
    a_plan(store, client, on=date(2023, 5, 9))
    clock.pretend(date(2023, 6, 1))
    month = found(store)
    assert (month["missing-outcome"], month["missing-status"], month["contacts-held"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("born_on", "born_year", "entered", "expected"),
    [
        ("1968-05-16", 1968, "2023-05-15", "50-54"),
        ("1968-05-15", 1968, "2023-05-15", "55-plus"),
        ("1993-05-16", 1993, "2023-05-15", "18-29"),
        ("1993-05-15", 1993, "2023-05-15", "30-49"),
        ("2004-02-29", 2004, "2022-02-28", "under-18"),
        ("2004-02-29", 2004, "2022-03-01", "18-29"),
        ("1973-05-15", 1973, "2023-05-15", "50-54"),
        (None, 1968, "2023-05-15", "unknown"),
        (None, 1973, "2023-05-15", "unknown"),
        (None, 1968, "2023-12-31", "55-plus"),
        (None, 1970, "2023-05-15", "50-54"),
        (None, None, "2023-05-15", "unknown"),
    ],
)
def test_age_at_entry(born_on, born_year, entered, expected):
    assert age_class(born_on, born_year, entered) == expected


@pytest.mark.parametrize(
    ("since", "entered", "expected"),
    [
        ("2022-05-15", "2023-05-14", "under-12"),
        ("2022-05-15", "2023-05-15", "12-24"),
        ("2021-05-15", "2023-06-04", "12-24"),
        ("2021-05-15", "2023-06-15", "over-24"),
        (None, "2023-05-15", "unknown"),
    ],
)
def test_months_unemployed_at_entry(since, entered, expected):
    assert months_class(since, entered) == expected


def test_unknown_and_deceased_are_left_out_of_the_known_rate(store):
    for name, reason in (("A", "open-market-job"), ("B", "unknown"), ("C", "deceased"), ("D", "lost-contact")):
        left(store, a_client(store, name), date(2023, 5, 5), reason)
    month = found(store)
    assert (month["success-rate-of-exits"], month["success-rate-of-known"]) == (0.25, 0.5)


def test_where_there_is_nothing_to_divide_by_a_rate_is_none(store):
    a_client(store, entered=date(2023, 5, 2))
    month = found(store)
    assert month["no-show-rate"] is month["gap-median-days"] is month["success-rate-of-exits"] is None
    assert month["contacts-per-served-min"] is None
    assert month["minutes-held"] == 0


def test_who_did_not_come_after_the_exit_is_no_aftercare(store):
    client = a_client(store)
    left(store, client, date(2023, 5, 10))
    a_meeting(store, client, on=date(2023, 5, 20), outcome="no-show")
    month = found(store)
    assert (month["contacts-after-exit"], month["no-shows"], month["no-show-rate"]) == (0, 0, None)


def test_an_unsettled_plan_of_somebody_who_left_misses_no_outcome(store, still_clock):
    client = a_client(store)
    a_plan(store, client, on=date(2023, 6, 5))
    still_clock.move_to("2023-07-10T09:00:00+03:00")
    assert found(store, Period.month(2023, 6))["missing-outcome"] == 1
    left(store, client, date(2023, 6, 20))
    assert found(store, Period.month(2023, 6))["missing-outcome"] == 0


def test_a_coach_keeps_in_a_month_whoever_came_back_to_another_only_later(store):
    mikko, client = a_coach(store), a_client(store)
    left(store, client, date(2023, 2, 10))
    episodes.begin_stay(store, client, beginning=episodes.Beginning(date(2023, 6, 1)), coach=mikko)
    paivi = the_coach(store)
    assert found(store, coach=paivi.id)["cumulative"] == 1
    june = Period.month(2023, 6)
    assert [found(store, june, coach.id)["cumulative"] for coach in (paivi, mikko)] == [0, 1]
