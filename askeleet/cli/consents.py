"""Commands about what people agree to."""

from datetime import date
from typing import Annotated, Any

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code, complete_record
from askeleet.cli.context import find_client, find_record, given, note_view, open_to_view, writing_store
from askeleet.cli.output import name_of, say, show, undo_hint
from askeleet.cli.session import session, vocabularies
from askeleet.domain.consent import Consent
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.marking import N_
from askeleet.store import Store

WhichConsent = Annotated[
    str | None,
    typed.argument(N_("CONSENT"), help=N_("Its code, as 17co1."), complete=complete_record(Consent, "purpose")),
]
Purpose = Annotated[
    str | None,
    typed.argument(
        N_("PURPOSE"),
        help=N_("What for: contact-authorities, quotes, photo, research …"),
        parse=typed.code_of("consent-purposes"),
        complete=complete_code("consent-purposes"),
    ),
]
Basis = Annotated[
    str | None,
    typed.term("--basis", "consent-bases", N_("What it rests on: consent, public-task … Otherwise consent.")),
]
Version = Annotated[str | None, typed.text("--version", help=N_("Which text was agreed to."))]
Source = Annotated[str | None, typed.text("--source", help=N_("How it was given, and where that is kept."))]

USUAL = "consent"


def add_consent(
    who: typed.Who = None,
    purpose: Purpose = None,
    *,
    basis: Basis = None,
    version: Version = None,
    source: Source = None,
    on: typed.OnPast = None,
) -> None:
    """Enter what a client agrees to.

    askeleet add-consent tiina contact-employers --version "Form 2/2023" --source "Signed, in the folder"
    askeleet add-consent tiina quotes --on 3.5.
    """
    from askeleet.casework import consents

    with writing_store() as (store, _me):
        participant = find_client(store, who)
        facts = {"basis": basis or USUAL, **given(version=version, source=source)}
        agreed = purpose or _asked_purpose()
        consent = consents.give_consent(store, participant, agreed, on=on or clock.today(), facts=facts)
    _say(N_("Entered {code}, {client}: {purpose} · {undo}"), participant, consent)


def edit_consent(
    code: WhichConsent = None,
    *,
    purpose: Annotated[str | None, typed.term("--purpose", "consent-purposes", N_("The right purpose."))] = None,
    basis: Basis = None,
    version: Version = None,
    source: Source = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was given."))] = None,
    withdrawn: Annotated[
        Any, typed.day_or_none("--withdrawn", help=N_("The day it was withdrawn; none takes that back."))
    ] = None,
) -> None:
    """Mend what is known about a consent.

    askeleet edit-consent 17co1 --version "Form 3/2023"
    askeleet edit-consent 17co1 --withdrawn none
    """
    from askeleet.casework import consents

    facts = given(
        purpose=purpose, basis=basis, version=version, source=source, granted_on=on, withdrawn_on=withdrawn
    )  # fmt: skip
    with writing_store() as (store, _me):
        participant, consent = _meant(store, code)
        revised = consents.edit_consent(store, participant, consent, facts)
    changed = N_("Changed {code}, {client}: {purpose} · {undo}")
    _say(N_("Nothing was different.") if revised == consent else changed, participant, revised)


def withdraw_consent(
    which: Annotated[
        str | None,
        typed.argument(
            N_("CONSENT"),
            help=N_("Its code, as 17co1; or a client, and then the purpose."),
            complete=complete_record(Consent, "purpose"),
        ),
    ] = None,
    purpose: Purpose = None,
    *,
    on: typed.OnPast = None,
) -> None:
    """Note that a client withdrew a consent.

    askeleet withdraw-consent 17co1
    askeleet withdraw-consent tiina quotes --on yesterday
    """
    from askeleet.casework import consents

    with writing_store() as (store, _me):
        if purpose or (which and Consent.numbers_of(which) is None):
            participant = find_client(store, which)
            consent = consents.in_force(store, participant, purpose or _asked_purpose())
        else:
            participant, consent = _meant(store, which)
        withdrawn = consents.withdraw_consent(store, consent, on=on or clock.today())
    _say(N_("Withdrawn {code}, {client}: {purpose} · {undo}"), participant, withdrawn)


def remove_consent(code: WhichConsent = None) -> None:
    """Take out a consent that was never given.

    askeleet remove-consent 17co1
    """
    from askeleet.casework import consents

    with writing_store() as (store, _me):
        participant, consent = _meant(store, code)
        consents.remove_consent(store, consent)
    _say(N_("Removed {code}, {client}: {purpose} · {undo}"), participant, consent)


def list_consents(who: typed.Who = None, *, unlogged: typed.Unlogged = False) -> None:
    """List what a client agreed to, withdrawn consents too.

    askeleet list-consents tiina
    """
    from askeleet.reports.consents import consent_list

    with open_to_view(unlogged=unlogged) as store:
        participant = find_client(store, who)
        show(consent_list(store, participant, discreet=session().discreet))
        note_view(store, participant, "list-consents", unlogged=unlogged)


def _meant(store: Store, code: str | None) -> tuple[Participant, Consent]:
    return find_record(store, Consent, code, _("Which consent? Its code"), "CONSENT")


def _asked_purpose() -> str:
    return asking.chosen(_("What for?"), "PURPOSE", asking.choices_of("consent-purposes"))


def _say(message: str, participant: Participant, consent: Consent) -> None:
    code = consent.code(participant.number)
    withdrawn = consent.withdrawn_on
    say(
        message,
        record={
            "schema": "askeleet-consent/1",
            "code": code,
            "purpose": consent.purpose,
            "granted_on": consent.granted_on.isoformat(),
            "withdrawn_on": withdrawn.isoformat() if withdrawn else None,
        },
        code=code,
        client=name_of(participant),
        purpose=vocabularies().label("consent-purposes", consent.purpose, active()),
        undo=undo_hint(),
    )
