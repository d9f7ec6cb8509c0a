"""Commands about certificates: a skill and its formal proof."""

from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, open_store, writing_store
from askeleet.cli.output import say_kept, show
from askeleet.cli.session import session
from askeleet.domain.certificate import Certificate
from askeleet.domain.participant import Participant
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store


def _coming(name: str, help: str) -> Any:
    """Return an option that takes a coming day, or `none` where it is to be taken away."""
    return typed.option(name, parse=typed.or_none(typed.coming_day), metavar=N_("DAY"), help=help)


def _days(text: str) -> int:
    return typed.number(text.strip().lower().removesuffix("d"))


WhichCertificate = Annotated[
    str | None,
    typed.argument(N_("CERTIFICATE"), help=N_("Its code, as 17c1."), complete=complete_record(Certificate, "skill")),
]
Proof = Annotated[
    str | None,
    typed.term("--proof", "proofs", N_("What proves it: hygiene-passport, first-aid, driving-licence, other …")),
]
Exam = Annotated[Any, _coming("--exam", N_("The day of the exam; none for none."))]
Got = Annotated[Any, typed.day_or_none("--got", help=N_("The day it was got; none while it is missing."))]
Expires = Annotated[Any, _coming("--expires", N_("The last day it holds; none where it holds for good."))]


def add_certificate(
    who: typed.Who = None,
    skill: Annotated[
        str | None,
        typed.argument(N_("SKILL"), help=N_("What the client can do.")),
    ] = None,
    *,
    proof: Proof = None,
    exam: Exam = None,
    got: Got = None,
    expires: Expires = None,
    on: typed.OnPast = None,
) -> None:
    """Note a skill and what proves it formally, had or still missing.

    askeleet add-certificate tiina "Kitchen work" --proof hygiene-passport --exam 12.6.
    """
    from askeleet.casework import certificates

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(skill, _("What is the skill?"), "SKILL", parse=checked_title)
        proof = proof or asking.chosen(_("What proves it?"), "--proof", asking.choices_of("proofs"))
        facts = given(exam_on=exam, got_on=got, expires_on=expires)
        certificate = certificates.add_certificate(
            store, participant, words, proof, on=on or clock.today(), facts=facts
        )
    _say(N_("Noted {code} {title}, {client} · {undo}"), participant, certificate)


def edit_certificate(
    code: WhichCertificate = None,
    *,
    skill: Annotated[str | None, typed.text("--skill", help=N_("The right words."))] = None,
    proof: Proof = None,
    exam: Exam = None,
    got: Got = None,
    expires: Expires = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was noted."))] = None,
) -> None:
    """Mend a certificate: it was got, its exam is another day.

    askeleet edit-certificate 17c1 --got 12.6. --expires 12.6.2028
    """
    from askeleet.casework import certificates

    facts = given(skill=skill, proof=proof or None, exam_on=exam, got_on=got, expires_on=expires, noted_on=on)
    with writing_store() as (store, _me):
        participant, before = _certificate_meant(store, code)
        revised = certificates.edit_certificate(store, participant, before, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say(N_("Nothing was different.") if revised == before else changed, participant, revised)


def remove_certificate(code: WhichCertificate = None) -> None:
    """Take a certificate out of the record; undo brings it back.

    askeleet remove-certificate 17c1
    """
    from askeleet.casework import certificates

    with writing_store() as (store, _me):
        participant, certificate = _certificate_meant(store, code)
        certificates.remove_certificate(store, certificate)
    _say(N_("Taken out {code} {title}, {client} · {undo}"), participant, certificate)


def list_certificates(
    *,
    missing: Annotated[bool, typer.Option("--missing", help=N_("Only those still to be got."))] = False,
    expiring: Annotated[
        int | None,
        typed.option(
            "--expiring",
            parse=_days,
            metavar=N_("DAYS"),
            help=N_("Only those that expire within so many days, as 90d, or have expired."),
        ),
    ] = None,
) -> None:
    """List the certificates of everybody who is here, and what is still missing.

    askeleet list-certificates --missing
    askeleet list-certificates --expiring 90d
    """
    from askeleet.reports.certificates import certificate_list

    with open_store() as store:
        document = certificate_list(store, missing=missing, expiring=expiring, discreet=session().discreet)
    show(document)


def _certificate_meant(store: Store, code: str | None) -> tuple[Participant, Certificate]:
    return find_record(store, Certificate, code, _("Which certificate? Its code"), "CERTIFICATE")


def _say(message: str, participant: Participant, certificate: Certificate) -> None:
    record = {
        "schema": "askeleet-certificate/1",
        "code": certificate.code(participant.number),
        "state": certificate.state(clock.today()),
    }
    say_kept(message, participant, certificate.skill, record)
