"""Planning, settling, mending: one row is one contact for its whole life."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting, a_plan, left, the_coach

from askeleet.casework import meetings
from askeleet.domain.episode import Gaps
from askeleet.errors.episodes import BeforeFirstStayError, NoStayOnDayError
from askeleet.errors.meetings import LogInFutureError, PlanInPastError
from askeleet.errors.texts import IdentityCodeError, NoteTooLongError
from askeleet.store import meetings as kept


def log(store, client, on, **more):
    facts = more.pop("facts", {})
    return meetings.log_meeting(store, client, on=on, coach=the_coach(store), facts=facts, **more)


def test_settling_keeps_the_code_and_the_day_it_was_agreed_on(store):
    client = a_client(store)
    plan = a_plan(store, client, on=date(2023, 6, 1), channel="online")
    logged = log(store, client, date(2023, 5, 31), settles=plan, facts={"minutes": 30})
    assert (logged.meeting.number, logged.meeting.agreed_on) == (plan.number, date(2023, 6, 1))
    assert (logged.meeting.held_on, logged.meeting.outcome, logged.meeting.channel) == (
        date(2023, 5, 31),
        "held",
        "online",
    )


@pytest.mark.parametrize("outcome", ["moved", "cancelled-by-participant", "cancelled-by-coach"])
def test_what_was_moved_or_cancelled_keeps_its_planned_day(store, outcome):
    client = a_client(store)
    plan = a_plan(store, client, on=date(2023, 6, 8))
    logged = log(store, client, date(2023, 6, 1), settles=plan, facts={"outcome": outcome})
    assert logged.meeting.held_on == date(2023, 6, 8)


def test_the_plan_of_the_day_is_the_earliest_of_the_same_channel(store):
    client, day = a_client(store), date(2023, 6, 1)
    a_plan(store, client, on=day, start_time="09:00", channel="phone")
    late = a_plan(store, client, on=day, start_time="14:00", channel="online")
    assert meetings.plan_to_settle(store, client, on=day, channel="online").number == late.number
    assert meetings.plan_to_settle(store, client, on=day, channel=None).start_time == "09:00"
    assert meetings.plan_to_settle(store, client, on=date(2023, 6, 2), channel=None) is None


def test_a_plan_within_seven_days_may_be_the_one_that_was_meant(store):
    client = a_client(store)
    plan = a_plan(store, client, on=date(2023, 6, 8))
    assert meetings.plan_nearby(store, client, on=date(2023, 6, 1)).number == plan.number
    assert meetings.plan_nearby(store, client, on=date(2023, 5, 31)) is None


def test_the_next_meeting_is_planned_with_the_log_and_agreed_on_its_day(store):
    client = a_client(store)
    logged = log(store, client, date(2023, 5, 31), facts={"channel": "phone"}, next_on=date(2023, 6, 21))
    assert (logged.next.held_on, logged.next.agreed_on, logged.next.channel) == (
        date(2023, 6, 21),
        date(2023, 5, 31),
        "phone",
    )
    again = log(store, client, date(2023, 6, 1), next_on=date(2023, 6, 21))
    assert again.next.number == logged.next.number


@pytest.mark.parametrize(
    ("day", "error"),
    [(date(2023, 6, 2), LogInFutureError), (date(2023, 1, 9), BeforeFirstStayError)],
)
def test_a_log_in_the_future_or_before_the_first_stay_is_refused_and_nothing_is_written(store, day, error):
    client = a_client(store)
    with pytest.raises(error):
        log(store, client, day)
    assert kept.of(store, client.id) == []


def test_a_plan_in_the_past_or_without_a_stay_is_refused(store):
    client = a_client(store)
    with pytest.raises(PlanInPastError):
        a_plan(store, client, on=date(2023, 5, 31))
    left(store, client, date(2023, 5, 31))
    with pytest.raises(NoStayOnDayError):
        a_plan(store, client, on=date(2023, 6, 5))


def test_a_refused_next_meeting_takes_the_log_with_it(store):
    client = a_client(store)
    with pytest.raises(PlanInPastError):
        log(store, client, date(2023, 5, 31), next_on=date(2023, 5, 20))
    assert kept.of(store, client.id) == []


def test_mending_obeys_the_same_rules(store):
    client = a_client(store)
    meeting = a_meeting(store, client)
    with pytest.raises(LogInFutureError):
        meetings.edit_meeting(store, client, meeting, {"held_on": date(2023, 6, 2)})
    with pytest.raises(PlanInPastError):
        meetings.edit_meeting(store, client, meeting, {"outcome": "planned"})
    with pytest.raises(BeforeFirstStayError):
        meetings.edit_meeting(store, client, meeting, {"held_on": date(2022, 1, 1)})
    assert meetings.edit_meeting(store, client, meeting, {"minutes": 60}) == meeting


@pytest.mark.parametrize("text", ["150563Y9011", "tunnus on 131052-308T ok"])
def test_a_personal_identity_code_is_never_kept(store, text):
    with pytest.raises(IdentityCodeError):
        a_meeting(store, a_client(store), note=text)


def test_a_note_is_kept_as_typed_without_what_a_terminal_would_obey(store):
    note = a_meeting(store, a_client(store), note=" [bold]ei[/bold] \x1b[2Jmarkup\nrivi \u202eå ").note
    assert note.startswith("[bold]ei[/bold] [2Jmarkup\nrivi")
    long = "ä" * 100_000
    assert a_meeting(store, a_client(store, "Pekka"), note=long).note == long
    with pytest.raises(NoteTooLongError):
        a_meeting(store, a_client(store, "Anna"), note="x" * 200_001)


def test_the_rhythm_proposes_the_next_day_off_the_weekend(store):
    client = a_client(store, gaps=Gaps(14, 17, 28))
    assert meetings.next_by_rhythm(store, client, date(2023, 6, 1)) == date(2023, 6, 19)  # 18.6. is a Sunday
    assert meetings.next_by_rhythm(store, a_client(store, "Pekka"), date(2023, 6, 1)) is None
