"""What people agree to: given, mended, withdrawn, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes, numbered
from askeleet.domain.consent import Consent
from askeleet.domain.days import refuse_span, refuse_to_come
from askeleet.errors.consents import (
    ConsentBackwardsError,
    ConsentInForceError,
    ConsentWithdrawnError,
    NoSuchConsentError,
    WithdrawalStaysError,
)
from askeleet.store import consents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def give_consent(
    store: Store, participant: Participant, purpose: str, *, on: date, facts: Mapping[str, Any]
) -> Consent:
    """Enter what a person agreed to on a day, perhaps before the first stay. `facts` are basis, version and source.

    Raises:
        ConsentInForceError: if there is one for that purpose at the time.
        NotYetError: if the day is to come.
        NoteTooLongError, IdentityCodeError: if a text cannot be kept.
    """
    facts = notes.checked(facts)
    refuse_to_come(on, clock.today())
    with store.change("add-consent") as change:
        wanted = Consent(participant_id=participant.id, number=0, purpose=purpose, granted_on=on, **facts)
        _refuse_second(participant, wanted, consents.of(store, participant.id))
        return numbered.enter(change, Consent, participant, purpose=purpose, granted_on=on, **facts)


def edit_consent(store: Store, participant: Participant, consent: Consent, facts: Mapping[str, Any]) -> Consent:
    """Change what is known about a consent; nothing is written when nothing differs.

    `facts` are fields of `Consent`; None takes one away, and without `withdrawn_on` it is in force again.

    Raises:
        ConsentInForceError: if there would be another for that purpose at the time.
        NotYetError, ConsentBackwardsError: if the days cannot be so.
        NoteTooLongError, IdentityCodeError: if a text cannot be kept.
        WithdrawalStaysError: if a withdrawal would become one from another purpose.
    """
    kept = ("purpose", "basis")  # nothing takes these away
    revised = consent.but(**{name: value for name, value in notes.checked(facts).items() if value or name not in kept})
    if revised == consent:
        return consent
    if revised.withdrawn_on and revised.purpose != consent.purpose:
        _refuse_losing_withdrawal(consent)
    _refuse_days(revised)
    with store.change("edit-consent") as change:
        _refuse_second(participant, revised, consents.of(store, participant.id))
        return change.keep(revised)


def withdraw_consent(store: Store, consent: Consent, *, on: date) -> Consent:
    """Note that a consent was withdrawn on a day; from then on nothing rests on it.

    Raises:
        ConsentWithdrawnError: if it was withdrawn already.
        NotYetError, ConsentBackwardsError: if the day cannot be so.
    """
    if consent.withdrawn_on is not None:
        raise ConsentWithdrawnError(day=consent.withdrawn_on)
    withdrawn = consent.but(withdrawn_on=on)
    _refuse_days(withdrawn)
    with store.change("withdraw-consent") as change:
        return change.keep(withdrawn)


def remove_consent(store: Store, consent: Consent) -> None:
    """Take out a consent that was never given; `undo` brings it back.

    Raises:
        WithdrawalStaysError: if it was withdrawn: without it what rested on it would be used again.
    """
    _refuse_losing_withdrawal(consent)
    with store.change("remove-consent") as change:
        change.remove(consent)


def in_force(store: Store, participant: Participant, purpose: str) -> Consent:
    """Return a person's consent to a purpose.

    Raises:
        NoSuchConsentError: if none is in force.
    """
    for each in consents.of(store, participant.id):
        if each.purpose == purpose and each.is_in_force:
            return each
    raise NoSuchConsentError(number=str(participant.number))


def _refuse_second(participant: Participant, revised: Consent, known: Iterable[Consent]) -> None:
    for other in known:
        if other.id != revised.id and other.purpose == revised.purpose and revised.overlaps(other):
            raise ConsentInForceError(code=other.code(participant.number), day=other.granted_on)


def _refuse_losing_withdrawal(consent: Consent) -> None:
    if consent.withdrawn_on is not None:
        raise WithdrawalStaysError(day=consent.withdrawn_on)


def _refuse_days(consent: Consent) -> None:
    refuse_span(consent.granted_on, consent.withdrawn_on, clock.today(), backwards=ConsentBackwardsError)
