"""Commands about employers."""

from datetime import date
from functools import partial
from typing import Annotated

from askeleet import clock
from askeleet.casework.notes import checked_name
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_employer
from askeleet.cli.context import given, open_store, writing_store
from askeleet.cli.output import say, show, tell, undo_hint
from askeleet.cli.session import session
from askeleet.domain.employer import Employer
from askeleet.errors.employers import AmbiguousEmployerError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichEmployer = Annotated[
    str | None,
    typed.argument(N_("EMPLOYER"), help=N_("Its code, as e3, or the start of the name."), complete=complete_employer),
]
Line = Annotated[str | None, typed.text("--line", help=N_("What they do: restaurant, cleaning, care …"))]
Municipality = Annotated[str | None, typed.text("--municipality", help=N_("Where they are."))]
Size = Annotated[str | None, typed.term("--size", "employer-sizes", N_("How many work there: small, medium, large."))]
Apply = Annotated[str | None, typed.text("--apply", help=N_("How to apply: a form, an address, whom to call."))]
Welcome = Annotated[
    str | None, typed.term("--open-applications", "yes-no", N_("Whether open applications are welcome: yes or no."))
]
Note = Annotated[str | None, typed.text("--note", help=N_("What else is good to know; nothing about a client."))]


def add_employer(
    name: Annotated[str | None, typed.argument(N_("NAME"), help=N_("What it is called."))] = None,
    *,
    line: Line = None,
    municipality: Municipality = None,
    size: Size = None,
    apply: Apply = None,
    open_applications: Welcome = None,
    note: Note = None,
) -> None:
    """Add an employer, for every coach to point people to; no client is named in it.

    askeleet add-employer "Kahvila Aurinko" --line "café, lunch" --municipality Lahti --size small
    """
    from askeleet.casework import employers

    facts = given(
        line=line,
        municipality=municipality,
        size=size,
        how_to_apply=apply,
        open_applications=open_applications,
        note=note,
    )
    with writing_store() as (store, _me):
        called = asking.wanted(name, _("What is the employer called?"), "NAME", parse=checked_name)
        employer = employers.add_employer(store, called, facts)
    _say(N_("Employer {code} {name} added · {undo}"), employer)


def edit_employer(
    employer: WhichEmployer = None,
    *,
    name: Annotated[str | None, typed.text("--name", help=N_("The right name."))] = None,
    line: Line = None,
    municipality: Municipality = None,
    size: Size = None,
    apply: Apply = None,
    open_applications: Welcome = None,
    note: Note = None,
) -> None:
    """Mend what is known of an employer.

    askeleet edit-employer e3 --apply "by e-mail" --open-applications yes
    """
    from askeleet.casework import employers

    facts = given(
        name=name,
        line=line,
        municipality=municipality,
        size=size,
        how_to_apply=apply,
        open_applications=open_applications,
        note=note,
    )
    with writing_store() as (store, _me):
        before = employer_meant(store, employer)
        revised = employers.edit_employer(store, before, facts)
    _say(N_("Nothing was different.") if revised == before else N_("Employer {code} {name} changed · {undo}"), revised)


def remove_employer(employer: WhichEmployer = None) -> None:
    """Take an employer out, and the contacts with it; undo brings them back.

    askeleet remove-employer e3
    """
    from askeleet.casework import employers

    with writing_store() as (store, _me):
        meant = employer_meant(store, employer)
        employers.remove_employer(store, meant)
    _say(N_("Employer {code} {name} taken out · {undo}"), meant)


def list_employers() -> None:
    """List the employers and when somebody was last in touch with each.

    askeleet list-employers
    """
    from askeleet.reports.employers import employer_list

    with open_store() as store:
        document = employer_list(store)
    show(document)


def show_employer(employer: WhichEmployer = None) -> None:
    """Show an employer: how to apply, the contacts, and how many were pointed there.

    askeleet show-employer e3
    """
    from askeleet.reports.employers import employer_card

    with open_store() as store:
        document = employer_card(store, employer_meant(store, employer), discreet=session().discreet)
    show(document)


def match_employer(employer: WhichEmployer = None) -> None:
    """Show who might fit an employer, and why; in the order of their numbers, and nothing is sent.

    askeleet match-employer e3
    """
    from askeleet.casework.matching import match_employer as match
    from askeleet.reports.matching import matched_document

    with open_store() as store:
        meant = employer_meant(store, employer)
        document = matched_document(meant, match(store, meant), discreet=session().discreet)
        tell_crowd(store, meant, on=clock.today())
    show(document)


def employer_meant(store: Store, which: str | None) -> Employer:
    """Return the employer that was typed; a terminal asks when none was, or when several fit."""
    from askeleet.casework.employers import find_employer

    find = asking.one_of_several(partial(find_employer, store), AmbiguousEmployerError, "employers")
    return asking.found(which, _("Which employer?"), "EMPLOYER", find=find)


def tell_crowd(store: Store, employer: Employer, *, on: date, but: str = "") -> None:
    """Say where several people, one left out, were pointed to one small employer within the week up to a day."""
    from askeleet.casework.leads import crowd

    others = crowd(store, employer, on=on, but=but)
    said = N_("{count} others were pointed to {employer} within a week, and it is small. Perhaps wait a little?")
    if not but:
        said = N_("{count} people were pointed to {employer} within a week, and it is small. Perhaps wait a little?")
    if others:
        tell(said, count=others, employer=employer.name)


def _say(message: str, employer: Employer) -> None:
    record = {"schema": "askeleet-employer/1", "code": employer.code, "name": employer.name}
    say(message, record=record, code=employer.code, name=employer.name, undo=undo_hint())
