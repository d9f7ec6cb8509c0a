"""Reading the trail: what is told is what was written, and whatever was altered is found."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_meeting, left

from askeleet.casework import trail as trailing
from askeleet.errors.file import TrailDamagedError
from askeleet.store import history, trail, undoing


def commands(store, **wanted):
    return [entry.command for entry in history.latest(store, history.Wanted(**wanted), limit=20)]


def test_the_newest_comes_first_with_who_and_whether_it_stands(store):
    a_client(store)
    trailing.undo(store)
    undo, client, coach = history.latest(store, limit=20)
    assert [undo.command, client.command, coach.command] == ["undo", "add-client", "add-coach"]
    assert {each.made_by for each in (undo, client, coach)} == {"Päivi Hirvonen"}
    assert (undo.target, client.is_undone, coach.is_undone) == (client.number, 1, 0)
    assert [each.command for each in history.latest(store, limit=1)] == ["undo"]


def test_a_persons_history_has_the_stay_and_the_contacts_and_nobody_elses(store):
    client, other = a_client(store), a_client(store, "Pekka")
    a_meeting(store, other)
    a_meeting(store, client)
    left(store, client, date(2023, 5, 31))
    assert commands(store, participant_id=client.id) == ["close-client", "log-meeting", "add-client"]


def test_a_persons_history_has_what_was_taken_out(store):
    client = a_client(store)
    a_meeting(store, client)
    trailing.undo(store)
    trailing.undo(store)
    assert commands(store, participant_id=client.id) == ["undo", "undo", "log-meeting", "add-client"]


def test_who_wrote_last_is_known_by_id(store):
    assert history.latest_author(store) == store.actor
    store.actor = a_coach(store).id
    a_client(store)
    assert history.latest_author(store) == store.actor


def test_unbroken_links_are_found_unbroken_and_tampering_is_found(store):
    a_meeting(store, a_client(store))
    assert list(history.broken_links(store)) == []
    with store.off_trail() as connection:
        connection.execute("DROP TRIGGER change_rows_no_update")
        connection.execute("UPDATE change_rows SET new = json_set(new, '$.minutes', 600) WHERE table_name = 'meetings'")
    assert list(history.broken_links(store)) == [4]
    assert history.trigger_differences(store) == ["change_rows_no_update"]
    with pytest.raises(TrailDamagedError):
        history.latest(store, limit=20)
    with pytest.raises(TrailDamagedError):
        undoing.undo(store, undoing.latest_standing(store))


def test_a_cut_tail_is_seen_from_a_head_that_was_noted(store):
    a_client(store)
    number, link = trail.head(store)
    a_client(store, "Pekka", entered=date(2023, 2, 1))
    assert trail.head(store) != (number, link)
    assert store.row("SELECT link FROM changes WHERE id = ?", (number,)) == (link,)


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
        trail.take_down(connection)
        connection.execute(sql)
    assert history.altered_rows(store) == altered


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE change_rows SET new = 'no JSON' WHERE change_id = 3",
        "UPDATE change_rows SET old = '[]' WHERE change_id = 3",
        "UPDATE changes SET made_at = 'once' WHERE id = 3",
        "UPDATE changes SET command = 'report' WHERE id = 3",
        "DELETE FROM changes WHERE id = 2",
    ],
)
def test_an_altered_entry_is_not_told(store, sql):
    a_client(store)
    with store.off_trail() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        trail.take_down(connection)
        connection.execute(sql)
        if sql.startswith("DELETE"):
            connection.execute("DELETE FROM change_rows WHERE change_id = 2")
    assert list(history.broken_links(store)) == [3]
    with pytest.raises(TrailDamagedError):
        history.latest(store, limit=20)
