"""The time between an entry and an exit: beginning, changing, pausing, handing over, closing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.coach import Assignment
from askeleet.domain.days import refuse_far
from askeleet.domain.episode import LONGEST_GAP, Episode, Pause, Rhythm
from askeleet.errors.episodes import (
    AlreadyAssignedError,
    ContactBeforeStayError,
    ExitBeforeEntryError,
    ExitInFutureError,
    GoalBeforeStayError,
    NoStayError,
    NoStayOnDayError,
    NoSuchStayError,
    NotedBeforeStayError,
    NotOpenError,
    NotPausedError,
    PauseAfterExitError,
    PauseBackwardsError,
    PausesOverlapError,
    StaysOverlapError,
    StillHereError,
    StillOpenError,
    UnemployedLaterError,
)
from askeleet.store import coaches, episodes, goals, meetings, noted
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.episode import Gaps
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change

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
            agree_rhythm(store, kept, beginning.gaps, from_on=first)
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
        _fit_pauses(store, change, kept)
        if revised.entered_on != episode.entered_on:
            _refuse_what_lies_before(store, participant)
            _move_assignment(store, change, episode, revised)
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
        _fit_pauses(store, change, kept)
        plans = meetings.plans(store, participant.id, on + _DAY, date.max)
        for plan in plans:
            change.remove(plan)
    after = [each for each in meetings.of(store, participant.id) if each.held_on > on]
    return Closed(kept, plans, len(after))


def agree_rhythm(store: Store, episode: Episode, gaps: Gaps, *, from_on: date) -> Rhythm:
    """Agree on the gap between meetings from a day on; once more on the same day replaces it.

    Nothing is written when it is what is in force on that day.
    """
    wanted = gaps._replace(longest=max(gaps.longest or LONGEST_GAP, gaps.wished))._asdict()
    in_force = episodes.rhythm_on(store, episode.id, from_on)
    if in_force and in_force.but(**wanted) == in_force:
        return in_force
    with store.change("edit-client") as change:
        if in_force and in_force.from_on == from_on:
            return change.keep(in_force.but(**wanted))
        return change.keep(Rhythm(episode_id=episode.id, from_on=from_on, **wanted))


def pause(store: Store, participant: Participant, *, first: date, last: date, reason: str | None) -> Pause:
    """Agree on a break; both its days are in it. A meeting in it is accepted, and the break stands.

    Raises:
        PauseBackwardsError: if it ends before it begins.
        NoStayOnDayError: if there is no stay on its first day.
        PauseAfterExitError: if the stay is over before it ends.
        PausesOverlapError: if another break shares a day with it.
    """
    if last < first:
        raise PauseBackwardsError(first=first, last=last)
    with store.change("pause-client") as change:
        episode = _stay_on(store, participant, first)
        if episode.exited_on is not None and episode.exited_on < last:
            raise PauseAfterExitError(day=episode.exited_on)
        agreed = Pause(episode_id=episode.id, from_on=first, until_on=last, reason=reason)
        for other in episodes.pauses(store, episode.id):
            if agreed.overlaps(other):
                raise PausesOverlapError(first=other.from_on, last=other.until_on)
        return change.keep(agreed)


def resume(store: Store, participant: Participant, *, on: date) -> Pause:
    """End the break that holds the day on the day before it; return the break as it was.

    Raises:
        NotPausedError: if no break holds the day.
    """
    with store.change("resume-client") as change:
        episode = episodes.holding(store, participant.id, on)
        pauses = episodes.pauses(store, episode.id) if episode else ()
        held = next((each for each in pauses if each.holds(on)), None)
        if held is None:
            raise NotPausedError(number=str(participant.number), day=on)
        if held.from_on == on:
            change.remove(held)
        else:
            change.keep(held.but(until_on=on - _DAY))
        return held


def assign(store: Store, participant: Participant, *, coach: Coach, on: date) -> Coach | None:
    """Give a stay into a coach's hands from a day on; return whose it was until then.

    Raises:
        NoStayOnDayError: if there is no stay on the day.
        AlreadyAssignedError: if the coach has the person on that day.
    """
    refuse_far(on, clock.today())
    with store.change("assign-client") as change:
        episode = _stay_on(store, participant, on)
        held = coaches.assignments(store, episode.id)
        before = next((each for each in held if each.holds(on)), None)
        if before and before.coach_id == coach.id:
            raise AlreadyAssignedError(number=str(participant.number), coach=coach.name)
        if before and before.from_on == on:
            change.keep(before.but(coach_id=coach.id))
        else:
            if before:
                change.keep(before.but(until_on=on - _DAY))
            until = before.until_on if before else _day_before_next(store, episode, on)
            change.keep(Assignment(episode_id=episode.id, coach_id=coach.id, from_on=on, until_on=until))
    return coaches.with_id(store, before.coach_id) if before else None


def _stay_on(store: Store, participant: Participant, day: date) -> Episode:
    episode = episodes.holding(store, participant.id, day)
    if episode is None:
        raise NoStayOnDayError(number=str(participant.number), day=day)
    return episode


def _day_before_next(store: Store, episode: Episode, on: date) -> date | None:
    later = [each.from_on for each in coaches.assignments(store, episode.id) if each.from_on > on]
    return min(later) - _DAY if later else None


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


def _fit_pauses(store: Store, change: Change, episode: Episode) -> None:
    """Cut the pauses to the days of the stay, and drop those that lie outside it."""
    last = episode.exited_on or date.max
    for pause in episodes.pauses(store, episode.id):
        fitted = pause.but(from_on=max(pause.from_on, episode.entered_on), until_on=min(pause.until_on, last))
        if fitted.from_on > fitted.until_on:
            change.remove(pause)
        elif fitted != pause:
            change.keep(fitted)


def _move_assignment(store: Store, change: Change, before: Episode, revised: Episode) -> None:
    """Let the first assignment begin with the stay, as it did, and drop what ended before that."""
    held = coaches.assignments(store, before.id)
    over = [each for each in held if each.until_on and each.until_on < revised.entered_on]
    for each in over:
        change.remove(each)
    for each in held[len(over) :][:1]:
        if each.from_on == before.entered_on or each.from_on < revised.entered_on:
            change.keep(each.but(from_on=revised.entered_on))
