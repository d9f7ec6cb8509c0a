"""Opening the file: the only place that knows how it is kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.keys.deriving import HEADER
from askeleet.store import driver, faults, file_format

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.errors import FileError


def open_file(path: Path, passphrase: str | None, *, to_read: bool = False) -> Connection:
    """Open a caseload file and bring its schema up to date; to read it, it need not be writable.

    Raises:
        FileError: if it is not a caseload file that can be used as it is; it is not touched then.
    """
    with faults.translated(path):
        _look_at(path, passphrase)
        refusal = _refusal_to_write(path)
    if refusal is not None:
        if to_read:
            return _opened_to_read(path, passphrase)
        raise refusal
    try:
        return _opened(path, passphrase)
    except errors.file.DiskFullError:  # no room for the log that SQLite keeps beside it
        if to_read:
            return _opened_to_read(path, passphrase)
        raise


def open_as_it_is(path: Path, passphrase: str | None) -> Connection:
    """Open a file that nobody writes, as a backup, to read it; its schema stays as it is and nothing is left beside it.

    Raises:
        FileError: if it is not a caseload file that can be read.
    """
    with faults.translated(path):
        _look_at(path, passphrase)
        connection = driver.connect(path, passphrase, way="immutable=1")
        try:
            _version(connection, path, encrypted=passphrase is not None)
            file_format.prepare(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _opened_to_read(path: Path, passphrase: str | None) -> Connection:
    """Open a file that cannot be written, leaving nothing beside it.

    With no log beside it nobody has it open and it is whole by itself; with one, SQLite must read both.
    """
    if not any(log.exists() and log.stat().st_size for log in file_format.logs(path)):
        return _opened(path, passphrase, way="immutable=1")
    try:
        return _opened(path, passphrase, way="mode=ro")
    except (errors.file.FileNotOpenedError, errors.file.FileReadOnlyError) as error:
        raise errors.file.FileUnsettledError(path=path, folder=path.parent) from error


def _opened(path: Path, passphrase: str | None, *, way: str | None = None) -> Connection:
    with faults.translated(path):
        connection = driver.connect(path, passphrase, way=way)
    try:
        with faults.translated(path):
            if _version(connection, path, encrypted=passphrase is not None) < file_format.SCHEMA:
                _upgrade(connection, path, passphrase, way)
            _set_up(connection, way)
    except BaseException:
        connection.close()
        raise
    return connection


def _upgrade(connection: Connection, path: Path, passphrase: str | None, way: str | None) -> None:
    from askeleet.store import upgrading  # noqa: PLC0415  (imports sqlite-utils)

    if way is not None:
        raise errors.file.FileReadOnlyError(path=path)
    upgrading.upgrade(connection, path, passphrase)


def is_writable(path: Path) -> bool:
    """Return whether this user may write the file, and beside it."""
    return _refusal_to_write(path) is None


def _refusal_to_write(path: Path) -> FileError | None:
    """Return why the file cannot be written by this user, if it cannot: SQLite keeps files of its own beside it."""
    if not os.access(path, os.W_OK):
        return errors.file.FileReadOnlyError(path=path)
    if not os.access(path.resolve().parent, os.W_OK):
        return errors.file.FolderReadOnlyError(path=path, folder=path.parent)
    return None


def create_file(path: Path, passphrase: str | None, *, ready: Callable[[Path], None] = lambda _made: None) -> bool:
    """Make a new caseload file, complete or not at all; return whether it is this one that is there now.

    It is made in a folder of its own, looked at, and then put in place: neither a crash, a full disk nor a second
    process at the same moment leaves or sees a file half made. Whoever comes second uses the first one's.
    Before that, `ready` is told where the finished file is: its key can be kept before anything rests on it.
    """
    from shutil import rmtree  # noqa: PLC0415  (only when a file is made)
    from tempfile import mkdtemp  # noqa: PLC0415

    if passphrase is not None and not driver.CAN_ENCRYPT:
        raise errors.encryption.CannotEncryptError
    path = path.absolute()  # mkdtemp answers as it is asked
    with faults.translated(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = mkdtemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        try:
            _make(made := path.parent / folder / path.name, passphrase)
            ready(made)
            return _put_in_place(made, path)
        finally:
            rmtree(folder, ignore_errors=True)


def _make(path: Path, passphrase: str | None) -> None:
    from askeleet.store import upgrading  # noqa: PLC0415  (imports sqlite-utils)

    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = driver.connect(path, passphrase)
    try:
        upgrading.make(connection, path)
    finally:
        connection.close()
    from askeleet.store import soundness  # noqa: PLC0415  (only when a file is made)

    if not soundness.is_whole(path, passphrase):
        raise errors.file.DiskFullError(path=path, folder=path.parent)


def _set_up(connection: Connection, way: str | None) -> None:
    file_format.prepare(connection)
    if way is not None:
        return
    connection.execute("PRAGMA foreign_keys = ON")
    durable = "FULL" if driver.has_sound_wal() else "EXTRA"
    connection.execute(f"PRAGMA synchronous = {durable}")
    if not driver.has_sound_wal():
        connection.execute("PRAGMA journal_mode = DELETE")


def _look_at(path: Path, passphrase: str | None) -> None:
    try:
        if not path.exists():
            raise errors.file.NoFileYetError(path=path)
        with path.open("rb") as file:
            beginning = file.read(1024)
    except PermissionError as error:
        raise errors.file.FileForbiddenError(path=path) from error
    if not beginning:
        raise errors.file.FileEmptyError(path=path)
    is_plain = beginning.startswith(HEADER)
    if not is_plain and _is_text(beginning):
        raise errors.file.FileIsTextError(path=path)
    _look_at_key(path, passphrase, is_plain=is_plain)


def _look_at_key(path: Path, passphrase: str | None, *, is_plain: bool) -> None:
    if is_plain and passphrase is not None:
        raise errors.encryption.FileNotEncryptedError(path=path)
    if is_plain:
        return
    if passphrase is None:
        raise errors.encryption.KeyNeededError(path=path)
    if not driver.CAN_ENCRYPT:
        raise errors.encryption.CannotEncryptError


def _is_text(beginning: bytes) -> bool:
    try:
        text = beginning.decode("utf-8")
    except UnicodeDecodeError as error:  # cut in the middle of a letter, or the letters of an old Windows
        if error.start < len(beginning) - 3:
            return all(byte >= ord(" ") or byte in b"\t\r\n" for byte in beginning)
        text = beginning[: error.start].decode("utf-8")
    return all(letter.isprintable() or letter in "\t\r\n\ufeff" for letter in text)


def _version(connection: Connection, path: Path, *, encrypted: bool) -> int:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        version = file_format.version(connection)
    except driver.DatabaseError as error:
        if encrypted and "not a database" in str(error):
            raise errors.encryption.WrongKeyError(path=path) from error
        raise
    if application != file_format.APPLICATION_ID:
        raise errors.file.FileForeignError(path=path)
    if version > file_format.SCHEMA:
        raise errors.file.FileNewerError(path=path, found=version, known=file_format.SCHEMA)
    return version


def _put_in_place(made: Path, path: Path) -> bool:
    try:
        os.link(made, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        return _put_in_place_without_links(made, path)
    return True


def _put_in_place_without_links(made: Path, path: Path) -> bool:
    try:  # the name is taken first, so that a file that another process made is never written over
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    made.replace(path)
    return True
