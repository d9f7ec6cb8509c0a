"""Backups: verified copies in a folder beside the caseload file, each named after the state it is of."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain import backup as names
from askeleet.errors.backups import BackupFailedError, BackupNotWholeError, SecondFolderFailedError
from askeleet.errors.file import FileDamagedError
from askeleet.store import faults, soundness
from askeleet.store.backup_folder import folder_of
from askeleet.store.driver import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.domain.backup import Backup

_SPARE = 1 << 20
"""Bytes that are left free: a backup never takes the room that a change will need."""


_AT_WORK = 3600
"""Seconds that a copy may take."""


def every(path: Path, folder: Path | None = None) -> Sequence[Backup]:
    """Return the backups of a file, the newest first; those in another folder, if one is named."""
    try:
        found = sorted((folder or folder_of(path)).glob(f"*{path.suffix}"))
    except OSError:
        return []
    read = (names.read(each, path.stem) for each in found)
    return sorted(filter(None, read), key=lambda each: (each.made_at, each.anchor.entry), reverse=True)


def back_up(connection: Connection, path: Path, key: str | None, *, reason: str) -> Backup:
    """Copy an open file into the folder of its backups, see that the copy is whole, and only then give it its name.

    Raises:
        BackupFailedError: if it could not be made, or is not whole.
        FileDamagedError: if the file is not whole.
    """
    folder = folder_of(path)
    unverified = folder / f".{path.name}.{os.getpid()}.part"
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
        _clear_left_over(path, folder)
        if soundness.has_torn_pages(connection):  # also free ones, which no copy reads
            raise FileDamagedError(path=path)
        _see_room(path, folder)
        os.close(os.open(unverified, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute("VACUUM INTO ?", [str(unverified)])
        return _named(unverified, path, key, reason, of=connection)
    except (OSError, DatabaseError) as error:
        raise _failure(error, path, folder) from error
    finally:
        _clear(unverified)


def copy_to(folder: Path, backup: Backup) -> Path:
    """Copy a backup into another folder, whole or not at all; return where it is.

    Raises:
        SecondFolderFailedError: if it cannot be written there.
    """
    from filecmp import cmp  # noqa: PLC0415  (once a day)

    copy = folder / backup.path.name
    unverified = folder / f".{copy.name}.{os.getpid()}.part"
    try:
        copy_bytes(backup.path, unverified)
        if not cmp(backup.path, unverified, shallow=False):
            raise SecondFolderFailedError(folder=folder)
        unverified.replace(copy)
    except OSError as error:
        raise SecondFolderFailedError(folder=folder) from error
    finally:
        _clear(unverified)
    return copy


def copy_bytes(source: Path, target: Path) -> None:
    """Copy a file into one that only this user can read.

    Raises:
        OSError: if either cannot be read or written.
    """
    from shutil import copyfileobj  # noqa: PLC0415  (once a day)

    opened = os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with source.open("rb") as read, os.fdopen(opened, "wb") as written:
        copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())


def _named(unverified: Path, path: Path, key: str | None, reason: str, *, of: Connection) -> Backup:
    from askeleet.store.replacing import put_in_place  # noqa: PLC0415  (once a day)

    anchor = soundness.anchor_of_whole(unverified, key)
    if anchor is None:
        kind = FileDamagedError if soundness.is_damaged(of) else BackupNotWholeError
        raise kind(path=path, folder=unverified.parent)
    made_at = clock.now().astimezone().replace(microsecond=0)
    name = names.name_of(path.stem, made_at, reason, anchor)
    put_in_place(unverified, copy := unverified.with_name(name + path.suffix))
    return names.Backup(copy, made_at, reason, anchor._replace(link=anchor.link[:16]))


def _clear_left_over(path: Path, folder: Path) -> None:
    """Take away what was never finished; another process may be at work on what is young."""
    long_ago = clock.now().timestamp() - _AT_WORK
    for each in (*folder.glob(f".{path.name}.*.part"), *path.parent.glob(f".{path.name}.*.new*")):
        if each.is_file() and each.stat().st_mtime < long_ago:
            _clear(each)


def _see_room(path: Path, folder: Path) -> None:
    """See that there is room for the copy and as much again.

    Raises:
        BackupFailedError: if there is not.
    """
    from shutil import disk_usage  # noqa: PLC0415  (once a day)

    if disk_usage(folder).free < 2 * path.stat().st_size + _SPARE:
        raise BackupFailedError(path=path, folder=folder)


def _failure(error: Exception, path: Path, folder: Path) -> Exception:
    told = faults.translate(error, path)
    return told if isinstance(told, FileDamagedError) else BackupFailedError(path=path, folder=folder)


def _clear(unfinished: Path) -> None:
    """Take away what was not finished, where it can be taken away: a stick may have been pulled out."""
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:
        return
