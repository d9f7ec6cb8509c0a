"""A backup is whole, closed to others, named after its state, and never half there."""

from __future__ import annotations

import os
import stat

import pytest
from factories import a_client

from askeleet import clock
from askeleet.domain.backup import read
from askeleet.errors.backups import BackupFailedError, SecondFolderFailedError
from askeleet.errors.file import FileDamagedError
from askeleet.store import Store, backups, connection, file_format, soundness, trail
from askeleet.store.backup_folder import has_one_of_today


def test_a_backup_holds_what_the_file_holds_and_its_name_says_so(store, passphrase):
    a_client(store)
    backup = store.back_up("asked")
    number, link = trail.head(store)
    assert backup == read(backup.path, "askeleet")
    assert backup.anchor == (file_format.SCHEMA, number, link[:16])
    assert [each.path for each in backups.every(store.path)] == [backup.path]
    with Store(backup.path, passphrase, opened=connection.open_as_it_is(backup.path, passphrase)) as copy:
        for table in ("participants", "changes", "change_rows"):
            assert copy.rows(f"SELECT * FROM {table}") == store.rows(f"SELECT * FROM {table}")
        assert copy.triggers() == store.triggers()


def test_a_backup_and_its_folder_are_closed_to_others(store):
    mask = os.umask(0o022)
    backup = store.back_up("asked")
    os.umask(mask)
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert list(backup.path.parent.iterdir()) == [backup.path]


def test_an_encrypted_files_backup_is_encrypted(store, passphrase):
    a_client(store, "Tiina Laine")
    assert (b"Tiina Laine" in store.back_up("asked").path.read_bytes()) == (passphrase is None)


def test_whether_today_has_one_is_told_by_names_alone(store, still_clock):
    assert not has_one_of_today(store.path)
    store.back_up("asked")
    assert has_one_of_today(store.path)
    still_clock.move_to("2023-06-02T00:30:00+03:00")  # the same day still in UTC
    assert not has_one_of_today(store.path)


def test_a_damaged_file_that_was_kept_is_not_todays_backup(store):
    folder = store.path.with_name("backups")
    folder.mkdir(mode=0o700)
    (folder / "askeleet-2023-06-01-080000-damaged.db").touch()
    assert not has_one_of_today(store.path)


def test_another_files_backups_are_not_taken_for_its_own(store):
    store.back_up("asked")
    other = store.path.with_name("aske.db")
    assert (has_one_of_today(other), backups.every(other)) == (False, [])


def test_where_the_folder_cannot_be_made_the_file_is_untouched(store):
    before = store.path.read_bytes()
    store.path.with_name("backups").write_text("", encoding="utf-8")
    with pytest.raises(BackupFailedError):
        store.back_up("asked")
    assert store.path.read_bytes() == before


def test_what_was_never_finished_is_taken_away_when_nobody_can_be_at_work_on_it(store):
    old, young = (store.path.with_name("backups") / f".askeleet.db.{number}.part" for number in (1, 2))
    old.parent.mkdir(mode=0o700)
    for each in (old, young):
        each.touch()
        os.utime(each, (now := clock.now().timestamp(), now))
    os.utime(old, (now - 3601, now - 3601))
    store.back_up("asked")
    assert (old.exists(), young.exists()) == (False, True)


def test_a_damaged_file_gets_no_backup(place, passphrase):
    with Store(place, passphrase) as store:
        store.rows("SELECT * FROM changes")
        with place.open("r+b") as file:
            file.truncate(place.stat().st_size // 2)
        with pytest.raises((FileDamagedError, BackupFailedError)):
            store.back_up("asked")
    assert list((place.parent / "backups").iterdir()) == []


def test_a_copy_in_a_second_folder_is_the_same_to_the_byte(store, tmp_path, passphrase):
    backup = store.back_up("asked")
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = backups.copy_to(stick, backup)
    assert copy.read_bytes() == backup.path.read_bytes()
    assert soundness.is_whole(copy, passphrase)
    assert [each.path for each in backups.every(store.path, stick)] == [copy]


def test_what_cannot_be_copied_is_said_and_leaves_nothing(store, tmp_path):
    backup = store.back_up("asked")
    with pytest.raises(SecondFolderFailedError):
        backups.copy_to(tmp_path / "away", backup)
    backup.path.unlink()
    with pytest.raises(SecondFolderFailedError):
        backups.copy_to(tmp_path, backup)
    assert [each for each in tmp_path.iterdir() if each.suffix == ".part"] == []
