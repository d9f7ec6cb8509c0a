"""Rows that refer to a person are found through the schema, so that a table of later is not forgotten."""

from __future__ import annotations

import pytest
from factories import a_client, a_coach, a_meeting

from askeleet.store import history, references, trail

LATER = (
    "CREATE TABLE goals (id TEXT PRIMARY KEY, participant_id TEXT REFERENCES participants (id))",
    "CREATE TABLE steps (id TEXT PRIMARY KEY, goal_id TEXT REFERENCES goals (id))",
)


@pytest.fixture
def with_goals(store):
    with store.off_trail() as connection:
        for statement in LATER:
            connection.execute(statement)
        trail.install(connection)
    return store


def write(store, *statements):
    with store.change("set-goal"):
        for sql, parameters in statements:
            store.rows(sql, parameters)


def test_a_step_of_a_goal_is_the_persons_also_once_it_is_gone(with_goals):
    client, other = a_client(with_goals), a_client(with_goals, "Pekka")
    write(with_goals, ("INSERT INTO goals VALUES ('g', ?)", (client.id,)))
    write(with_goals, ("INSERT INTO steps VALUES ('s', 'g')", ()), ("INSERT INTO steps VALUES ('t', 'g')", ()))
    write(with_goals, ("DELETE FROM steps WHERE id = 't'", ()))
    assert references.rows_about(with_goals, client.id) >= {client.id, "g", "s", "t"}
    assert not references.rows_about(with_goals, other.id) & {"g", "s", "t"}
    assert len(history.latest(with_goals, limit=20, participant_id=client.id)) == 4
    known = references.between_tables(with_goals)
    assert references.person_of(with_goals, known, "steps", {"id": "t", "goal_id": "g"}) == {client.id}


def test_a_coach_is_about_nobody(store):
    coach = a_coach(store)
    a_meeting(store, a_client(store), coach=coach)
    assert references.person_of(store, references.between_tables(store), "coaches", {"id": coach.id}) == set()
