"""What the driver says when something is the matter with the file, and what a coach is told."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.store.driver import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from askeleet.errors import AskeleetError

_UNWELL = "disk i/o error"
_ROOM = 1 << 17
"""Bytes that SQLite needs beside a file, with some to spare."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the driver and the system raise about the file into errors a coach can mend.

    A broken rule of the schema, or SQL that is wrong, is a fault of this program and passes through.
    """
    try:
        yield
    except DatabaseError as error:
        raise translate(error, path) from error
    except UnicodeDecodeError as error:
        raise errors.file.FileDamagedError(path=path, folder=path.parent) from error
    except OSError as error:
        raise _of_system(error, path) from error


def translate(error: Exception, path: Path) -> Exception:
    """Return the mendable error that a driver's error stands for, or the error itself."""
    saying = str(error).lower()
    for part, kind in _sayings():
        if part in saying:
            meant = errors.file.DiskFullError if part == _UNWELL and _is_full(path) else kind
            return meant(path=path, folder=path.parent)
    return error


def _sayings() -> tuple[tuple[str, type[AskeleetError]], ...]:
    """Return what SQLite's sentences hold (sqlite3.c, sqlite3ErrStr), and what each means here."""
    return (
        ("database or disk is full", errors.file.DiskFullError),
        ("attempt to write a readonly database", errors.file.FileReadOnlyError),
        ("unable to open database file", errors.file.FileNotOpenedError),
        ("database is locked", errors.file.FileBusyError),
        ("database table is locked", errors.file.FileBusyError),
        ("locking protocol", errors.file.FileBusyError),
        ("malformed", errors.file.FileDamagedError),
        ("file is not a database", errors.file.FileDamagedError),
        ("could not decode to utf-8", errors.file.FileDamagedError),  # Python's own: a letter is none any more
        ("json cannot hold blob values", errors.file.FileDamagedError),  # no column of a record is one
        (_UNWELL, errors.file.FileDamagedError),
    )


def _is_full(path: Path) -> bool:
    """Return whether there is no room for what SQLite keeps beside a file: its sentence then names no reason."""
    from shutil import disk_usage  # noqa: PLC0415  (only when something is wrong)

    try:
        return disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def _of_system(error: OSError, path: Path) -> Exception:
    import errno  # noqa: PLC0415  (only when something is wrong)

    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return errors.file.DiskFullError(path=path, folder=path.parent)
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return errors.file.FolderReadOnlyError(path=path, folder=path.parent)
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST}:
        return errors.file.FileNotOpenedError(path=path, folder=path.parent)
    return error
