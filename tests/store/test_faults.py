"""What the driver and the system say becomes what a coach is told."""

from __future__ import annotations

import errno
import shutil

import pytest

from askeleet.errors.file import DiskFullError, FileDamagedError, FileNotOpenedError, FolderReadOnlyError
from askeleet.store import driver, faults

SYSTEM = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EROFS: FolderReadOnlyError,
    errno.EACCES: FolderReadOnlyError,
    errno.EPERM: FolderReadOnlyError,
    errno.ENOENT: FileNotOpenedError,
    errno.ENOTDIR: FileNotOpenedError,
    errno.EIO: OSError,
}


def raised(path, error):
    with pytest.raises(Exception) as caught, faults.translated(path):  # noqa: PT011  (which one is what is tested)
        raise error
    return caught.value


@pytest.mark.parametrize(("saying", "error"), faults._sayings(), ids=str)
def test_each_saying_of_the_driver_has_its_error_with_file_and_folder(tmp_path, saying, error):
    told = raised(tmp_path / "a.db", driver.OperationalError(saying))
    assert type(told) is error
    assert told.details == {"path": tmp_path / "a.db", "folder": tmp_path}


@pytest.mark.parametrize(("code", "error"), SYSTEM.items(), ids=str)
def test_each_refusal_of_the_system_has_its_error(tmp_path, code, error):
    assert type(raised(tmp_path / "a.db", OSError(code, "no"))) is error


def test_an_error_without_a_reason_is_a_full_disk_where_there_is_no_room(tmp_path, monkeypatch):
    unwell = driver.OperationalError("disk I/O error")
    assert type(raised(tmp_path / "a.db", unwell)) is FileDamagedError
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 10, 0))
    assert type(raised(tmp_path / "a.db", unwell)) is DiskFullError


def test_a_letter_that_is_none_any_more_is_a_damaged_file(place, passphrase, store):
    with store.off_trail() as raw:
        raw.execute("CREATE TABLE letters AS SELECT CAST(x'e4' AS TEXT) AS letter")
    with pytest.raises(FileDamagedError):
        store.rows("SELECT letter FROM letters")


@pytest.mark.parametrize(
    "error", [driver.IntegrityError("UNIQUE constraint failed"), driver.OperationalError("syntax")]
)
def test_a_fault_of_the_program_passes_through(tmp_path, error):
    assert raised(tmp_path / "a.db", error) is error
