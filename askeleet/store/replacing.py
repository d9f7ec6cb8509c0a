"""Putting another file in the place of the caseload file, while nobody else has it open."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from askeleet.errors.encryption import WrongKeyError
from askeleet.errors.file import FileBusyError, FileInUseError
from askeleet.store import driver, faults, file_format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection


@contextmanager
def held_alone(path: Path, key: str | None) -> Iterator[Connection]:
    """Open the file so that nobody else can have it open, its write-ahead log emptied into it and gone.

    Raises:
        FileInUseError: if another process has it open.
        FileError: if it cannot be opened, as it is when a store opens it.
    """
    with faults.translated(path):
        connection = driver.connect(path, key)
        try:
            held = file_format.identity(path)
            _take(connection, path, is_keyed=key is not None)
            yield connection
            if file_format.identity(path) == held:  # another file in its place has its own log
                file_format.prefer_wal(connection, path)
        finally:
            connection.close()


def put_in_place(made: Path, path: Path, *, held: Connection | None = None) -> None:
    """Put a finished file in the place of another, whole or not at all; both lie in one folder.

    Whoever waits for the old one sees at the first write that it was replaced: `Store` compares. Windows replaces no
    file that is open: there a connection that holds it is closed first.
    """
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.chmod(0o600)
    if held is not None and os.name == "nt":
        held.close()
    made.replace(path)
    _write_down(path.parent)


def settle(made: Path, key: str | None) -> None:
    """Give a finished file its write-ahead log, empty, so that it is whole by itself."""
    connection = driver.connect(made, key)
    try:
        file_format.prefer_wal(connection, made)
    finally:
        connection.close()


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give the path of a file that is to take the place of another; what is left of it is taken away."""
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    made.unlink(missing_ok=True)
    try:
        yield made
    finally:
        made.unlink(missing_ok=True)


def _take(connection: Connection, path: Path, *, is_keyed: bool) -> None:
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        connection.execute("PRAGMA busy_timeout = 2000")
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock is kept until the connection is closed
    except driver.DatabaseError as error:
        if is_keyed and "not a database" in str(error):  # another has changed the passphrase meanwhile
            raise WrongKeyError(path=path) from error
        if isinstance(faults.translate(error, path), FileBusyError):
            raise FileInUseError(path=path) from error
        raise
    if mode != "delete":
        raise FileInUseError(path=path)


def _write_down(folder: Path) -> None:
    """Have the folder written down: on some systems a new name is lost without it. Windows has no such thing."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
