"""How changes of employers, leads, documents and certificates are told."""

from __future__ import annotations

from askeleet.domain.certificate import Certificate
from askeleet.domain.document import Document
from askeleet.domain.lead import Lead
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day, numbered
from askeleet.vocabulary import label

_lead = numbered(Lead, "title")


def _employer(_teller: Teller, row: Row) -> dict[str, object]:
    return {"code": f"e{row['number']}", "name": row["name"]}


def _employer_contact(teller: Teller, row: Row) -> dict[str, object]:
    employer = teller.row(row["employer_id"])
    code = f"e{employer['number']}m{row['number']}"
    return {"code": code, "name": employer["name"], "day": day(row["held_on"])}


def _move(teller: Teller, row: Row) -> dict[str, object]:
    state = label("lead-states", row["state"], active())
    return {**_lead(teller, teller.row(row["lead_id"])), "state": state, "day": day(row["moved_on"])}


def _document(teller: Teller, row: Row) -> dict[str, object]:
    return {**numbered(Document, "kind")(teller, row), "kind": label("document-kinds", row["kind"], active())}


def _work(teller: Teller, row: Row) -> dict[str, object]:
    return {**_document(teller, teller.row(row["document_id"])), "day": day(row["worked_on"])}


DEEDS: dict[str, Deed] = {
    "employers": Deed(
        insert=N_("employer {code} {name}"),
        update=N_("employer {code} {name}, changed"),
        delete=N_("employer {code} {name}, taken out"),
        details=_employer,
    ),
    "employer_contacts": Deed(
        insert=N_("contact {code} with the employer {name}, {day}"),
        update=N_("contact {code} with the employer {name}, {day}, changed"),
        delete=N_("contact {code} with the employer {name}, {day}, taken out"),
        details=_employer_contact,
    ),
    "leads": Deed(
        insert=N_("lead {code} of {who}: {title}"),
        update=N_("lead {code} of {who}: {title}, changed"),
        delete=N_("lead {code} of {who}: {title}, taken out"),
        details=_lead,
    ),
    "lead_moves": Deed(
        insert=N_("lead {code} of {who}: {state}, {day}"),
        update=N_("lead {code} of {who}: {state}, {day}, changed"),
        delete=N_("lead {code} of {who}: {state}, {day}, taken out"),
        details=_move,
    ),
    "documents": Deed(
        insert=N_("document {code} of {who}: {kind}"),
        update=N_("document {code} of {who}: {kind}, changed"),
        delete=N_("document {code} of {who}: {kind}, taken out"),
        details=_document,
    ),
    "document_works": Deed(
        insert=N_("work on document {code} of {who}, {day}"),
        update=N_("work on document {code} of {who}, {day}, changed"),
        delete=N_("work on document {code} of {who}, {day}, taken out"),
        details=_work,
        quiet=frozenset({"documents"}),
    ),
    "certificates": Deed(
        insert=N_("certificate {code} of {who}: {title}"),
        update=N_("certificate {code} of {who}: {title}, changed"),
        delete=N_("certificate {code} of {who}: {title}, taken out"),
        details=numbered(Certificate, "skill"),
    ),
}
