"""One writer: whole or not at all, each change in the trail with its rows and its link."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting

from askeleet import errors
from askeleet.store import driver, history, trail


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


def test_a_cut_tail_is_seen_from_a_head_that_was_noted(store):
    a_client(store)
    number, link = history.head(store)
    a_client(store, "Pekka", entered=date(2023, 2, 1))
    assert history.head(store) != (number, link)
    assert store.row("SELECT link FROM changes WHERE id = ?", (number,)) == (link,)
