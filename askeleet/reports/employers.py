"""Employers as a list, and one with the contacts with it; who was pointed there is told as counts only."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.casework.leads import state_of
from askeleet.language import _, plural
from askeleet.reports.document import Column, Document, Section, Table, Term, facts, listing
from askeleet.store import coaches, employers, leads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.domain.employer import Employer, EmployerContact
    from askeleet.reports.document import Value
    from askeleet.store import Store


def employer_list(store: Store) -> Document:
    """List the employers by name."""
    latest = employers.latest_contacts(store)
    columns = (
        Column("code", _("Code")),
        Column("name", _("Name"), is_wide=True),
        Column("line", _("What they do"), is_wide=True),
        Column("municipality", _("Municipality"), is_wide=True),
        Column("size", _("Size"), may_go=True),
        Column("last_contact_on", _("Last contact")),
    )
    rows = [
        (each.code, each.name, each.line, each.municipality, Term("employer-sizes", each.size), _day(latest, each))
        for each in employers.every(store)
    ]
    title = plural("{count} employer", "{count} employers", len(rows))
    return listing("employers", title, columns, rows, if_none=_("No employers yet. askeleet add-employer adds one."))


def employer_card(store: Store, employer: Employer, *, discreet: bool = False) -> Document:
    """Show one employer: what is known, the contacts, and how many leads stand how."""
    known = facts(
        ("line", _("What they do"), employer.line),
        ("municipality", _("Municipality"), employer.municipality),
        ("size", _("Size"), Term("employer-sizes", employer.size)),
        ("how_to_apply", _("How to apply"), employer.how_to_apply),
        ("open_applications", _("Open applications welcome"), Term("yes-no", employer.open_applications)),
        ("note", _("Note"), None if discreet else employer.note),
    )
    sections = (
        Section("employer", "", facts=known),
        *_contacts(store, employer, discreet=discreet),
        *_leads(store, employer),
    )
    return Document("employer", f"{employer.code} {employer.name}", sections)


def _contacts(store: Store, employer: Employer, *, discreet: bool) -> Iterator[Section]:
    found = employers.contacts(store, employer.id)
    if found:
        columns = (
            Column("code", _("Code")),
            Column("held_on", _("Day")),
            Column("coach", _("Coach")),
            Column("channel", _("Channel")),
            Column("note", _("Note"), is_wide=True, may_be_beneath=True),
        )
        rows = tuple(_contact_row(store, employer, each, discreet=discreet) for each in found)
        yield Section("contacts", _("Contacts"), tables=(Table("contacts", columns, rows),))


def _contact_row(store: Store, employer: Employer, each: EmployerContact, *, discreet: bool) -> tuple[Value, ...]:
    coach = coaches.with_id(store, each.coach_id)
    return (
        each.code(employer),
        each.held_on,
        coach.code if coach else None,
        Term("channels", each.channel),
        None if discreet else each.note,
    )


def _leads(store: Store, employer: Employer) -> Iterator[Section]:
    """Tell how many leads stand how: nobody is named."""
    counts = Counter(state_of(each) for each in leads.to_employer(store, employer.id))
    if counts:
        columns = (Column("state", _("State"), is_wide=True), Column("count", _("Number"), is_number=True))
        rows = tuple(
            (Term("lead-states", state), counts[state])
            for state in vocabulary.codes("lead-states", hidden=True)
            if counts[state]
        )
        yield Section("leads", _("Leads there"), tables=(Table("leads", columns, rows),))


def _day(latest: dict[str, str], employer: Employer) -> date | None:
    return date.fromisoformat(latest[employer.id]) if employer.id in latest else None
