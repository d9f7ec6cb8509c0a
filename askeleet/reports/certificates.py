"""Certificates: on a person's page, as plain values, and as a list of everybody's who is here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.certificate import MISSING, Certificate
from askeleet.language import _, plural
from askeleet.reports.document import Column, Section, Table, Term, listing, plain, who
from askeleet.store import certificates, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the skills, what proves each, and until when."""
    found = numbered.of(store, Certificate, participant.id)
    if found:
        rows = tuple(_row(participant.number, each, discreet=discreet) for each in found)
        yield Section("certificates", _("Certificates"), tables=(Table("certificates", _columns(), rows),))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's certificates as plain values; what is not to be seen is null."""
    return [
        {
            "code": each.code(participant.number),
            **plain(each),
            "state": each.state(clock.today()),
            **({"skill": None} if discreet else {}),
        }
        for each in numbered.of(store, Certificate, participant.id)
    ]


def certificate_list(store: Store, *, missing: bool, expiring: int | None, discreet: bool = False) -> Document:
    """List the certificates; only those still to be got, or those that expire within so many days or have expired."""
    found = [
        each
        for each in certificates.of_those_here(store, clock.today())
        if (not missing or each[2].state(clock.today()) == MISSING)
        and (expiring is None or _expires(each[2], expiring))
    ]
    columns = (Column("client", _("Client"), is_wide=True), *_columns())
    rows = (
        (who(number, name, discreet=discreet), *_row(number, each, discreet=discreet)) for number, name, each in found
    )
    title = plural("{count} certificate", "{count} certificates", len(found))
    return listing("certificates", title, columns, rows, if_none=_("There are no such certificates."))


def _expires(certificate: Certificate, days: int) -> bool:
    last = clock.today() + timedelta(days=days)
    return certificate.expires_on is not None and certificate.expires_on <= last


def _columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("skill", _("Skill"), is_wide=True),
        Column("proof", _("Proof"), is_wide=True, may_be_beneath=True, is_named_beneath=True),
        Column("state", _("State")),
        Column("exam_on", _("Exam")),
        Column("got_on", _("Got"), may_go=True),
        Column("expires_on", _("Expires")),
    )


def _row(number: int, each: Certificate, *, discreet: bool) -> tuple[Value, ...]:
    return (
        each.code(number),
        None if discreet else each.skill,
        Term("proofs", each.proof),
        Term("certificate-states", each.state(clock.today())),
        each.exam_on,
        each.got_on,
        each.expires_on,
    )
