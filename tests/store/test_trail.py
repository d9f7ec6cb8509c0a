"""The triggers write the trail, and let nobody else write it."""

from __future__ import annotations

import pytest
from factories import RECORD_TABLES, a_client, a_meeting

from askeleet.store import drafts, driver, references, trail


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


def test_a_digest_tells_where_each_part_ends():
    assert (
        len({trail.digest("ab", "c"), trail.digest("a", "bc"), trail.digest("abc"), trail.digest("ab", "c", None)}) == 4
    )
    assert trail.digest(None) != trail.digest("None")


def test_records_are_tracked_parents_before_children_and_nothing_else_is(store):
    tables = trail.tracked_tables(store._connection)
    assert sorted(tables) == sorted(RECORD_TABLES)
    for order in (tables, RECORD_TABLES):
        for table, keys in references.between_tables(store).items():
            assert all(order.index(parent) < order.index(table) for _column, parent in keys if table in order)
    assert not any(trail.is_tracked(table) for table in (*trail.UNTRACKED, "sqlite_sequence"))


def test_every_trigger_that_ought_to_be_there_is(store):
    present, expected = store.triggers()
    assert present == expected
    assert len(expected) == 3 * len(RECORD_TABLES) + 3 + 2 * 3 + 2 * 3 + 4 * 3 + 3 * 3
