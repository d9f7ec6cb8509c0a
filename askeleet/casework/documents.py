"""Documents that are worked on together: noting them, and each day of work on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes, numbered, revising
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.casework.goals import find_goal
from askeleet.domain.days import refuse_to_come
from askeleet.domain.document import Document, Work
from askeleet.errors.documents import GoalOfAnotherError, NotWorkedOnError, WorkBeforeDocumentError
from askeleet.store import documents

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def add_document(store: Store, participant: Participant, kind: str, *, on: date, facts: Mapping[str, Any]) -> Document:
    """Note a document. `facts` are state, path and goal_id; the file itself is never opened.

    Raises:
        NoteTooLongError, IdentityCodeError: if the path cannot be kept.
        NotYetError, BeforeFirstStayError: if the day cannot be so.
    """
    known = notes.checked(facts)
    refuse_to_come(on, clock.today())
    with store.change("add-document") as change:
        refuse_before_first_stay(store, participant, on)
        return numbered.enter(change, Document, participant, noted_on=on, kind=kind, **known)


def work_on(store: Store, document: Document, *, on: date, facts: Mapping[str, Any]) -> tuple[Document, Work]:
    """Note that a document was worked on together. `facts` are state and note; the latest state is the document's.

    Raises:
        NotYetError, WorkBeforeDocumentError: if the day cannot be so.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    _refuse_day(document, on)
    known = notes.checked(facts)
    is_latest = all(each.worked_on <= on for each in documents.works(store, document.id))
    with store.change("work-on-document") as change:
        number = change.give_number(f"document_works/{document.id}")
        work = change.keep(Work(document_id=document.id, number=number, worked_on=on, **known))
        if work.state and is_latest and work.state != document.state:
            document = change.keep(document.but(state=work.state))
    return document, work


def edit_document(
    store: Store, participant: Participant, document: Document, facts: Mapping[str, Any], work: Mapping[str, Any]
) -> bool:
    """Change what is said of a document, and its latest work; return whether anything differed.

    `facts` are fields of `Document`, `work` those of `Work`; None takes a fact away, and without a day the latest work
    is taken back.

    Raises:
        NoteTooLongError, IdentityCodeError: if a text cannot be kept.
        NotYetError, BeforeFirstStayError, WorkBeforeDocumentError: if a day cannot be so.
        NotWorkedOnError: if something is said of the latest work and there is none.
    """
    revised, works = document.but(**notes.checked(facts)), documents.works(store, document.id)
    if work and not works:
        raise NotWorkedOnError
    after = revising.with_latest(works, work, "worked_on")
    for day in (revised.noted_on, *(each.worked_on for each in after)):
        _refuse_day(revised, day)
    if (revised, after) == (document, works):
        return False
    with store.change("edit-document") as change:
        refuse_before_first_stay(store, participant, revised.noted_on)
        revising.settle(change, (document, *works), (revised, *after))
    return True


def remove_document(store: Store, document: Document) -> None:
    """Take a document and the work on it out of the record and of every figure; `undo` brings them back."""
    with store.change("remove-document") as change:
        for work in documents.works(store, document.id):
            change.remove(work)
        change.remove(document)


def own_goal(store: Store, participant: Participant, code: str) -> Goal:
    """Return the person's goal with a code as 17g2, for a document to be for.

    Raises:
        NotAGoalCodeError, UnknownGoalError: if there is no such goal.
        GoalOfAnotherError: if it is somebody else's.
    """
    whose, goal = find_goal(store, code)
    if whose.id != participant.id:
        raise GoalOfAnotherError(code=code)
    return goal


def _refuse_day(document: Document, on: date) -> None:
    refuse_to_come(on, clock.today())
    if on < document.noted_on:
        raise WorkBeforeDocumentError(noted=document.noted_on, day=on)
