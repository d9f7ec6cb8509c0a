"""In which coach's hands a stay is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework.first_stay import stay_on
from askeleet.domain.coach import Assignment
from askeleet.domain.days import refuse_far
from askeleet.errors.episodes import AlreadyAssignedError
from askeleet.store import coaches

if TYPE_CHECKING:
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change

_DAY = timedelta(days=1)


def assign(store: Store, participant: Participant, *, coach: Coach, on: date) -> Coach | None:
    """Give a stay into a coach's hands from a day on; return whose it was until then.

    Raises:
        NoStayOnDayError: if there is no stay on the day.
        AlreadyAssignedError: if the coach has the person on that day.
    """
    refuse_far(on, clock.today())
    with store.change("assign-client") as change:
        episode = stay_on(store, participant, on)
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


def move_beginning(store: Store, change: Change, before: Episode, revised: Episode) -> None:
    """Let the first assignment begin with the stay, as it did, and drop what ended before that."""
    held = coaches.assignments(store, before.id)
    over = [each for each in held if each.until_on and each.until_on < revised.entered_on]
    for each in over:
        change.remove(each)
    for each in held[len(over) :][:1]:
        if each.from_on == before.entered_on or each.from_on < revised.entered_on:
            change.keep(each.but(from_on=revised.entered_on))


def _day_before_next(store: Store, episode: Episode, on: date) -> date | None:
    later = [each.from_on for each in coaches.assignments(store, episode.id) if each.from_on > on]
    return min(later) - _DAY if later else None
