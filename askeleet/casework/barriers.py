"""What stands in a person's way: noting it, mending it, lifting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework import former_words, notes
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.barrier import Barrier
from askeleet.domain.days import refuse_span
from askeleet.errors.barriers import (
    BarrierBackwardsError,
    BarrierLiftedError,
    BarriersOverlapError,
    BarrierStandsError,
    NoSuchBarrierError,
)
from askeleet.store import barriers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def note_barrier(store: Store, participant: Participant, code: str, *, on: date, facts: Mapping[str, Any]) -> Barrier:
    """Note what stands in a person's way, from a day on. `facts` are note, source and sensitive.

    Where it is not said whether it is sensitive, the vocabulary says it of the code.

    Raises:
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
        NotYetError, BeforeFirstStayError: if the day cannot be so.
        BarrierStandsError, BarriersOverlapError: if the person has it on that day already.
    """
    sensitive = bool(vocabulary.trait("barriers", code, "sensitive", default=False))
    said = {"sensitive": sensitive, **notes.checked(facts)}
    barrier = Barrier(participant_id=participant.id, code=code, noted_on=on, **said)
    _refuse_days(barrier)
    with store.change("add-barrier") as change:
        refuse_before_first_stay(store, participant, on)
        _refuse_twice(store, barrier)
        return change.keep(barrier)


def edit_barrier(store: Store, participant: Participant, barrier: Barrier, facts: Mapping[str, Any]) -> Barrier:
    """Change what is said of a barrier; nothing is written when nothing differs. How its note read before is kept.

    `facts` are fields of `Barrier`; None takes one away: without `lifted_on` it stands again.

    Raises:
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
        NotYetError, BarrierBackwardsError, BeforeFirstStayError: if the days cannot be so.
        BarrierStandsError, BarriersOverlapError: if the person would have it twice on a day.
    """
    revised = barrier.but(**notes.checked(facts))
    if revised == barrier:
        return barrier
    _refuse_days(revised)
    with store.change("edit-barrier") as change:
        refuse_before_first_stay(store, participant, revised.noted_on)
        _refuse_twice(store, revised)
        return former_words.keep(change, barrier, revised)


def lift_barrier(store: Store, barrier: Barrier, *, on: date) -> Barrier:
    """Note that it is in the way no more, from a day on; it may come back.

    Raises:
        BarrierLiftedError: if that is noted already.
        NotYetError, BarrierBackwardsError: if the day cannot be so.
    """
    if barrier.lifted_on is not None:
        raise BarrierLiftedError(day=barrier.lifted_on)
    lifted = barrier.but(lifted_on=on)
    _refuse_days(lifted)
    with store.change("lift-barrier") as change:
        return change.keep(lifted)


def remove_barrier(store: Store, barrier: Barrier) -> None:
    """Take a barrier out of the record, as if it had never been noted."""
    with store.change("remove-barrier") as change:
        former_words.remove(store, change, barrier)


def find_barrier(store: Store, participant: Participant, code: str) -> Barrier:
    """Return the person's barrier of a code: the one that stands, or else the latest.

    Raises:
        NoSuchBarrierError: if there is none.
    """
    found = [each for each in barriers.of(store, participant.id) if each.code == code]
    if not found:
        raise NoSuchBarrierError(number=str(participant.number))
    return max(found, key=lambda each: (each.stands, each.noted_on))


def _refuse_twice(store: Store, barrier: Barrier) -> None:
    for other in barriers.of(store, barrier.participant_id):
        if other.code != barrier.code or other.id == barrier.id or not other.overlaps(barrier):
            continue
        if other.lifted_on is None:
            raise BarrierStandsError(first=other.noted_on)
        raise BarriersOverlapError(first=other.noted_on, last=other.lifted_on)


def _refuse_days(barrier: Barrier) -> None:
    refuse_span(barrier.noted_on, barrier.lifted_on, clock.today(), backwards=BarrierBackwardsError)
