"""Stays never overlap; what a change of their days takes along, and what it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_meeting, a_plan, left, the_coach

from askeleet.casework import episodes, participants
from askeleet.domain.episode import Gaps
from askeleet.errors.days import TooFarAheadError
from askeleet.errors.episodes import (
    AlreadyAssignedError,
    ContactBeforeStayError,
    ExitBeforeEntryError,
    ExitInFutureError,
    NoStayOnDayError,
    NotOpenError,
    NotPausedError,
    PauseBackwardsError,
    PausesOverlapError,
    StaysOverlapError,
    StillOpenError,
)
from askeleet.errors.texts import IdentityCodeError, NameNeededError, NameTooLongError
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


def test_pauses_hold_both_their_days_and_do_not_overlap(store):
    client = a_client(store)
    episodes.pause(store, client, first=date(2023, 7, 1), last=date(2023, 8, 1), reason="summer")
    for first, last, error in (
        (date(2023, 8, 1), date(2023, 8, 9), PausesOverlapError),
        (date(2023, 9, 9), date(2023, 9, 1), PauseBackwardsError),
        (date(2022, 9, 1), date(2022, 9, 9), NoStayOnDayError),
    ):
        with pytest.raises(error):
            episodes.pause(store, client, first=first, last=last, reason=None)


def test_coming_back_ends_the_pause_the_day_before(store):
    client = a_client(store)
    episodes.pause(store, client, first=date(2023, 5, 1), last=date(2023, 6, 30), reason="study")
    episodes.resume(store, client, on=date(2023, 5, 20))
    assert [each.until_on for each in kept.pauses(store, stay(store, client).id)] == [date(2023, 5, 19)]
    with pytest.raises(NotPausedError):
        episodes.resume(store, client, on=date(2023, 5, 20))
    episodes.resume(store, client, on=date(2023, 5, 1))
    assert kept.pauses(store, stay(store, client).id) == []


def test_handing_over_is_dated_and_a_second_time_on_the_same_day_replaces_it(store):
    client, mikko = a_client(store), a_coach(store)
    assert episodes.assign(store, client, coach=mikko, on=date(2023, 3, 1)).code == "paivi"
    with pytest.raises(AlreadyAssignedError):
        episodes.assign(store, client, coach=mikko, on=date(2023, 3, 5))
    held = coaches.assignments(store, stay(store, client).id)
    assert [(each.from_on, each.until_on) for each in held] == [
        (date(2023, 1, 10), date(2023, 2, 28)),
        (date(2023, 3, 1), None),
    ]


def test_agreeing_on_a_rhythm_again_on_the_same_day_replaces_it(store):
    client = a_client(store, gaps=Gaps(14, 21, 28))
    agreed = episodes.agree_rhythm(store, stay(store, client), Gaps(None, 40, None), from_on=date(2023, 1, 10))
    assert kept.rhythms(store, stay(store, client).id) == [agreed]
    assert (agreed.shortest, agreed.wished, agreed.longest) == (None, 40, 40)


@pytest.mark.parametrize(
    ("name", "error"),
    [(" ", NameNeededError), ("x" * 201, NameTooLongError), ("A 131052-308T", IdentityCodeError)],
)
def test_a_name_that_is_none_is_refused(store, name, error):
    with pytest.raises(error):
        a_client(store, name)


def test_people_who_may_be_the_same_are_named_with_the_reason(store):
    a_client(store, "Tiina Laine", facts={"born_year": 1969, "phone": "040 1"})
    like = participants.likely_same
    assert [each.reason for each in like(store, "laine tiina", {"born_year": 1969})] == ["the same name and birth year"]
    assert [each.reason for each in like(store, "Tiina Laine", {})] == ["the same name"]
    assert [each.reason for each in like(store, "Teija Salo", {"phone": "040 1"})] == ["the same telephone number"]
    assert [each.reason for each in like(store, "Tiina Laina", {"born_year": 1969})] == [
        "a similar name and the same birth year"
    ]
    assert like(store, "Tiina Laine", {"born_year": 1970}) == []
