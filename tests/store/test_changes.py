"""One writer: whole or not at all, each change in the trail with its rows and its link."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting

from askeleet import errors
from askeleet.casework import trail as trailing
from askeleet.store import drafts, driver, history, trail, undoing


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
    before = history.head(store)
    with store.change("nothing"):
        pass
    assert history.head(store) == before


def test_the_trail_keeps_the_row_before_and_after(store):
    client = a_client(store)
    with store.change("edit-client") as change:
        change.keep(client.but(phone="040 123"))
    op, old, new = store.rows("SELECT op, old ->> '$.phone', new ->> '$.phone' FROM change_rows ORDER BY id DESC")[0]
    assert (op, old, new) == ("update", None, "040 123")


def test_each_row_has_a_salt_of_its_own_and_a_digest_over_all_of_it(store):
    a_meeting(store, a_client(store))
    rows = store.rows("SELECT salt, table_name, row_id, op, old, new, digest FROM change_rows")
    assert len({row[0] for row in rows}) == len(rows) > 4
    assert all(trail.digest(*row[:-1]) == row[-1] for row in rows)


def test_who_read_an_older_revision_is_refused(store):
    client = a_client(store)
    with store.change("edit-client") as change:
        change.keep(client.but(phone="1"))
    with pytest.raises(errors.ChangedMeanwhileError), store.change("edit-client") as change:
        change.keep(client.but(phone="2"))
    assert store.rows("SELECT phone, rev FROM participants") == [("1", 2)]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM participants",
        "UPDATE participants SET name = 'x'",
        "INSERT INTO coaches (id, code, name, rev, made_at) VALUES ('a', 'b', 'c', 1, 'd')",
        "UPDATE changes SET command = 'x'",
        "DELETE FROM changes",
        "UPDATE change_rows SET new = NULL",
        "DELETE FROM change_rows",
    ],
)
def test_outside_a_change_nothing_can_be_written_and_the_trail_is_only_added_to(store, sql):
    a_client(store)
    with pytest.raises(driver.IntegrityError):
        store.rows(sql)


def test_numbers_are_given_once(store):
    with store.change("a") as change:
        assert [change.give_number("x"), change.give_number("x"), change.give_number("y")] == [1, 2, 1]


def test_unbroken_links_are_found_unbroken_and_tampering_is_found(store):
    a_meeting(store, a_client(store))
    assert list(history.broken_links(store)) == []
    with store.off_trail() as connection:
        connection.execute("DROP TRIGGER change_rows_no_update")
        connection.execute("UPDATE change_rows SET new = json_set(new, '$.minutes', 600) WHERE table_name = 'meetings'")
    assert list(history.broken_links(store)) == [4]
    assert history.trigger_differences(store) == ["change_rows_no_update"]
    with pytest.raises(errors.TrailDamagedError):
        history.latest(store, limit=20)
    with pytest.raises(errors.TrailDamagedError):
        undoing.undo(store, undoing.latest_standing(store))


ANOTHER_PROGRAM = (
    "UPDATE participants SET name = 'x'",
    "DELETE FROM meetings",
    "INSERT INTO changes (id, made_at, command, kind, link) VALUES (99, 'x', 'x', 'command', 'x')",
    "INSERT INTO change_rows (change_id, table_name, op, digest) VALUES (1, 'x', 'insert', 'x')",
    "INSERT INTO counters (name, given) VALUES ('x', 1)",
    "UPDATE counters SET given = 0",
    "DELETE FROM counters",
    "INSERT INTO drafts (id, command, text, made_at) VALUES ('a', 'x', 'x', 'x')",
    "UPDATE drafts SET text = 'x'",
    "DELETE FROM drafts",
)


@pytest.mark.parametrize("sql", ANOTHER_PROGRAM)
def test_another_program_cannot_write(place, passphrase, store, sql):
    client = a_client(store)
    a_meeting(store, client)
    drafts.keep(store, command="log-meeting", participant_id=client.id, text="x", folder=place.parent)
    other = driver.connect(place, passphrase)
    with pytest.raises(driver.OperationalError, match="no such function"):
        other.execute(sql)
    other.close()


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO changes (id, made_at, command, kind, link) VALUES (99, 'x', 'x', 'command', 'x')",
        "INSERT INTO change_rows (change_id, table_name, op, digest) VALUES (1, 'x', 'insert', 'x')",
    ],
)
def test_a_change_writes_no_entry_but_its_own(store, sql):
    with pytest.raises(driver.IntegrityError), store.change("edit-client"):
        store.rows(sql)


@pytest.mark.parametrize(
    ("sql", "altered"),
    [
        ("UPDATE meetings SET minutes = 5", {"meetings": 1}),
        ("UPDATE meetings SET note = NULL, words = 'x'", {"meetings": 1}),
        ("DELETE FROM meetings", {"meetings": 1}),
        ("INSERT INTO coaches (id, code, name, rev, made_at) VALUES ('a', 'b', 'c', 1, 'd')", {"coaches": 1}),
        ("SELECT 1", {}),
    ],
)
def test_a_row_that_was_changed_past_the_trail_is_found(store, sql, altered):
    a_meeting(store, a_client(store))
    a_meeting(store, a_client(store, "Pekka"), note='”ä” \\ "\n\x7f')
    trailing.undo(store)
    with store.off_trail() as connection:
        for name in trail.present(connection):
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(sql)
    assert history.altered_rows(store) == altered


def test_a_cut_tail_is_seen_from_a_head_that_was_noted(store):
    a_client(store)
    number, link = history.head(store)
    a_client(store, "Pekka", entered=date(2023, 2, 1))
    assert history.head(store) != (number, link)
    assert store.row("SELECT link FROM changes WHERE id = ?", (number,)) == (link,)
