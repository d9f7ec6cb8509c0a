"""Planning, logging and mending contacts: one row is one contact for its whole life."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock, errors, vocabulary
from askeleet.casework import notes
from askeleet.casework.first_stay import refuse_before_first_stay, stay_on
from askeleet.domain.days import refuse_far
from askeleet.domain.meeting import Meeting
from askeleet.domain.record import Fields
from askeleet.store import episodes, meetings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change
    from askeleet.store.drafts import Draft

PLANNED = "planned"
_NEAR = timedelta(days=7)
"""How far from the day a plan may lie and still be the one that was meant."""
_FRIDAY = 4


class Logged(Fields):
    """What logging a contact did."""

    meeting: Meeting
    settled: bool  # it was planned
    is_aftercare: bool  # it lies after the exit, or between two stays
    next: Meeting | None  # the plan made with it
    same_day: Meeting | None  # another contact of the person that took place on that day


def log_meeting(
    store: Store,
    participant: Participant,
    *,
    on: date,
    coach: Coach,
    facts: Mapping[str, Any],
    settles: Meeting | None = None,
    next_on: date | None = None,
    draft: Draft | None = None,
) -> Logged:
    """Log a contact, or what became of a planned one.

    `facts` are fields of `Meeting`: outcome (held where nothing is said), channel, minutes, start_time, initiative,
    topics, note, words. A plan that is settled keeps its code, the day it was agreed on and whatever `facts` do not
    say, its time of day only if it is that day's; one that was moved or cancelled keeps its day too.

    Raises:
        LogInFutureError: if the day is to come.
        PlanIsNoOutcomeError: if it would be logged as planned.
        BeforeFirstStayError: if it lies before the first stay.
        PlanInPastError: if the next meeting would lie in the past.
    """
    told = {"outcome": "held", **_told(facts)}
    if told["outcome"] == PLANNED:
        raise errors.meetings.PlanIsNoOutcomeError
    if settles and vocabulary.trait("outcomes", told["outcome"], "keeps_planned_day"):
        on = settles.held_on
    elif on > clock.today():
        raise errors.meetings.LogInFutureError(day=on)
    with store.change("log-meeting") as change:
        refuse_before_first_stay(store, participant, on)
        same_day = _held_on(store, participant, on)
        if draft:
            change.drop_draft(draft)
        fresh = _settled(settles, on) if settles else _new(change, participant, on)
        logged = change.keep(fresh.but(held_on=on, coach_id=coach.id, **told))
        planned = plan_next(store, participant, logged, next_on) if next_on else None
    return Logged(
        meeting=logged,
        settled=settles is not None,
        is_aftercare=is_aftercare(store, logged),
        next=planned,
        same_day=same_day,
    )


def plan_to_settle(store: Store, participant: Participant, *, on: date, channel: str | None) -> Meeting | None:
    """Return the plan of that very day that a log settles: the earliest, one of the same channel first."""
    plans = meetings.plans(store, participant.id, on, on)
    return min(plans, key=lambda plan: channel is not None and plan.channel != channel, default=None)


def plan_nearby(store: Store, participant: Participant, *, on: date) -> Meeting | None:
    """Return the nearest plan without an outcome within seven days of the day: perhaps the one that was meant."""
    plans = meetings.plans(store, participant.id, on - _NEAR, on + _NEAR)
    return min(plans, key=lambda plan: abs(plan.held_on - on), default=None)


def plan_meeting(
    store: Store,
    participant: Participant,
    *,
    on: date,
    coach: Coach,
    facts: Mapping[str, Any],
    draft: Draft | None = None,
) -> Meeting:
    """Plan a contact on a day from today on, agreed on today.

    Raises:
        PlanInPastError: if the day is past.
        TooFarAheadError: if it is more than a year ahead.
        NoStayOnDayError: if there is no stay on the day.
    """
    with store.change("plan-meeting") as change:
        if draft:
            change.drop_draft(draft)
        return _plan(store, participant, on, coach.id, _told(facts), clock.today())


def plan_next(store: Store, participant: Participant, meeting: Meeting, on: date) -> Meeting:
    """Plan the next contact as the one just logged was: same coach and channel, agreed on its day.

    A plan that stands on that day already is the one that was meant.

    Raises:
        PlanInPastError, TooFarAheadError, NoStayOnDayError: as `plan_meeting`.
    """
    there = meetings.plans(store, participant.id, on, on)
    if there:
        return there[0]
    agreed = min(meeting.held_on, on, clock.today())
    return _plan(store, participant, on, meeting.coach_id, {"channel": meeting.channel}, agreed)


def edit_meeting(
    store: Store,
    participant: Participant,
    meeting: Meeting,
    facts: Mapping[str, Any],
    *,
    draft: Draft | None = None,
) -> Meeting:
    """Change what a contact says; nothing is written when nothing differs.

    `facts` are fields of `Meeting`; None takes one away.

    Raises:
        OutcomeNeededError: if the outcome would be taken away.
        LogInFutureError: if it would have taken place on a day to come.
        PlanInPastError: if it would be planned anew for a past day.
        BeforeFirstStayError: if it would lie before the first stay.
    """
    revised = meeting.but(**notes.checked(facts))
    if revised.outcome is None:
        raise errors.meetings.OutcomeNeededError
    if revised.outcome == PLANNED and revised.agreed_on is None:
        revised = revised.but(agreed_on=clock.today())
    _refuse_day(meeting, revised)
    with store.change("edit-meeting") as change:
        refuse_before_first_stay(store, participant, revised.held_on)
        if draft:
            change.drop_draft(draft)
        return meeting if revised == meeting else change.keep(revised)


def remove_meeting(store: Store, meeting: Meeting) -> None:
    """Take a contact out of the record and of every figure; `undo` brings it back."""
    with store.change("remove-meeting") as change:
        change.remove(meeting)


def usual(store: Store, participant: Participant) -> Mapping[str, Any]:
    """Return what the next contact will likely be like: channel and minutes of the latest held one."""
    held = meetings.latest(store, participant.id, vocabulary.having("outcomes", "attended"), until=clock.today())
    channel = (held and held.channel) or participant.channel or "in-person"
    return {"channel": channel, "minutes": (held and held.minutes) or 45}


def next_by_rhythm(store: Store, participant: Participant, on: date) -> date | None:
    """Return the day that the agreed rhythm wishes for after a contact, moved off a weekend.

    None where none is agreed.
    """
    episode = episodes.holding(store, participant.id, on)
    rhythm = episode and episodes.rhythm_on(store, episode.id, on)
    if not rhythm:
        return None
    wished = on + timedelta(days=rhythm.wished)
    return wished + timedelta(days=max(0, 7 - wished.weekday()) % 7 if wished.weekday() > _FRIDAY else 0)


def is_aftercare(store: Store, meeting: Meeting) -> bool:
    """Return whether a contact lies after an exit or between two stays."""
    return episodes.holding(store, meeting.participant_id, meeting.held_on) is None


def _plan(
    store: Store,
    participant: Participant,
    on: date,
    coach_id: str | None,
    facts: Mapping[str, Any],
    agreed_on: date,
) -> Meeting:
    if on < clock.today():
        raise errors.meetings.PlanInPastError(day=on)
    refuse_far(on, clock.today())
    with store.change("plan-meeting") as change:
        stay_on(store, participant, on)
        plan = _new(change, participant, on)
        return change.keep(plan.but(coach_id=coach_id, agreed_on=agreed_on, **{**facts, "outcome": PLANNED}))


def _new(change: Change, participant: Participant, on: date) -> Meeting:
    number = change.give_number(f"meetings/{participant.id}")
    return Meeting(participant_id=participant.id, number=number, coach_id=None, held_on=on, outcome=PLANNED)


def _settled(plan: Meeting, on: date) -> Meeting:
    """Return the plan that becomes a contact; the time it was planned for says nothing about another day."""
    return plan if plan.held_on == on else plan.but(start_time=None)


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts that say something, checked."""
    return {key: value for key, value in notes.checked(facts).items() if value is not None}


def _held_on(store: Store, participant: Participant, on: date) -> Meeting | None:
    latest = meetings.latest(store, participant.id, vocabulary.having("outcomes", "attended"), until=on)
    return latest if latest and latest.held_on == on else None


def _refuse_day(meeting: Meeting, revised: Meeting) -> None:
    is_past = revised.held_on < clock.today()
    if revised.outcome == PLANNED:
        if is_past and (revised.held_on, revised.outcome) != (meeting.held_on, meeting.outcome):
            raise errors.meetings.PlanInPastError(day=revised.held_on)
    elif revised.held_on > clock.today() and not vocabulary.trait("outcomes", revised.outcome, "keeps_planned_day"):
        raise errors.meetings.LogInFutureError(day=revised.held_on)
