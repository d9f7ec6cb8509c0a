"""Commands about leads: firms and vacancies that somebody is told of, without pressure."""

from datetime import date
from functools import partial
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code, complete_employer, complete_record
from askeleet.cli.context import find_client, find_record, given, pointing, writing_store
from askeleet.cli.employers import employer_meant, tell_crowd
from askeleet.cli.output import name_of, say_kept, tell
from askeleet.cli.session import session, vocabularies
from askeleet.domain.employer import Employer
from askeleet.domain.lead import Lead
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.language.writing import show_quoted
from askeleet.marking import N_
from askeleet.store import Store

WhichLead = Annotated[
    str | None,
    typed.argument(N_("LEAD"), help=N_("Its code, as 17l1."), complete=complete_record(Lead, "title")),
]
At = Annotated[
    str | None,
    typed.option("--employer", metavar=N_("EMPLOYER"), help=N_("Where, as e3 or a name."), complete=complete_employer),
]
OpenApplication = Annotated[
    bool | None,
    typer.Option(
        "--open-application/--vacancy",
        help=N_("To be applied for unasked; --vacancy takes that back."),
        show_default=False,
    ),
]
Note = Annotated[str | None, typed.text("--note", help=N_("What is good to know."))]
State = Annotated[
    str | None,
    typed.argument(
        N_("STATE"),
        help=N_("considering, applied, interview, offer, not-now, not-for-me …"),
        complete=complete_code("lead-states"),
    ),
]


def add_lead(
    who: typed.Who = None,
    title: Annotated[
        str | None,
        typed.argument(N_("WORDS"), help=N_("What it is; otherwise the employer.")),
    ] = None,
    *,
    employer: At = None,
    open_application: OpenApplication = None,
    on: typed.OnPast = None,
    note: Note = None,
) -> None:
    """Note that you told a client of a firm or a vacancy; what comes of it is theirs to choose.

    askeleet add-lead tiina "Kitchen help, mornings" --employer e3
    askeleet add-lead tiina --employer e3 --open-application
    """
    from askeleet.casework import leads

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        at = employer_meant(store, employer) if employer else None
        words = _title(title, at)
        _tell_learned(store, participant)
        if at:
            tell_crowd(store, at, on=on or clock.today(), but=participant.id)
        facts = given(employer_id=at and at.id, open_application=_yes_or_no(open_application), note=note)
        lead = leads.add_lead(store, participant, words, on=on or clock.today(), facts=facts)
    _say(N_("Introduced {code} {title}, {client} · {undo}"), participant, lead, leads.first_state())


def move_lead(
    code: WhichLead = None,
    state: State = None,
    *,
    on: typed.OnPast = None,
    note: Annotated[
        str | None,
        typed.text("--note", "--because", help=N_("If they say why; with not-for-me it is shown at later tips.")),
    ] = None,
) -> None:
    """Note how a lead stands now; any state may follow any other, and nobody needs a reason.

    askeleet move-lead 17l1 applied
    askeleet move-lead 17l1 not-now
    askeleet move-lead 17l1 not-for-me --because "evening shifts"
    """
    from askeleet.casework import leads

    with writing_store() as (store, _me):
        participant, lead = lead_meant(store, code)
        move = leads.move_lead(store, lead, _state(state), on=on or clock.today(), note=note)
        is_applied = vocabularies().trait("lead-states", move.state, "is_applied")
        stale = leads.stale(store, participant, on=move.moved_on) if is_applied else ()
    label = vocabularies().label("lead-states", move.state, active())
    _say(N_("{code} {title}, {client}: {state} · {undo}"), participant, lead, move.state, label=label)
    for document, day in stale:
        said = N_("The CV {code} has not been worked on together since {day}: over half a year. Look at it again?")
        tell(said, code=document.code(participant.number), day=day)


def edit_lead(
    code: WhichLead = None,
    *,
    title: Annotated[str | None, typed.text("--title", help=N_("The right words."))] = None,
    employer: At = None,
    open_application: OpenApplication = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was introduced."))] = None,
    note: Note = None,
    state: Annotated[
        Any,
        typed.option(
            "--state",
            parse=typed.or_none(typed.code_of("lead-states")),
            metavar=N_("CODE"),
            help=N_("How it stands now; none takes the latest move back."),
            complete=complete_code("lead-states"),
        ),
    ] = None,
    since: Annotated[date | None, typed.day("--since", help=N_("The right day since when it stands so."))] = None,
    because: Annotated[str | None, typed.text("--because", help=N_("What was said to the latest move."))] = None,
) -> None:
    """Mend a lead, or how it stands.

    askeleet edit-lead 17l1 --employer e3
    askeleet edit-lead 17l1 --state none
    """
    from askeleet.casework import leads

    with writing_store() as (store, _me):
        participant, lead = lead_meant(store, code)
        at = pointing("employer_id", employer, partial(employer_meant, store))
        facts = given(title=title, open_application=_yes_or_no(open_application), introduced_on=on, note=note)
        move = given(state=state, moved_on=since, note=because)
        is_changed = leads.edit_lead(store, participant, lead, facts | at, move)
        participant, revised = lead_meant(store, lead.code(participant.number))
        standing = leads.standing(store, participant, revised)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say(changed if is_changed else N_("Nothing was different."), participant, revised, leads.state_of(standing))


def remove_lead(code: WhichLead = None) -> None:
    """Take a lead out of the record; undo brings it back.

    askeleet remove-lead 17l1
    """
    from askeleet.casework import leads

    with writing_store() as (store, _me):
        participant, lead = lead_meant(store, code)
        state = leads.state_of(leads.standing(store, participant, lead))
        leads.remove_lead(store, lead)
    _say(N_("Taken out {code} {title}, {client} · {undo}"), participant, lead, state)


def lead_meant(store: Store, code: str | None) -> tuple[Participant, Lead]:
    """Return the lead with the code that was typed, or that a terminal asks for, and whose it is."""
    return find_record(store, Lead, code, _("Which lead? Its code"), "LEAD")


def _title(title: str | None, employer: Employer | None) -> str:
    if title is None and employer:
        return employer.name
    words: str = asking.wanted(title, _("What was it about?"), "WORDS", parse=checked_title)
    return words


def _tell_learned(store: Store, participant: Participant) -> None:
    """Say what was learned of what is not for this person; on a discreet screen only that there is something."""
    from askeleet.casework.leads import learned

    for each in learned(store, participant)[:3]:
        title, because = each.lead.title, (each.move and each.move.note) or ""
        tell(
            N_("Good to remember, {client}: {title} was not for them, because {because}."),
            client=name_of(participant),
            title="…" if session().discreet else show_quoted(title),
            because="…" if session().discreet else show_quoted(because),
        )


def _state(state: str | None) -> str:
    if state:
        return typed.code_of("lead-states")(state)
    return asking.chosen(_("How does it stand now?"), "STATE", asking.choices_of("lead-states"))


def _yes_or_no(is_so: bool | None) -> str | None:
    return None if is_so is None else "yes" if is_so else "no"


def _say(message: str, participant: Participant, lead: Lead, state: str, *, label: str = "") -> None:
    record = {"schema": "askeleet-lead/1", "code": lead.code(participant.number), "state": state}
    say_kept(message, participant, lead.title, record, state=label)
