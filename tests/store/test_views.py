"""Who looked at whom is written down, in order, and stays."""

from __future__ import annotations

import sqlite3

import pytest
from factories import a_client

from askeleet.casework import trail
from askeleet.errors.trail import NothingToUndoError
from askeleet.store import driver, history, views


def test_each_look_is_a_row_with_who_and_when(store):
    tiina, pekka = a_client(store), a_client(store, "Pekka")
    views.note(store, command="show-client", participant_id=tiina.id)
    views.note(store, command="show-meeting", participant_id=pekka.id)
    newest, oldest = views.latest(store, limit=10)
    assert (newest.seen_by, newest.command, newest.number, newest.name) == (
        "Päivi Hirvonen",
        "show-meeting",
        2,
        "Pekka",
    )
    assert oldest.seen_at == "2023-06-01T06:00:00.000+00:00"
    assert [each.number for each in views.latest(store, limit=10, participant_id=tiina.id)] == [1]
    assert len(views.latest(store, limit=1)) == 1


def test_whoever_is_not_known_is_written_down_as_nobody(store):
    tiina, store.actor = a_client(store), None
    views.note(store, command="show-client", participant_id=tiina.id)
    assert views.latest(store, limit=1)[0].seen_by is None


def test_looking_is_no_command_that_could_be_undone(store):
    tiina = a_client(store)
    before = trail.verified(store)
    views.note(store, command="show-client", participant_id=tiina.id)
    assert trail.verified(store) == before
    assert [entry.command for entry in history.latest(store, limit=9)] == ["add-client", "add-coach"]
    trail.undo(store)
    trail.undo(store)
    with pytest.raises(NothingToUndoError):
        trail.undo(store)


@pytest.mark.parametrize("deed", ["DELETE FROM views", "UPDATE views SET participant_id = NULL"])
def test_what_was_seen_stays(store, deed):
    views.note(store, command="show-client", participant_id=a_client(store).id)
    with pytest.raises(driver.IntegrityError), store.off_trail() as connection:
        connection.execute(deed)
    assert len(views.latest(store, limit=9)) == 1


def test_another_program_writes_no_views(place, store, passphrase):
    a_client(store)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(place).execute("INSERT INTO views (seen_at, command) VALUES ('x', 'y')")
