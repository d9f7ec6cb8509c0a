"""Certificates: which skill has which formal proof, when its exam is and until when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.certificate import Certificate
from askeleet.domain.days import refuse_to_come
from askeleet.errors.certificates import ExpiresBeforeGotError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def add_certificate(
    store: Store, participant: Participant, skill: str, proof: str, *, on: date, facts: Mapping[str, Any]
) -> Certificate:
    """Note a skill and what proves it. `facts` are exam_on, got_on and expires_on; the exam may be to come.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the skill cannot be kept.
        NotYetError, BeforeFirstStayError, ExpiresBeforeGotError: if a day cannot be so.
    """
    skill = notes.checked_title(skill)
    _refuse_days(on, facts.get("got_on"), facts.get("expires_on"))
    with store.change("add-certificate") as change:
        refuse_before_first_stay(store, participant, on)
        return numbered.enter(change, Certificate, participant, noted_on=on, skill=skill, proof=proof, **facts)


def edit_certificate(
    store: Store, participant: Participant, certificate: Certificate, facts: Mapping[str, Any]
) -> Certificate:
    """Change what is said of a certificate; nothing is written when nothing differs. None takes a fact away.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the skill cannot be kept.
        NotYetError, BeforeFirstStayError, ExpiresBeforeGotError: if a day cannot be so.
    """
    revised = certificate.but(**notes.checked(facts, title="skill"))
    _refuse_days(revised.noted_on, revised.got_on, revised.expires_on)
    if revised == certificate:
        return certificate
    with store.change("edit-certificate") as change:
        refuse_before_first_stay(store, participant, revised.noted_on)
        return change.keep(revised)


def remove_certificate(store: Store, certificate: Certificate) -> None:
    """Take a certificate out of the record; `undo` brings it back."""
    with store.change("remove-certificate") as change:
        change.remove(certificate)


def _refuse_days(noted: date, got: date | None, expires: date | None) -> None:
    refuse_to_come(noted, clock.today())
    if got is not None:
        refuse_to_come(got, clock.today())
    if got is not None and expires is not None and expires <= got:
        raise ExpiresBeforeGotError(got=got, expires=expires)
