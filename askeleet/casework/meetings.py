"""Planning, logging and mending contacts: one row is one contact for its whole life."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet import clock, errors, vocabulary
from askeleet.casework import notes
from askeleet.domain.meeting import Meeting
from askeleet.store import episodes, meetings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.drafts import Draft

PLANNED = "planned"
_NEAR = timedelta(days=7)
"""How far from the day a plan may lie and still be the one that was meant."""


_FRIDAY = 4


class Logged(NamedTuple):
    """What logging a contact did."""

    meeting: Meeting
    settled: bool  # it was planned
    is_aftercare: bool  # it lies after the exit, or between two stays
    next: Meeting | None  # the plan made with it
    days_since: int | None  # since the held contact before it in the same stay


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

    `facts` are fields of `Meeting`: outcome, channel, minutes, start_time, initiative, topics, note, words. A
    plan that is
    settled keeps its code, the day it was agreed on and whatever `facts` do not say; one that was moved or cancelled
    keeps its day too.

    Raises:
        LogInFutureError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
        PlanInPastError: if the next meeting would lie in the past.
    """
    facts = {"outcome": "held", **notes.checked(facts)}
    if settles and vocabulary.trait("outcomes", facts["outcome"], "keeps_planned_day"):
        on = settles.held_on
    elif on > clock.today():
        raise errors.LogInFutureError(day=on)
    _refuse_before_first_stay(store, participant, on)
    before = _days_since_held(store, participant, on)
    with store.change("log-meeting") as change:
        if draft:
            change.drop_draft(draft)
        told = {key: value for key, value in facts.items() if value is not None}
        fresh = settles or _new(store, participant, on)
        logged = change.keep(fresh.but(held_on=on, coach_id=coach.id, **told))
        planned = plan_next(store, participant, logged, next_on) if next_on else None
    stay = episodes.holding(store, participant.id, on)
    return Logged(logged, settles is not None, stay is None, planned, before)


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
    agreed_on: date | None = None,
) -> Meeting:
    """Plan a contact on a day from today on, agreed on today unless another day is given.

    Raises:
        PlanInPastError: if the day is past.
        NoStayOnDayError: if there is no stay on the day.
    """
    if on < clock.today():
        raise errors.PlanInPastError(day=on)
    return _plan(store, participant, on, coach.id, notes.checked(facts), agreed_on or clock.today())


def plan_next(store: Store, participant: Participant, meeting: Meeting, on: date) -> Meeting:
    """Plan the next contact as the one just logged was: same coach and channel, agreed on its day.

    A plan that stands on that day already is the one that was meant.

    Raises:
        PlanInPastError, NoStayOnDayError: as `plan_meeting`.
    """
    if on < clock.today():
        raise errors.PlanInPastError(day=on)
    there = meetings.plans(store, participant.id, on, on)
    if there:
        return there[0]
    agreed = min(meeting.held_on, on, clock.today())
    return _plan(store, participant, on, meeting.coach_id, {"channel": meeting.channel}, agreed)


def edit_meeting(store: Store, participant: Participant, meeting: Meeting, facts: Mapping[str, Any]) -> Meeting:
    """Change what a contact says; nothing is written when nothing differs.

    `facts` are fields of `Meeting`; None takes one away.

    Raises:
        LogInFutureError: if it would have taken place on a day to come.
        PlanInPastError: if it would be planned anew for a past day.
        BeforeFirstStayError: if it would lie before the first stay.
    """
    revised = meeting.but(**notes.checked(facts))
    if revised == meeting:
        return meeting
    _refuse_day(meeting, revised)
    _refuse_before_first_stay(store, participant, revised.held_on)
    with store.change("edit-meeting") as change:
        return change.keep(revised)


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
    if episodes.holding(store, participant.id, on) is None:
        raise errors.NoStayOnDayError(number=str(participant.number), day=on)
    with store.change("plan-meeting") as change:
        plan = _new(store, participant, on)
        told = {key: value for key, value in facts.items() if value is not None}
        return change.keep(plan.but(coach_id=coach_id, agreed_on=agreed_on, **{**told, "outcome": PLANNED}))


def _new(store: Store, participant: Participant, on: date) -> Meeting:
    with store.change("log-meeting") as change:
        number = change.give_number(f"meetings/{participant.id}")
    return Meeting(participant_id=participant.id, number=number, coach_id=None, held_on=on, outcome=PLANNED)


def _days_since_held(store: Store, participant: Participant, on: date) -> int | None:
    """Return the days since the held contact before, within one stay and on another day."""
    episode = episodes.holding(store, participant.id, on)
    held = vocabulary.having("outcomes", "attended")
    before = meetings.latest(store, participant.id, held, until=on - timedelta(days=1))
    if not (episode and before and episode.holds(before.held_on)):
        return None
    return (on - before.held_on).days


def _refuse_day(meeting: Meeting, revised: Meeting) -> None:
    is_past = revised.held_on < clock.today()
    if revised.outcome == PLANNED:
        if is_past and (revised.held_on, revised.outcome) != (meeting.held_on, meeting.outcome):
            raise errors.PlanInPastError(day=revised.held_on)
    elif revised.held_on > clock.today() and not vocabulary.trait("outcomes", revised.outcome, "keeps_planned_day"):
        raise errors.LogInFutureError(day=revised.held_on)


def _refuse_before_first_stay(store: Store, participant: Participant, on: date) -> None:
    first = episodes.first_day(store, participant.id)
    if first is None or on.isoformat() < first:
        entered = date.fromisoformat(first) if first else on
        raise errors.BeforeFirstStayError(day=on, number=str(participant.number), entered=entered)
