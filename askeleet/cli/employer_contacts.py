"""Commands about contacts with employers."""

from datetime import date
from functools import partial
from typing import Annotated

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import given, writing_store
from askeleet.cli.employers import WhichEmployer, employer_meant
from askeleet.cli.output import say, undo_hint
from askeleet.domain.employer import Employer, EmployerContact
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichContact = Annotated[str | None, typed.argument(N_("CONTACT"), help=N_("Its code, as e3m2."))]
Channel = Annotated[
    str | None, typed.term("--channel", "channels", N_("How: in-person, phone, email, workplace-visit …"))
]
Note = Annotated[str | None, typed.text("--note", help=N_("What was said; nothing about a client."))]


def log_employer_contact(
    employer: WhichEmployer = None, *, on: typed.OnPast = None, channel: Channel = None, note: Note = None
) -> None:
    """Note that you were in touch with an employer; it counts in your report.

    askeleet log-employer-contact e3 --channel phone --note "They look for summer help"
    """
    from askeleet.casework import employers

    with writing_store() as (store, me):
        meant = employer_meant(store, employer)
        contact = employers.log_contact(
            store, meant, coach=me, on=on or clock.today(), facts=given(channel=channel, note=note)
        )
    _say(N_("Saved {code} {employer}, {day} · {undo}"), meant, contact)


def edit_employer_contact(
    code: WhichContact = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day."))] = None,
    channel: Channel = None,
    note: Note = None,
) -> None:
    """Mend a contact with an employer.

    askeleet edit-employer-contact e3m2 --on yesterday
    """
    from askeleet.casework import employers

    with writing_store() as (store, _me):
        employer, before = _contact_meant(store, code)
        revised = employers.edit_contact(store, before, given(held_on=on, channel=channel, note=note))
    changed = N_("Changed {code} {employer}, {day} · {undo}")
    _say(N_("Nothing was different.") if revised == before else changed, employer, revised)


def remove_employer_contact(code: WhichContact = None) -> None:
    """Take a contact with an employer out of the record; undo brings it back.

    askeleet remove-employer-contact e3m2
    """
    from askeleet.casework import employers

    with writing_store() as (store, _me):
        employer, contact = _contact_meant(store, code)
        employers.remove_contact(store, contact)
    _say(N_("Taken out {code} {employer}, {day} · {undo}"), employer, contact)


def _contact_meant(store: Store, code: str | None) -> tuple[Employer, EmployerContact]:
    from askeleet.casework.employers import find_contact

    return asking.found(code, _("Which contact? Its code"), "CONTACT", find=partial(find_contact, store))


def _say(message: str, employer: Employer, contact: EmployerContact) -> None:
    code = contact.code(employer)
    record = {"schema": "askeleet-employer-contact/1", "code": code, "held_on": contact.held_on.isoformat()}
    say(message, record=record, code=code, employer=employer.name, day=contact.held_on, undo=undo_hint())
