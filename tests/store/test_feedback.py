"""Feedback is nobody's: nothing in the file, the trail or the log leads from an answer to a moment or a coach."""

from __future__ import annotations

from uuid import UUID

import pytest
from factories import a_client, an_answer

from askeleet.casework.checking import findings
from askeleet.store import Store, driver, views
from askeleet.store.trail import head


def test_an_answer_has_no_person_no_coach_no_day_and_no_moment(store):
    columns = {
        table: {row[1] for row in store.rows(f"PRAGMA table_info({table})")}
        for table in ("feedback", "feedback_scores")
    }
    assert columns == {
        "feedback": {"id", "month", "recommend", "words"},
        "feedback_scores": {"id", "feedback_id", "item", "score"},
    }


def test_an_answer_leaves_no_entry_no_row_of_the_trail_no_view_and_no_number(store):
    a_client(store)

    def known():
        tables = ("changes", "change_rows", "views", "counters", "drafts")
        return head(store), [store.rows(f"SELECT * FROM {table}") for table in tables], views.latest(store, limit=9)

    before = known()
    an_answer(store, recommend=9, words="Hyvä", useful=5)
    assert known() == before
    assert store.rows("SELECT month, recommend, words FROM feedback") == [("2023-05", 9, "Hyvä")]
    assert store.rows("SELECT item, score FROM feedback_scores") == [("useful", 5)]


def test_keys_are_random_and_the_rows_lie_in_their_order_not_in_that_of_their_coming(store):
    for number in range(30):
        an_answer(store, words=f"{number:02}", useful=1 + number % 5)
    for table in ("feedback", "feedback_scores"):
        ids = [row[0] for row in store.rows(f"SELECT id FROM {table} NOT INDEXED")]
        assert ids == sorted(ids)
        assert {UUID(each).version for each in ids} == {4}
        with pytest.raises(driver.DatabaseError):  # there is no rowid that would know the order
            store.rows(f"SELECT rowid FROM {table}")
    came = [words for (words,) in store.rows("SELECT words FROM feedback")]
    assert came != sorted(came)
    of_a_month = [row[0] for row in store.rows("SELECT id FROM feedback WHERE month = '2023-05' ORDER BY month")]
    assert of_a_month == sorted(of_a_month)


def test_the_log_beside_the_file_is_empty_afterwards(store, place):
    an_answer(store, words="Hyvä")
    log = place.with_name(f"{place.name}-wal")
    assert not log.exists() or log.stat().st_size == 0


def test_nothing_changes_or_takes_out_an_answer(store):
    an_answer(store, useful=5)
    for sql in (
        "UPDATE feedback SET words = 'x'",
        "DELETE FROM feedback_scores",
    ):
        with pytest.raises(driver.DatabaseError), store.off_trail() as connection:
            connection.execute(sql)
    assert [finding.key for finding in findings(store) if not finding.is_well] == []


def test_another_program_cannot_write_an_answer(store, place, passphrase):
    connection = driver.connect(place, passphrase)
    with pytest.raises(driver.DatabaseError):
        connection.execute("INSERT INTO feedback (id, month) VALUES ('x', '2023-05')")
    connection.close()


def test_a_copy_of_the_file_holds_the_answers(store, passphrase):
    an_answer(store, words="Hyvä", useful=5)
    with Store(store.back_up("asked").path, passphrase) as copy:
        assert copy.rows("SELECT words FROM feedback") == [("Hyvä",)]
