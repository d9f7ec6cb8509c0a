"""What days must keep to: nothing noted of a person lies before the first stay, and what is agreed lies in one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.store import episodes

if TYPE_CHECKING:
    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def refuse_before_first_stay(store: Store, participant: Participant, on: date) -> None:
    """Refuse a day for a contact or a goal that no stay can hold.

    Raises:
        BeforeFirstStayError: if it lies before the person's first stay.
    """
    first = episodes.first_day(store, participant.id)
    if first is None or on.isoformat() < first:
        entered = date.fromisoformat(first) if first else on
        raise errors.episodes.BeforeFirstStayError(day=on, number=str(participant.number), entered=entered)


def stay_on(store: Store, participant: Participant, day: date) -> Episode:
    """Return the person's stay that holds a day.

    Raises:
        NoStayOnDayError: if there is none.
    """
    episode = episodes.holding(store, participant.id, day)
    if episode is None:
        raise errors.episodes.NoStayOnDayError(number=str(participant.number), day=day)
    return episode
