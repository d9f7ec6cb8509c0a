"""One writer: whole or not at all, each change in the trail with its rows and its link."""

from __future__ import annotations

import pytest
from factories import a_client

from askeleet.errors.file import ChangedMeanwhileError
from askeleet.store import trail


class BurstError(Exception):
    pass


def test_a_change_that_fails_leaves_nothing(store):
    client = a_client(store)
    before = store.rows("SELECT * FROM participants"), store.rows("SELECT * FROM changes")
    with pytest.raises(BurstError), store.change("edit-client") as change:
        change.keep(client.but(phone="040"))
        raise BurstError
    assert (store.rows("SELECT * FROM participants"), store.rows("SELECT * FROM changes")) == before


def test_a_change_that_writes_nothing_leaves_no_entry(store):
    before = trail.head(store)
    with store.change("nothing"):
        pass
    assert trail.head(store) == before


def test_who_read_an_older_revision_is_refused(store):
    client = a_client(store)
    with store.change("edit-client") as change:
        change.keep(client.but(phone="1"))
    with pytest.raises(ChangedMeanwhileError), store.change("edit-client") as change:
        change.keep(client.but(phone="2"))
    assert store.rows("SELECT phone, rev FROM participants") == [("1", 2)]


def test_numbers_are_given_once(store):
    with store.change("a") as change:
        assert [change.give_number("x"), change.give_number("x"), change.give_number("y")] == [1, 2, 1]
