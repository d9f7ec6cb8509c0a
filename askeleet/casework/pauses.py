"""Breaks within a stay: agreeing on one, coming back from it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from askeleet.casework.first_stay import stay_on
from askeleet.domain.episode import Pause
from askeleet.errors.episodes import NotPausedError, PauseAfterExitError, PauseBackwardsError, PausesOverlapError
from askeleet.store import episodes

if TYPE_CHECKING:
    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change

_DAY = timedelta(days=1)


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
        episode = stay_on(store, participant, first)
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


def fit(store: Store, change: Change, episode: Episode) -> None:
    """Cut the pauses to the days of the stay, and drop those that lie outside it."""
    last = episode.exited_on or date.max
    for each in episodes.pauses(store, episode.id):
        fitted = each.but(from_on=max(each.from_on, episode.entered_on), until_on=min(each.until_on, last))
        if fitted.from_on > fitted.until_on:
            change.remove(each)
        elif fitted != each:
            change.keep(fitted)
