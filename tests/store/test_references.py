"""Rows that refer to a person are found through the schema, so that a table of later is not forgotten."""

from __future__ import annotations

import pytest
from factories import a_client, a_coach, a_meeting

from askeleet.store import history, references, trail

LATER = (
    "CREATE TABLE dreams (id TEXT PRIMARY KEY, participant_id TEXT REFERENCES participants (id))",
    "CREATE TABLE wishes (id TEXT PRIMARY KEY, dream_id TEXT REFERENCES dreams (id))",
)


@pytest.fixture
def with_dreams(store):
    with store.off_trail() as connection:
        for statement in LATER:
            connection.execute(statement)
        trail.install(connection)
    return store


def write(store, *statements):
    with store.change("dream"):
        for sql, parameters in statements:
            store.rows(sql, parameters)


def test_a_wish_of_a_dream_is_the_persons_also_once_it_is_gone(with_dreams):
    client, other = a_client(with_dreams), a_client(with_dreams, "Pekka")
    write(with_dreams, ("INSERT INTO dreams VALUES ('g', ?)", (client.id,)))
    write(with_dreams, ("INSERT INTO wishes VALUES ('s', 'g')", ()), ("INSERT INTO wishes VALUES ('t', 'g')", ()))
    write(with_dreams, ("DELETE FROM wishes WHERE id = 't'", ()))
    assert references.rows_about(with_dreams, client.id) >= {client.id, "g", "s", "t"}
    assert not references.rows_about(with_dreams, other.id) & {"g", "s", "t"}
    assert len(history.latest(with_dreams, history.Wanted(client.id), limit=20)) == 4
    known = references.between_tables(with_dreams)
    assert references.person_of(with_dreams, known, "wishes", {"id": "t", "dream_id": "g"}) == {client.id}


def test_a_coach_is_about_nobody(store):
    coach = a_coach(store)
    a_meeting(store, a_client(store), coach=coach)
    assert references.person_of(store, references.between_tables(store), "coaches", {"id": coach.id}) == set()
