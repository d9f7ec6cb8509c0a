"""Restricting what is done with a person's data: kept and counted, but in no list (GDPR art. 18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.errors.rights import NotRestrictedError, RestrictedAlreadyError

if TYPE_CHECKING:
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def restrict(store: Store, participant: Participant, *, on: date) -> Participant:
    """Restrict from a day on.

    Raises:
        RestrictedAlreadyError: if the person is restricted.
    """
    if participant.restricted_on:
        raise RestrictedAlreadyError(name=participant.name, day=participant.restricted_on)
    with store.change("restrict-client") as change:
        return change.keep(participant.but(restricted_on=on))


def lift(store: Store, participant: Participant) -> Participant:
    """Lift the restriction.

    Raises:
        NotRestrictedError: if the person is not restricted.
    """
    if not participant.restricted_on:
        raise NotRestrictedError(name=participant.name)
    with store.change("restrict-client") as change:
        return change.keep(participant.but(restricted_on=None))
