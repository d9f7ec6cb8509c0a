"""The time between an entry and an exit: beginning, changing, closing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import assignments, notes, pauses, rhythms
from askeleet.domain.coach import Assignment
from askeleet.domain.days import refuse_far
from askeleet.domain.episode import Episode
from askeleet.errors.episodes import (
    ContactBeforeStayError,
    ExitBeforeEntryError,
    ExitInFutureError,
    GoalBeforeStayError,
    NoStayError,
    NoSuchStayError,
    NotedBeforeStayError,
    NotOpenError,
    StaysOverlapError,
    StillHereError,
    StillOpenError,
    UnemployedLaterError,
)
from askeleet.errors.follow_ups import AnsweredBeforeExitError
from askeleet.store import episodes, follow_ups, goals, meetings, noted
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.episode import Gaps
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

_DAY = timedelta(days=1)


class Beginning(NamedTuple):
    """How a stay begins."""

    entered_on: date
    facts: Mapping[str, Any] = {}  # referred_by, referred_on, unemployed_since, status, education, wish
    gaps: Gaps | None = None


class Closed(NamedTuple):
    """What closing a stay did."""

    episode: Episode
    removed_plans: Sequence[Meeting]
    aftercare: int  # contacts after the exit day


def begin_stay(store: Store, participant: Participant, *, beginning: Beginning, coach: Coach) -> Episode:
    """Begin a stay, in a coach's hands from its first day.

    Raises:
        TooFarAheadError: if the entry lies more than a year ahead.
        StillOpenError: if the latest stay is open.
        StaysOverlapError: if the entry is not after the latest exit.
    """
    first = beginning.entered_on
    episode = Episode(participant_id=participant.id, entered_on=first, **notes.checked(beginning.facts))
    _refuse_days(episode)
    with store.change("reopen-client") as change:
        _refuse_overlap(store, episode)
        kept = change.keep(episode)
        change.keep(Assignment(episode_id=kept.id, coach_id=coach.id, from_on=first))
        if beginning.gaps:
            rhythms.agree_rhythm(store, kept, beginning.gaps, from_on=first)
    return kept


def has_open_stay(store: Store, participant: Participant) -> bool:
    """Return whether the person has a stay without an exit, begun or to come."""
    return any(episode.exited_on is None for episode in episodes.of(store, participant.id))


def stay_number(store: Store, participant: Participant, number: int | None) -> Episode:
    """Return the person's stay with that number, the first is 1; without a number the latest.

    Raises:
        NoStayError, NoSuchStayError: if there is none.
    """
    stays = episodes.of(store, participant.id)
    place = len(stays) if number is None else number
    if not 1 <= place <= len(stays):
        kind = NoSuchStayError if stays else NoStayError
        raise kind(number=str(participant.number), stays=len(stays))
    return stays[place - 1]


def edit_stay(store: Store, participant: Participant, episode: Episode, facts: Mapping[str, Any]) -> Episode:
    """Change the days or the facts of a stay; contacts belong to the stay that then holds their day.

    `exited_on: None` takes a mistaken exit back, with everything said of it.

    Raises:
        ExitBeforeEntryError, ExitInFutureError, TooFarAheadError, StaysOverlapError: if the days cannot be so.
        StillHereError: if something is said of the exit of an open stay, which `close_stay` closes.
        ContactBeforeStayError, GoalBeforeStayError, NotedBeforeStayError: if one would lie before the first stay.
        AnsweredBeforeExitError: if a follow-up of the exit would lie before it.
    """
    if "exited_on" in facts and facts["exited_on"] is None:
        facts = {**facts, "exit_reason": None, "exit_status": None, "qualification": None}
    revised = episode.but(**notes.checked(facts))
    if revised == episode:
        return episode
    if revised.exited_on is not None and episode.exited_on is None:
        raise StillHereError
    _refuse_days(revised)
    with store.change("edit-client") as change:
        _refuse_overlap(store, revised)
        kept = change.keep(revised)
        pauses.fit(store, change, kept)
        if revised.exited_on != episode.exited_on:
            _refuse_answered_before_exit(store, revised)
        if revised.entered_on != episode.entered_on:
            _refuse_what_lies_before(store, participant)
            assignments.move_beginning(store, change, episode, revised)
        return kept


def close_stay(store: Store, participant: Participant, *, on: date, facts: Mapping[str, Any]) -> Closed:
    """Close the open stay on a day, which is still a day in the service.

    Plans after it are taken out in the same change.

    `facts` are exit_reason, exit_status and qualification.

    Raises:
        NotOpenError: if no stay is open.
        ExitBeforeEntryError, ExitInFutureError: if the day cannot be so.
    """
    with store.change("close-client") as change:
        episode = stay_number(store, participant, None)
        if episode.exited_on is not None:
            raise NotOpenError(number=str(participant.number), name=participant.name)
        revised = episode.but(exited_on=on, **notes.checked(facts))
        _refuse_days(revised)
        kept = change.keep(revised)
        pauses.fit(store, change, kept)
        plans = meetings.plans(store, participant.id, on + _DAY, date.max)
        for plan in plans:
            change.remove(plan)
    after = [each for each in meetings.of(store, participant.id) if each.held_on > on]
    return Closed(kept, plans, len(after))


def _refuse_days(episode: Episode) -> None:
    refuse_far(episode.entered_on, clock.today())
    if episode.unemployed_since and episode.unemployed_since > max(episode.entered_on, clock.today()):
        raise UnemployedLaterError(day=episode.unemployed_since)
    if episode.exited_on is None:
        _refuse_exit_facts(episode)
        return
    if episode.exited_on < episode.entered_on:
        raise ExitBeforeEntryError(entered=episode.entered_on, exited=episode.exited_on)
    if episode.exited_on > clock.today():
        raise ExitInFutureError(day=episode.exited_on)


def _refuse_exit_facts(episode: Episode) -> None:
    if episode.exit_reason or episode.exit_status or episode.qualification:
        raise StillHereError


def _refuse_overlap(store: Store, episode: Episode) -> None:
    for other in episodes.of(store, episode.participant_id):
        if other.id != episode.id and episode.overlaps(other):
            kind = StillOpenError if other.exited_on is None else StaysOverlapError
            raise kind(entered=other.entered_on, exited=other.exited_on)


def _refuse_answered_before_exit(store: Store, episode: Episode) -> None:
    made = follow_ups.of_stay(store, episode.id)
    if made and (episode.exited_on is None or made[0].answered_on < episode.exited_on):
        raise AnsweredBeforeExitError(day=made[0].answered_on)


def _refuse_what_lies_before(store: Store, participant: Participant) -> None:
    first = episodes.first_day(store, participant.id) or ""
    contacts = meetings.of(store, participant.id)
    if contacts and contacts[0].held_on.isoformat() < first:
        raise ContactBeforeStayError(day=contacts[0].held_on)
    for goal in goals.of(store, participant.id):
        if goal.set_on.isoformat() < first:
            raise GoalBeforeStayError(day=goal.set_on)
    earliest = noted.first_day(store, participant.id)
    if earliest and earliest.isoformat() < first:
        raise NotedBeforeStayError(day=earliest)
