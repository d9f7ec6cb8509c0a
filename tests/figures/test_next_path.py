"""Who found a next path and after how long, by the months without work at entry; counted by hand."""

from __future__ import annotations

from datetime import date

from factories import a_client, a_coach, left, the_coach

from askeleet.casework import episodes
from askeleet.domain.period import Period
from askeleet.domain.waiting import Wait
from askeleet.figures.next_path import beginnings
from askeleet.figures.scope import Scope

MAY = Period.month(2023, 5)
JANUARY = date(2023, 1, 10)


def waits(store, **scope):
    found = beginnings(store, Scope(MAY, **scope))
    return {name: sorted(each.wait for each in people) for name, people in found.items() if people}


def test_a_way_on_comes_on_the_day_of_the_exit(store):
    client = a_client(store, entered=JANUARY, unemployed_since=date(2022, 3, 1))
    left(store, client, date(2023, 5, 12), reason="subsidised-job")

    assert waits(store) == {"under-12": [Wait(122, came=True)]}
    assert beginnings(store, Scope(MAY))["under-12"][0].way_on == "subsidised-job"


def test_who_is_still_here_waits_until_the_last_day(store):
    a_client(store, entered=JANUARY, unemployed_since=date(2021, 1, 10))

    assert waits(store) == {"12-24": [Wait(141, came=False)]}


def test_who_left_with_no_way_on_has_found_none_by_the_last_day(store):
    client = a_client(store, entered=JANUARY)
    left(store, client, date(2023, 2, 10), reason="moved-away")

    assert waits(store) == {"unknown": [Wait(141, came=False)]}
    assert beginnings(store, Scope(MAY))["unknown"][0].way_on is None


def test_who_left_for_an_unknown_reason_was_watched_until_then(store):
    left(store, a_client(store, entered=JANUARY), date(2023, 2, 10), reason="unknown")
    left(store, a_client(store, "Mauri Koski", entered=JANUARY), date(2023, 3, 10), reason="deceased")

    assert waits(store) == {"unknown": [Wait(31, came=False), Wait(59, came=False)]}


def test_an_exit_after_the_period_is_not_known_yet(store):
    client = a_client(store, entered=JANUARY)
    left(store, client, date(2023, 6, 1), reason="open-market-job")

    assert waits(store) == {"unknown": [Wait(141, came=False)]}


def test_a_person_counts_once_with_the_first_stay(store):
    client = a_client(store, entered=JANUARY)
    left(store, client, date(2023, 2, 10), reason="work-trial")
    again = episodes.Beginning(date(2023, 3, 1), {"unemployed_since": date(2023, 2, 20)})
    episodes.begin_stay(store, client, beginning=again, coach=the_coach(store))

    assert waits(store) == {"unknown": [Wait(31, came=True)]}


def test_stays_before_the_project_are_no_first_ones(store):
    client = a_client(store, entered=date(2022, 1, 10))
    left(store, client, date(2022, 2, 10), reason="work-trial")
    episodes.begin_stay(store, client, beginning=episodes.Beginning(JANUARY), coach=the_coach(store))

    assert waits(store, since=date(2023, 1, 1)) == {"unknown": [Wait(141, came=False)]}


def test_a_coach_has_those_who_came_to_the_coach(store):
    mikko = a_coach(store)
    a_client(store, entered=JANUARY, coach=mikko)
    a_client(store, "Mauri Koski", entered=date(2023, 5, 1))

    assert waits(store, coach_id=mikko.id) == {"unknown": [Wait(141, came=False)]}
