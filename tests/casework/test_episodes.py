"""Stays never overlap; what a change of their days takes along, and what it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting, a_plan, left, the_coach

from askeleet.casework import episodes
from askeleet.errors.days import TooFarAheadError
from askeleet.errors.episodes import (
    ContactBeforeStayError,
    ExitBeforeEntryError,
    ExitInFutureError,
    NotOpenError,
    StaysOverlapError,
    StillOpenError,
)
from askeleet.store import coaches
from askeleet.store import episodes as kept


def stay(store, client):
    return episodes.stay_number(store, client, None)


def test_a_return_begins_after_the_exit_day(store):
    client = a_client(store)
    with pytest.raises(StillOpenError):
        episodes.begin_stay(store, client, beginning=episodes.Beginning(date(2023, 5, 1)), coach=the_coach(store))
    left(store, client, date(2023, 3, 1))
    with pytest.raises(StaysOverlapError):
        episodes.begin_stay(store, client, beginning=episodes.Beginning(date(2023, 3, 1)), coach=the_coach(store))
    episodes.begin_stay(store, client, beginning=episodes.Beginning(date(2023, 3, 2)), coach=the_coach(store))
    assert len(kept.of(store, client.id)) == 2


def test_an_entry_may_lie_a_year_ahead_and_no_further(store):
    a_client(store, entered=date(2024, 6, 1))
    with pytest.raises(TooFarAheadError):
        a_client(store, entered=date(2024, 6, 2))


@pytest.mark.parametrize(
    ("day", "error"), [(date(2023, 1, 9), ExitBeforeEntryError), (date(2023, 6, 2), ExitInFutureError)]
)
def test_an_exit_lies_between_the_entry_and_today(store, day, error):
    client = a_client(store)
    with pytest.raises(error):
        left(store, client, day)
    assert stay(store, client).exited_on is None


def test_entry_and_exit_on_one_day_is_fine_and_a_second_exit_is_not(store):
    client = a_client(store, entered=date(2023, 5, 31))
    left(store, client, date(2023, 5, 31))
    with pytest.raises(NotOpenError):
        left(store, client, date(2023, 5, 31))


def test_closing_takes_out_the_plans_after_it_and_tells_of_aftercare(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 5, 20))
    plan = a_plan(store, client)
    closed = left(store, client, date(2023, 5, 10))
    assert [each.number for each in closed.removed_plans] == [plan.number]
    assert closed.aftercare == 1


def test_a_mistaken_exit_is_taken_back_with_all_that_was_said_of_it(store):
    client = a_client(store)
    left(store, client, date(2023, 5, 10), "own-wish")
    revised = episodes.edit_stay(store, client, stay(store, client), {"exited_on": None})
    assert (revised.exited_on, revised.exit_reason) == (None, None)


def test_moving_the_entry_takes_the_first_assignment_along_and_refuses_to_leave_a_contact_outside(store):
    client = a_client(store)
    a_meeting(store, client, on=date(2023, 2, 1))
    moved = episodes.edit_stay(store, client, stay(store, client), {"entered_on": date(2023, 1, 2)})
    assert [each.from_on for each in coaches.assignments(store, moved.id)] == [date(2023, 1, 2)]
    with pytest.raises(ContactBeforeStayError):
        episodes.edit_stay(store, client, moved, {"entered_on": date(2023, 2, 2)})
    assert stay(store, client).entered_on == date(2023, 1, 2)
