"""Documents worked on together: noted, carried on, mended, taken out."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_document, a_goal

from askeleet.casework import documents, numbered, trail
from askeleet.domain.document import Document
from askeleet.errors.days import NotYetError
from askeleet.errors.documents import GoalOfAnotherError, NotWorkedOnError, WorkBeforeDocumentError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.store import documents as kept


@pytest.fixture
def client(store):
    return a_client(store)


def again(store):
    return numbered.find(store, Document, "1d1")[1]


def test_work_carries_a_document_on_and_late_typed_work_does_not_carry_it_back(store, client):
    cv = a_document(store, client, path="Tiina/cv.odt")
    documents.work_on(store, cv, on=date(2023, 5, 20), facts={"state": "ready", "note": "Uusi kuva"})
    documents.work_on(store, again(store), on=date(2023, 5, 10), facts={"state": "missing"})
    documents.work_on(store, again(store), on=date(2023, 5, 25), facts={})
    assert (again(store).state, again(store).path) == ("ready", "Tiina/cv.odt")
    assert kept.last_worked(store, client.id) == {cv.id: date(2023, 5, 25)}
    assert [each.state for each in kept.works(store, cv.id)] == ["missing", "ready", None]


def test_the_document_and_its_latest_work_are_mended(store, client):
    cv = a_document(store, client)
    with pytest.raises(NotWorkedOnError):
        documents.edit_document(store, client, cv, {}, {"worked_on": date(2023, 5, 10)})
    documents.work_on(store, cv, on=date(2023, 5, 20), facts={})
    assert documents.edit_document(store, client, cv, {"kind": "letter"}, {"worked_on": date(2023, 5, 10)})
    assert (again(store).kind, kept.last_worked(store, client.id)) == ("letter", {cv.id: date(2023, 5, 10)})
    assert not documents.edit_document(store, client, again(store), {"kind": "letter"}, {})
    with pytest.raises(WorkBeforeDocumentError):
        documents.edit_document(store, client, again(store), {"noted_on": date(2023, 5, 11)}, {})
    assert documents.edit_document(store, client, again(store), {}, {"worked_on": None})
    assert kept.last_worked(store, client.id) == {}


@pytest.mark.parametrize(
    ("on", "error"), [(date(2023, 5, 2), WorkBeforeDocumentError), (date(2023, 6, 2), NotYetError)]
)
def test_work_on_a_day_that_cannot_be_is_refused(store, client, on, error):
    cv = a_document(store, client)
    with pytest.raises(error):
        documents.work_on(store, cv, on=on, facts={"state": "ready"})
    assert (again(store).state, kept.works(store, cv.id)) == ("draft", [])


@pytest.mark.parametrize(("on", "error"), [(date(2023, 1, 9), BeforeFirstStayError), (date(2023, 6, 2), NotYetError)])
def test_a_document_on_a_day_that_cannot_be_is_refused(store, client, on, error):
    with pytest.raises(error):
        a_document(store, client, on=on)


def test_a_document_is_for_the_persons_own_goal(store, client):
    other = a_client(store, "Pekka Salo")
    goal = a_goal(store, client)
    a_goal(store, other)
    assert documents.own_goal(store, client, "1g1") == goal
    with pytest.raises(GoalOfAnotherError):
        documents.own_goal(store, client, "2g1")


def test_a_document_goes_with_the_work_on_it_and_comes_back(store, client):
    cv = a_document(store, client)
    documents.work_on(store, cv, on=date(2023, 5, 20), facts={})
    documents.remove_document(store, cv)
    assert kept.works(store, cv.id) == []
    trail.undo(store)
    assert len(kept.works(store, cv.id)) == 1
