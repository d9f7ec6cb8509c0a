"""Text that was typed is kept until it is saved, in the file or beside it."""

from __future__ import annotations

import stat
from datetime import date

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE
from factories import a_client, the_coach

from askeleet.casework import meetings
from askeleet.casework.coaches import add_coach
from askeleet.errors.meetings import LogInFutureError
from askeleet.keys.deriving import key_of, salt_of
from askeleet.store import Store, drafts
from askeleet.store.connection import create_file


def kept(store, client, aside, text="Puhuimme työkokeilusta."):
    return drafts.keep(store, command="log-meeting", participant_id=client.id, text=text, folder=aside)


def test_a_draft_waits_for_its_person_and_command_and_is_gone_with_the_save(store, tmp_path):
    client, other = a_client(store), a_client(store, "Pekka")
    draft = kept(store, client, tmp_path)
    assert [each.text for each in drafts.of(store, command="log-meeting", participant_id=client.id)] == [draft.text]
    assert drafts.of(store, command="log-meeting", participant_id=other.id) == []
    meetings.log_meeting(store, client, on=date(2023, 5, 3), coach=the_coach(store), facts={}, draft=draft)
    assert drafts.of(store, command="log-meeting", participant_id=client.id) == []


def test_a_draft_stays_when_the_save_is_refused(store, tmp_path):
    client = a_client(store)
    draft = kept(store, client, tmp_path)
    with pytest.raises(LogInFutureError):
        meetings.log_meeting(store, client, on=date(2024, 5, 3), coach=the_coach(store), facts={}, draft=draft)
    assert drafts.of(store, command="log-meeting", participant_id=client.id) == [draft]


def test_where_the_file_cannot_be_written_the_draft_lies_beside_it_under_the_same_key(
    place, passphrase, store, tmp_path
):
    client = a_client(store)
    aside = tmp_path / "state"
    with Store(place, passphrase) as other:
        other._connection.execute("PRAGMA busy_timeout = 10")
        with store.change("holding"):
            draft = kept(other, client, aside)
    (file,) = aside.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (draft.text.encode() in file.read_bytes()) == (passphrase is None)
    assert drafts.take_in(store, aside) == 1
    assert [each.text for each in drafts.of(store, command="log-meeting", participant_id=client.id)] == [draft.text]
    assert list(aside.iterdir()) == []


@pytest.fixture
def busy(place, passphrase, store, tmp_path):
    """Keep a draft while somebody else is writing; return it."""
    client = a_client(store)
    with Store(place, passphrase) as other:
        other._connection.execute("PRAGMA busy_timeout = 10")
        with store.change("holding"):
            return client, kept(other, client, tmp_path / "state")


def test_a_draft_that_lay_beside_the_file_goes_when_its_text_is_saved_after_all(store, busy):
    client, draft = busy
    meetings.log_meeting(store, client, on=date(2023, 5, 3), coach=the_coach(store), facts={}, draft=draft)
    assert list(draft.place.parent.iterdir()) == []


def test_a_draft_that_lay_beside_the_file_stays_when_the_save_is_refused(store, busy):
    client, draft = busy
    with pytest.raises(LogInFutureError):
        meetings.log_meeting(store, client, on=date(2024, 5, 3), coach=the_coach(store), facts={}, draft=draft)
    with pytest.raises(ZeroDivisionError), store.change("x") as change:
        change.drop_draft(draft)
        raise ZeroDivisionError
    assert [*draft.place.parent.iterdir()] == [draft.place]


def test_a_text_kept_again_is_one_draft_and_gone_with_one_save(store, busy):
    client, earlier = busy
    kept(store, client, earlier.place.parent)
    draft = kept(store, client, earlier.place.parent)
    other = kept(store, client, earlier.place.parent, text="Toinen.")
    assert list(earlier.place.parent.iterdir()) == []
    waiting = drafts.of(store, command="log-meeting", participant_id=client.id)
    assert {each.id for each in waiting} == {draft.id, other.id}
    meetings.log_meeting(store, client, on=date(2023, 5, 3), coach=the_coach(store), facts={}, draft=draft)
    assert drafts.of(store, command="log-meeting", participant_id=client.id) == [other]


def test_another_caseloads_drafts_are_left_where_they_are(store, busy, passphrase, tmp_path):
    _client, draft = busy
    create_file(tmp_path / "b.db", passphrase)
    with Store(tmp_path / "b.db", passphrase) as another:
        add_coach(another, "paivi", "Päivi")
        kept(another, a_client(another), draft.place.parent)
        assert another.row("SELECT count(*) FROM drafts") == (1,)
    assert [*draft.place.parent.iterdir()] == [draft.place]


def test_a_dropped_draft_is_gone(store, tmp_path):
    client = a_client(store)
    drafts.drop(store, kept(store, client, tmp_path))
    assert drafts.of(store, command="log-meeting", participant_id=client.id) == []


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs SQLCipher")
@pytest.mark.parametrize("is_made", [True, False], ids=["kept with the passphrase", "kept with the key"])
def test_a_draft_beside_the_file_opens_with_the_passphrase_and_with_the_key_made_of_it(
    tmp_path, empty_caseload, is_made
):
    path, aside = tmp_path / "a.db", tmp_path / "state"
    path.write_bytes(empty_caseload(PASSPHRASE))
    made = key_of(PASSPHRASE, salt_of(path))
    first, second = (PASSPHRASE, made) if is_made else (made, PASSPHRASE)
    with Store(path, first) as store:
        add_coach(store, "paivi", "Päivi")
        client = a_client(store)
        with Store(path, first) as other:
            other._connection.execute("PRAGMA busy_timeout = 10")
            with store.change("holding"):
                draft = kept(other, client, aside)
    with Store(path, second) as store:
        assert drafts.take_in(store, aside) == 1
        assert [each.text for each in drafts.every(store)] == [draft.text]
