"""Employers, leads, documents and certificates: noted, mended, moved, worked on, taken out."""

from __future__ import annotations

from factories import a_certificate, a_document, a_lead, an_employer, an_employer_contact

from askeleet import vocabulary
from askeleet.casework import certificates, documents, employers, leads
from askeleet.domain.certificate import Certificate
from askeleet.domain.document import Document
from askeleet.domain.lead import Lead
from askeleet.store import employers as kept
from askeleet.store import numbered


def _employer(store, _client, day):
    an_employer(store, f"Kahvila {day.day}", size="small")


def _with_employer(deed):
    def do(store, client, day):
        found = kept.every(store)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


def _with(kind, deed):
    def do(store, client, day):
        found = numbered.of(store, kind, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


def _state(day):
    states = vocabulary.codes("lead-states")
    return states[day.day % len(states)]


DEEDS = {
    "employer": _employer,
    "edit-employer": _with_employer(
        lambda store, _client, employer, day: employers.edit_employer(store, employer, {"note": f"Soita {day.day}."})
    ),
    "remove-employer": _with_employer(
        lambda store, _client, employer, _day: employers.remove_employer(store, employer)
    ),
    "employer-contact": _with_employer(
        lambda store, _client, employer, day: an_employer_contact(store, employer, on=day, channel="phone")
    ),
    "lead": lambda store, client, day: a_lead(store, client, f"Vinkki {day.day}", on=day),
    "lead-there": _with_employer(lambda store, client, employer, day: a_lead(store, client, on=day, employer=employer)),
    "move-lead": _with(Lead, lambda store, _client, lead, day: leads.move_lead(store, lead, _state(day), on=day)),
    "edit-lead": _with(
        Lead, lambda store, client, lead, day: leads.edit_lead(store, client, lead, {"introduced_on": day}, {})
    ),
    "unmove-lead": _with(
        Lead, lambda store, client, lead, _day: leads.edit_lead(store, client, lead, {}, {"state": None})
    ),
    "remove-lead": _with(Lead, lambda store, _client, lead, _day: leads.remove_lead(store, lead)),
    "document": lambda store, client, day: a_document(store, client, on=day),
    "work": _with(
        Document,
        lambda store, _client, document, day: documents.work_on(store, document, on=day, facts={"state": "ready"}),
    ),
    "unwork": _with(
        Document,
        lambda store, client, document, _day: documents.edit_document(
            store, client, document, {"path": "cv.odt"}, {"worked_on": None}
        ),
    ),
    "remove-document": _with(
        Document, lambda store, _client, document, _day: documents.remove_document(store, document)
    ),
    "certificate": lambda store, client, day: a_certificate(store, client, on=day),
    "edit-certificate": _with(
        Certificate,
        lambda store, client, certificate, day: certificates.edit_certificate(
            store, client, certificate, {"got_on": day}
        ),
    ),
    "remove-certificate": _with(
        Certificate, lambda store, _client, certificate, _day: certificates.remove_certificate(store, certificate)
    ),
}
