"""Employers and the contacts with them; nothing here is about a participant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.days import refuse_to_come
from askeleet.domain.employer import Employer, EmployerContact
from askeleet.domain.letters import fold
from askeleet.domain.names import best
from askeleet.errors.employers import (
    AmbiguousEmployerError,
    EmployerHasLeadsError,
    UnknownEmployerContactError,
    UnknownEmployerError,
)
from askeleet.store import employers, leads

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.store import Store


def add_employer(store: Store, name: str, facts: Mapping[str, Any]) -> Employer:
    """Add an employer. `facts` are line, municipality, size, how_to_apply, open_applications and note.

    Raises:
        NameNeededError, NameTooLongError, NoteTooLongError, IdentityCodeError: if a text cannot be kept.
    """
    name, known = notes.checked_name(name), notes.checked(facts)
    with store.change("add-employer") as change:
        number = change.give_number("employers")
        return change.keep(Employer(number=number, name=name, fold=fold(name), **known))


def edit_employer(store: Store, employer: Employer, facts: Mapping[str, Any]) -> Employer:
    """Change what is known of an employer; nothing is written when nothing differs. None takes a fact away.

    Raises:
        NameNeededError, NameTooLongError, NoteTooLongError, IdentityCodeError: if a text cannot be kept.
    """
    known = notes.checked(facts)
    if "name" in facts:
        name = notes.checked_name(facts["name"] or "")
        known |= {"name": name, "fold": fold(name)}
    revised = employer.but(**known)
    if revised == employer:
        return employer
    with store.change("edit-employer") as change:
        return change.keep(revised)


def remove_employer(store: Store, employer: Employer) -> None:
    """Take an employer out, and the contacts with it; `undo` brings them back.

    Raises:
        EmployerHasLeadsError: if somebody was pointed there.
    """
    with store.change("remove-employer") as change:
        if leads.to_employer(store, employer.id):
            raise EmployerHasLeadsError(employer=employer.name)
        for contact in employers.contacts(store, employer.id):
            change.remove(contact)
        change.remove(employer)


def log_contact(
    store: Store, employer: Employer, *, coach: Coach, on: date, facts: Mapping[str, Any]
) -> EmployerContact:
    """Note that a coach was in touch with an employer. `facts` are channel and note.

    Raises:
        NotYetError: if the day is to come.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    refuse_to_come(on, clock.today())
    known = notes.checked(facts)
    with store.change("log-employer-contact") as change:
        number = change.give_number(f"employer_contacts/{employer.id}")
        return change.keep(
            EmployerContact(employer_id=employer.id, number=number, coach_id=coach.id, held_on=on, **known)
        )


def edit_contact(store: Store, contact: EmployerContact, facts: Mapping[str, Any]) -> EmployerContact:
    """Change what is noted of a contact with an employer; nothing is written when nothing differs.

    Raises:
        NotYetError: if the day would be to come.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    revised = contact.but(**notes.checked(facts))
    refuse_to_come(revised.held_on, clock.today())
    if revised == contact:
        return contact
    with store.change("edit-employer-contact") as change:
        return change.keep(revised)


def remove_contact(store: Store, contact: EmployerContact) -> None:
    """Take a contact with an employer out of the record and of every figure; `undo` brings it back."""
    with store.change("remove-employer-contact") as change:
        change.remove(contact)


def find_employer(store: Store, typed: str) -> Employer:
    """Return the employer with a code as e3, or whose name is, starts with or holds what was typed.

    Raises:
        UnknownEmployerError: if none fits.
        AmbiguousEmployerError: if several fit equally well; it lists them.
    """
    number = Employer.number_in(typed)
    one = employers.with_number(store, number) if number else None
    found = [one] if one else best(fold(typed), employers.every(store))[1]
    match found:
        case [employer]:
            return employer
        case []:
            raise UnknownEmployerError(text=typed)
        case several:
            raise AmbiguousEmployerError(text=typed, employers=[f"{each.code} {each.name}" for each in several])


def find_contact(store: Store, code: str) -> tuple[Employer, EmployerContact]:
    """Return the contact with a code as e3m2, and with which employer it was.

    Raises:
        UnknownEmployerContactError: if there is none.
    """
    numbers = EmployerContact.numbers_of(code)
    employer = employers.with_number(store, numbers[0]) if numbers else None
    found = employers.contact(store, employer.id, numbers[1]) if employer and numbers else None
    if employer is None or found is None:
        raise UnknownEmployerContactError(code=code.strip())
    return employer, found
