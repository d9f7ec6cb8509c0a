"""What every contact and every goal must keep to: none of them lies before the person's first stay."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.store import episodes

if TYPE_CHECKING:
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
