"""The first write of a day, the second folder, and what is let go of."""

from __future__ import annotations

import os

import pytest

from askeleet.casework import backups as work
from askeleet.errors.backups import BackupUnknownError, NoBackupError, SecondFolderFailedError, SecondFolderMissingError
from askeleet.store import Store, backups
from askeleet.store.backup_folder import folder_of
from askeleet.store.connection import create_file


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_that_holds_nothing_yet_needs_no_backup(tmp_path):
    path = tmp_path / "new" / "askeleet.db"
    create_file(path, None)
    with Store(path) as store:
        assert not work.is_due(store)


def test_it_is_due_once_a_day(store, still_clock):
    assert work.is_due(store)
    work.make(store, "daily")
    assert not work.is_due(store)
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    assert work.is_due(store)


def test_a_month_of_days_is_rotated(store, still_clock):
    for day in range(1, 31):
        still_clock.move_to(f"2023-06-{day:02}T09:00:00+03:00")
        work.make(store, "daily")
    kept = [each.made_at.day for each in backups.every(store.path)]
    assert kept == [30, 29, 28, 27, 26, 25, 24, 18, 11]


def test_a_new_backup_goes_into_the_second_folder_with_those_that_are_missing_there(store, stick, still_clock):
    work.make(store, "daily")
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    made = work.make(store, "daily", second=stick)
    assert len(made.copies) == 2
    assert names(stick) == names(folder_of(store.path))


def test_a_second_folder_that_is_not_there_is_told_and_not_made(store, tmp_path):
    made = work.make(store, "daily", second=tmp_path / "away")
    assert isinstance(made.trouble, SecondFolderMissingError)
    assert made.backup.path.exists()
    assert not (tmp_path / "away").exists()


def test_a_second_folder_that_takes_nothing_is_told(store, stick):
    taken = work.make(store, "daily").backup.path.name
    (stick / f".{taken}.{os.getpid()}.part").mkdir()
    made = work.make(store, "asked", second=stick)
    assert isinstance(made.trouble, SecondFolderFailedError)
    assert made.backup.path.exists()


def test_the_second_folder_is_rotated_and_a_colleagues_backups_there_are_left(store, stick, still_clock, tmp_path):
    colleagues = "askeleet-2023-01-01-090000-daily-schema2-2-0123456789abcdef.db"
    (stick / colleagues).touch()
    for day in range(1, 31):
        still_clock.move_to(f"2023-06-{day:02}T09:00:00+03:00")
        if day % 3 == 0:
            work.make(store, "daily", second=stick)
        else:
            work.make(store, "daily")
    assert names(stick) == sorted([*names(folder_of(store.path)), colleagues])


def test_a_backup_is_chosen_by_number_name_or_path(store, tmp_path, still_clock):
    older = work.make(store, "asked").backup.path
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    newer = work.make(store, "asked").backup.path
    for typed, path in {"1": newer, "2": older, older.name: older, older.stem: older, str(older): older}.items():
        assert work.chosen(store.path, typed) == path
    assert work.chosen(store.path, None) == newer
    for typed in ("0", "3", "muu.db", "²", ""):
        with pytest.raises(BackupUnknownError):
            work.chosen(store.path, typed)


def test_where_there_is_none_it_is_said(store):
    with pytest.raises(NoBackupError):
        work.every(store.path)
