"""Needs and the services for them: noting, moving on, mending."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework import notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_to_come
from askeleet.domain.referral import SINCE, WITHOUT_SERVICE, Referral
from askeleet.errors.referrals import (
    NoDayForStateError,
    ReferralBackwardsError,
    ReferralEndsTwiceError,
    ReferralThereError,
    ServiceNeededError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def note_need(store: Store, participant: Participant, need: str, *, on: date, facts: Mapping[str, Any]) -> Referral:
    """Note what a person needs. `facts` are target, area and note.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the need is none.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
    """
    need = notes.checked_title(need)
    refuse_to_come(on, clock.today())
    with store.change("add-referral") as change:
        refuse_before_first_stay(store, participant, on)
        return numbered.enter(change, Referral, participant, noted_on=on, need=need, **notes.checked(facts))


def move(
    store: Store, participant: Participant, referral: Referral, state: str, *, on: date, note: str | None = None
) -> Referral:
    """Move a referral on to a later state, since a day; states between may be left out. A note is added to its note.

    Raises:
        NoDayForStateError: if a referral has no day for that state.
        ReferralThereError: if it has come to that state or is past it.
        ServiceNeededError: if no service is named, unless it is said not to happen.
        NotYetError, ReferralBackwardsError: if the day cannot be so.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    order = list(SINCE)
    if state not in SINCE:  # a state of the project's own
        raise NoDayForStateError(state=_term(state), states=tuple(map(_term, order[1:])))
    if is_over(referral) or order.index(state) <= order.index(referral.state):
        raise ReferralThereError(state=_term(referral.state), day=referral.days[referral.state])
    told = notes.checked_text("\n".join(filter(None, (referral.note, note))))
    moved = referral.moved(state, on).but(note=told)
    _refuse(participant, moved)
    with store.change("move-referral") as change:
        return change.keep(moved)


def edit_referral(store: Store, participant: Participant, referral: Referral, facts: Mapping[str, Any]) -> Referral:
    """Change what a referral says; nothing is written when nothing differs.

    `facts` are fields of `Referral`; None takes one away, and a day taken away takes that state back.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the need would be none.
        ServiceNeededError: if it would have moved on without a service.
        ReferralEndsTwiceError: if it would both have helped and not have happened.
        NotYetError, ReferralBackwardsError, BeforeFirstStayError: if the days cannot be so.
    """
    revised = referral.but(**notes.checked(facts, title="need"))
    if revised == referral:
        return referral
    _refuse(participant, revised)
    with store.change("edit-referral") as change:
        refuse_before_first_stay(store, participant, revised.noted_on)
        return change.keep(revised)


def remove_referral(store: Store, referral: Referral) -> None:
    """Take a referral out of the record and of every figure; `undo` brings it back."""
    with store.change("remove-referral") as change:
        change.remove(referral)


def is_over(referral: Referral) -> bool:
    """Return whether nothing more is waited for: it helped, or did not happen."""
    return bool(vocabulary.trait("referral-states", referral.state, "ends"))


def is_sensitive(referral: Referral) -> bool:
    """Return whether it tells of somebody's health: the service, or the life area."""
    return bool(
        vocabulary.trait("referral-targets", referral.target, "sensitive")
        or vocabulary.trait("life-areas", referral.area, "sensitive")
    )


def _refuse(participant: Participant, referral: Referral) -> None:
    days = referral.days
    if referral.helped_on and referral.not_happened_on:
        raise ReferralEndsTwiceError
    if referral.target is None and days.keys() - WITHOUT_SERVICE:
        raise ServiceNeededError(code=referral.code(participant.number))
    for day in days.values():
        refuse_to_come(day, clock.today())
    for (earlier, first), (later, last) in pairwise(days.items()):
        if last < first:
            raise ReferralBackwardsError(earlier=_term(earlier), first=first, later=_term(later), last=last)


def _term(state: str) -> vocabulary.Term:
    return vocabulary.term("referral-states", state)
