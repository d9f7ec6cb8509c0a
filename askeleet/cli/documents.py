"""Commands about documents that are worked on together."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_code, complete_goal, complete_record
from askeleet.cli.context import find_client, find_record, given, pointing, writing_store
from askeleet.cli.output import name_of, say, tell, undo_hint
from askeleet.cli.session import vocabularies
from askeleet.domain.document import Document
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.marking import N_
from askeleet.store import Store

WhichDocument = Annotated[
    str | None,
    typed.argument(N_("DOCUMENT"), help=N_("Its code, as 17d1."), complete=complete_record(Document, "kind")),
]
Kind = Annotated[
    str | None,
    typed.argument(
        N_("KIND"),
        help=N_("cv, letter, open-application, portfolio, profile, video, other."),
        complete=complete_code("document-kinds"),
    ),
]
State = Annotated[str | None, typed.term("--state", "document-states", N_("How far it is: missing, draft or ready."))]
Place = Annotated[str | None, typed.option("--path", metavar=N_("FILE"), help=N_("Where it is; it is never opened."))]
ForGoal = Annotated[
    str | None,
    typed.option(
        "--goal",
        metavar=N_("GOAL"),
        help=N_("The goal that it is for, as 17g2; none for none."),
        complete=complete_goal,
    ),
]


def add_document(
    who: typed.Who = None,
    kind: Kind = None,
    *,
    state: State = None,
    path: Place = None,
    goal: ForGoal = None,
    on: typed.OnPast = None,
) -> None:
    """Note a document that is worked on together: a CV, a letter. The file itself stays where it is.

    askeleet add-document tiina cv --state draft --path "Tiina/cv.docx"
    """
    from askeleet.casework import documents

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        facts = {"state": state or "missing", **given(path=path), **_goal(store, participant, goal)}
        document = documents.add_document(store, participant, _kind(kind), on=on or clock.today(), facts=facts)
    _say(N_("Noted {code} {kind} ({state}), {client} · {undo}"), participant, document)
    _tell_if_not_there(path and document.path)


def work_on_document(
    code: WhichDocument = None,
    *,
    on: typed.OnPast = None,
    state: State = None,
    note: Annotated[str | None, typed.text("--note", help=N_("What was done."))] = None,
) -> None:
    """Note that you worked on a document together.

    askeleet work-on-document 17d1 --state ready
    """
    from askeleet.casework import documents

    with writing_store() as (store, _me):
        participant, document = _document_meant(store, code)
        facts = given(state=state or None, note=note)
        document, work = documents.work_on(store, document, on=on or clock.today(), facts=facts)
    message = N_("Worked on {code} {kind} ({state}), {client}, {day} · {undo}")
    _say(message, participant, document, day=work.worked_on)


def edit_document(
    code: WhichDocument = None,
    *,
    kind: Annotated[str | None, typed.term("--kind", "document-kinds", N_("What it is: cv, letter …"))] = None,
    state: State = None,
    path: Place = None,
    goal: ForGoal = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was noted."))] = None,
    worked: Annotated[
        Any, typed.day_or_none("--worked", help=N_("The right day of the latest work; none takes that back."))
    ] = None,
    note: Annotated[str | None, typed.text("--note", help=N_("What was done the latest time."))] = None,
) -> None:
    """Mend what is noted of a document, or of the latest work on it.

    askeleet edit-document 17d1 --path "Tiina/cv-2023.docx"
    askeleet edit-document 17d1 --worked none
    """
    from askeleet.casework import documents

    with writing_store() as (store, _me):
        participant, document = _document_meant(store, code)
        facts = given(kind=kind or None, state=state or None, path=path, noted_on=on)
        facts |= _goal(store, participant, goal)
        work = given(worked_on=worked, note=note)
        is_changed = documents.edit_document(store, participant, document, facts, work)
        participant, revised = _document_meant(store, document.code(participant.number))
    changed = N_("Changed {code} {kind} ({state}), {client} · {undo}")
    _say(changed if is_changed else N_("Nothing was different."), participant, revised)
    _tell_if_not_there(path and revised.path)


def remove_document(code: WhichDocument = None) -> None:
    """Take a document and the work on it out of the record; undo brings them back. The file stays.

    askeleet remove-document 17d1
    """
    from askeleet.casework import documents

    with writing_store() as (store, _me):
        participant, document = _document_meant(store, code)
        documents.remove_document(store, document)
    _say(N_("Taken out {code} {kind} ({state}), {client} · {undo}"), participant, document)


def _document_meant(store: Store, code: str | None) -> tuple[Participant, Document]:
    return find_record(store, Document, code, _("Which document? Its code"), "DOCUMENT")


def _kind(kind: str | None) -> str:
    if kind:
        return typed.code_of("document-kinds")(kind)
    return asking.chosen(_("What is it?"), "KIND", asking.choices_of("document-kinds"))


def _goal(store: Store, participant: Participant, code: str | None) -> dict[str, str | None]:
    from askeleet.casework.documents import own_goal

    return pointing("goal_id", code, partial(own_goal, store, participant))


def _tell_if_not_there(path: str | None) -> None:
    if path and not Path(path).expanduser().exists():
        tell(N_("There is no file {path} on this computer now; the path is kept all the same."), path=path)


def _say(message: str, participant: Participant, document: Document, **more: object) -> None:
    code, terms = document.code(participant.number), vocabularies()
    say(
        message,
        record={"schema": "askeleet-document/1", "code": code, "kind": document.kind, "state": document.state},
        code=code,
        kind=terms.label("document-kinds", document.kind, active()),
        state=terms.label("document-states", document.state, active()),
        client=name_of(participant),
        undo=undo_hint(),
        **more,
    )
