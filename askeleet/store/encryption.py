"""Encrypting the file, taking its encryption off in a copy, and giving it another passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.errors.encryption import CopyFailedError, FileEncryptedAlreadyError, FilePlainAlreadyError
from askeleet.errors.file import FileExistsAlreadyError
from askeleet.keys.deriving import normal
from askeleet.store import driver, faults, file_format, soundness
from askeleet.store.replacing import beside, held_alone, put_in_place, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from sqlite3 import Connection

_MARKS = ("application_id", "user_version")
"""What SQLCipher's export leaves behind."""


def encrypt(path: Path, passphrase: str, *, ready: Callable[[Path], None] = lambda _copy: None) -> None:
    """Encrypt a file that is not; it is replaced by its encrypted copy, whole or not at all.

    Before that, `ready` is told where the finished copy is: its key can be kept before anything rests on it.

    Raises:
        FileEncryptedAlreadyError: if it is encrypted.
        FileInUseError: if another process has it open.
        CopyFailedError: if the copy is not whole; nothing was touched.
    """
    if file_format.is_encrypted(path):
        raise FileEncryptedAlreadyError(path=path)
    with held_alone(path, None) as connection, beside(path) as made:
        _export(connection, path, made, passphrase)
        ready(made)
        put_in_place(made, path, held=connection)


def decrypt(path: Path, key: str, to: Path) -> None:
    """Write a copy that anybody can read; the file itself stays as it is.

    Raises:
        FilePlainAlreadyError: if it is not encrypted.
        FileExistsAlreadyError: if there is something at `to`.
        CopyFailedError: if the copy is not whole; it is gone then.
    """
    if not file_format.is_encrypted(path):
        raise FilePlainAlreadyError(path=path)
    if to.exists():
        raise FileExistsAlreadyError(path=to)
    with held_alone(path, key) as connection, beside(to) as made:
        _export(connection, path, made, "")
        put_in_place(made, to)


def change_passphrase(path: Path, key: str, passphrase: str) -> None:
    """Encrypt the file anew under another passphrase, whole or not at all; its salt stays.

    Backups made before keep the passphrase they were made with.

    Raises:
        FilePlainAlreadyError: if it is not encrypted.
        FileInUseError: if another process has it open.
    """
    if not file_format.is_encrypted(path):
        raise FilePlainAlreadyError(path=path)
    with held_alone(path, key) as connection, faults.translated(path):
        connection.execute(f"PRAGMA rekey = {driver.quoted(passphrase)}").fetchall()


def opens(path: Path, key: str | None) -> bool:
    """Return whether a passphrase or key opens the file."""
    connection = driver.connect(path, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError:
        return False
    finally:
        connection.close()
    return True


def _export(connection: Connection, path: Path, made: Path, passphrase: str) -> None:
    with faults.translated(made):
        connection.execute("ATTACH ? AS made KEY ?", (str(made), normal(passphrase)))
        connection.execute("SELECT sqlcipher_export('made')").fetchall()
        for mark in _MARKS:
            (value,) = connection.execute(f"PRAGMA main.{mark}").fetchone()
            connection.execute(f"PRAGMA made.{mark} = {value}")
        is_same = _rows(connection, "main") == _rows(connection, "made")
        connection.execute("DETACH made")
        if not (is_same and soundness.is_whole(made, passphrase or None)):
            raise CopyFailedError(path=path)
        settle(made, passphrase or None)


def _rows(connection: Connection, database: str) -> dict[str, int]:
    """Return how many rows each table of a database has; the index of texts has them in tables of its own."""
    sql = f"SELECT name FROM {database}.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
    tables = connection.execute(sql).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM {database}."{name}"').fetchone()[0] for (name,) in tables}
