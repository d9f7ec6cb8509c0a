"""Who has been kept long enough after the last exit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.store import caseload, participants
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.domain.retention import Retention
    from askeleet.store import Store


class Kept(NamedTuple):
    """Somebody who left, and until when they are kept."""

    participant: Participant
    exited_on: date
    due_on: date
    erased_from: date  # later than due where a hold is in force


def due(store: Store, retention: Retention, *, by: date | None = None) -> Sequence[Kept]:
    """Return those who are to be erased by a day, today unless it is given; who is due first, first.

    Held ones are among them: what holds them is said beside them.
    """
    last = by or clock.today()
    found = (
        Kept(person, exited_on, retention.due(exited_on), retention.erased_from(exited_on))
        for number, exited_on in caseload.gone(store)
        if retention.due(exited_on) <= last and (person := participants.with_number(store, number))
    )
    return sorted(found, key=lambda each: (each.due_on, each.participant.number))


def to_erase(kept: Sequence[Kept]) -> Sequence[Participant]:
    """Return those of them whom nothing holds today: no funder, and no restriction, which is for keeping too."""
    free = (each.participant for each in kept if each.erased_from <= clock.today())
    return [participant for participant in free if participant.restricted_on is None]
