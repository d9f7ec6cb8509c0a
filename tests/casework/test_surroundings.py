"""What lies around the file is looked at, and what is surely safe is mended."""

from __future__ import annotations

import os
from datetime import date

import pytest
from conftest import CAN_ENCRYPT
from factories import a_client, a_coach

from askeleet.casework import permissions, surroundings
from askeleet.casework.backups import make
from askeleet.casework.shell_histories import lines_with_notes
from askeleet.store import Store, connection

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")


@pytest.fixture
def around(home, place):
    return surroundings.Surroundings(home, place.parent, home / "keys", None, is_unconfirmed=False)


def seen(store, around):
    return {each.key: each for each in surroundings.findings(store, around)}


def unwell(store, around):
    return {key for key, each in seen(store, around).items() if not each.is_well}


def test_a_new_file_is_well(store, around):
    assert unwell(store, around) == set()
    assert seen(store, around)["newest-backup"].seen == "not yet"


def test_a_file_begun_between_the_midnight_of_here_and_that_of_utc_is_a_new_one(tmp_path, around, still_clock):
    still_clock.move_to("2023-06-02T00:30:00+03:00")
    connection.create_file(tmp_path / "night.db", None)
    with Store(tmp_path / "night.db") as store:
        a_coach(store)
        assert seen(store, around)["newest-backup"].is_well


def test_data_of_yesterday_without_a_backup_is_not_well(store, around, still_clock):
    still_clock.move_to("2023-06-03T09:00:00+03:00")
    assert unwell(store, around) == {"newest-backup"}


@pytest.mark.parametrize(("day", "is_well"), [("08", True), ("09", False)])
def test_a_backup_of_more_than_seven_days_ago_is_not_well(store, around, still_clock, day, is_well):
    make(store, "daily")
    still_clock.move_to(f"2023-06-{day}T09:00:00+03:00")
    found = seen(store, around)["newest-backup"]
    assert (found.is_well, found.seen) == (is_well, date(2023, 6, 1))


def test_the_newest_backup_opens_and_is_whole(store, around):
    assert "newest-backup-opens" not in seen(store, around)
    make(store, "daily")
    found = seen(store, around)["newest-backup-opens"]
    assert (found.is_well, found.seen) == (True, "ok")


def test_a_damaged_newest_backup_is_not_well_though_an_older_one_is_whole(store, around, still_clock):
    make(store, "daily")
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    newest = make(store, "asked").backup.path
    content = bytearray(newest.read_bytes())
    content[4096:8192] = bytes(4096)
    newest.write_bytes(content)
    assert unwell(store, around) == {"newest-backup-opens"}


@pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")
def test_a_newest_backup_of_another_key_is_not_well(store, around, passphrase):
    newest = make(store, "daily").backup.path
    newest.unlink()
    connection.create_file(newest, f"{passphrase} uusi")
    assert unwell(store, around) == {"newest-backup-opens"}


def test_a_second_folder_on_the_same_disk_is_no_other_disk(store, around, tmp_path):
    assert seen(store, around._replace(second_folder=tmp_path))["other-disk"].is_hint
    assert seen(store, around._replace(second_folder=tmp_path / "away"))["other-disk"].is_hint
    (tmp_path / "Nextcloud").mkdir()
    assert not seen(store, around._replace(second_folder=tmp_path / "Nextcloud"))["other-disk"].is_hint


def test_a_code_that_nobody_confirmed_is_told_until_somebody_does(store, around):
    assert not seen(store, around)["code"].is_hint
    assert seen(store, around._replace(is_unconfirmed=True))["code"].is_hint


def test_whether_it_is_encrypted_is_told(store, around, passphrase):
    found = seen(store, around)["encrypted"]
    assert (found.seen, found.is_hint) == (("no", True) if passphrase is None else ("yes", False))


def test_rights_of_others_are_not_well_and_are_taken_away(store, around, home):
    backup = make(store, "daily").backup.path
    (home / "keys").mkdir()
    key = home / "keys" / "0123.key"
    key.write_text("x", encoding="ascii")
    for place in (store.path, store.path.parent, backup, backup.parent, key, home / "keys"):
        place.chmod(0o755)
    assert unwell(store, around) == {"permissions", "folder", "backup-permissions", "key-permissions"}
    assert len(permissions.mend(store.path, around)) == 4
    assert unwell(store, around) == set()
    assert permissions.mend(store.path, around) == []


def test_a_folder_that_others_work_in_is_left_as_it_is(store, around, home):
    around = around._replace(own_folder=home / "elsewhere")
    store.path.parent.chmod(0o755)
    assert unwell(store, around) == set()
    store.path.parent.chmod(0o777)
    assert unwell(store, around) == {"folder"}
    assert permissions.mend(store.path, around) == []
    assert store.path.parent.stat().st_mode & 0o777 == 0o777
    store.path.parent.chmod(0o1777)
    assert unwell(store, around) == set()


def test_conflict_copies_and_what_was_set_aside_are_counted(store, around):
    store.path.with_name("askeleet-LAPTOP.db").touch()
    backups = store.path.with_name("backups")
    backups.mkdir(mode=0o700)
    (backups / "askeleet-2023-05-01-090000-damaged.db").touch(0o600)
    found = seen(store, around)
    assert [(found[key].seen, found[key].is_hint) for key in ("conflict-copies", "set-aside")] == [("1", True)] * 2


def test_notes_in_shell_histories_are_counted_and_not_shown(store, around, home):
    a_client(store)
    (home / ".bash_history").write_text(
        "askeleet log-meeting tiina --note 'selkä kipeä'\nls --note\naskeleet today\n", encoding="utf-8"
    )
    fish = home / ".local/share/fish/fish_history"
    fish.parent.mkdir(parents=True)
    fish.write_bytes("- cmd: askeleet kirjaa tiina --words 'väsynyt'\n".encode("latin-1"))
    assert lines_with_notes(home) == 2
    found = seen(store, around)
    assert (found["shell-histories"].seen, found["shell-histories"].is_hint) == ("2", True)
    assert "kipeä" not in str(found)
    assert str(home) not in str(found)


def test_a_file_in_a_synced_folder_is_not_well(tmp_path, around):
    from askeleet.store import Store
    from askeleet.store.connection import create_file

    path = tmp_path / "Dropbox" / "askeleet.db"
    create_file(path, None)
    with Store(path) as store:
        assert (unwell(store, around), seen(store, around)["place"].seen) == ({"place"}, "Dropbox")
