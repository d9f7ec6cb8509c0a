"""Text that was typed is kept until it is saved, in the file or beside it."""

from __future__ import annotations

import stat
from datetime import date

from factories import a_client, the_coach

from askeleet import errors
from askeleet.casework import meetings
from askeleet.store import Store, drafts


def kept(store, client, aside, text="Puhuimme työkokeilusta."):
    return drafts.keep(store, command="log-meeting", participant_id=client.id, text=text, folder=aside)


def test_a_draft_waits_for_its_person_and_command_and_is_gone_with_the_save(store, tmp_path):
    client, other = a_client(store), a_client(store, "Pekka")
    draft = kept(store, client, tmp_path)
    assert [each.text for each in drafts.of(store, command="log-meeting", participant_id=client.id)] == [draft.text]
    assert drafts.of(store, command="log-meeting", participant_id=other.id) == []
    meetings.log_meeting(store, client, on=date(2023, 5, 3), coach=the_coach(store), facts={}, draft_id=draft.id)
    assert drafts.of(store, command="log-meeting", participant_id=client.id) == []


def test_a_draft_stays_when_the_save_is_refused(store, tmp_path):
    client = a_client(store)
    draft = kept(store, client, tmp_path)
    try:
        meetings.log_meeting(store, client, on=date(2024, 5, 3), coach=the_coach(store), facts={}, draft_id=draft.id)
    except errors.LogInFutureError:
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
