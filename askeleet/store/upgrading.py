"""Making the file and bringing an older one up to date, with a verified copy first.

sqlite-utils is imported here and in the schema only; the package has chosen its driver by then.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlite_utils import Database

from askeleet import clock
from askeleet.errors.file import BackupFailedError
from askeleet.store import driver, file_format, trail
from askeleet.store.changes import Entry, append, next_entry
from askeleet.store.schema import migrations

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


def make(connection: Connection) -> None:
    """Make the schema in an empty file.

    The write-ahead log is switched on last: it is empty then, so that the file is whole by itself.
    """
    _apply(connection)
    driver.prefer_wal(connection)


def upgrade(connection: Connection, path: Path, passphrase: str | None) -> Path:
    """Bring an older file's schema up to date; return where the copy of the older file is.

    Raises:
        BackupFailedError: if the copy could not be verified; the file is as it was.
    """
    copy = back_up(connection, path, passphrase)
    _apply(connection)
    return copy


def back_up(connection: Connection, path: Path, passphrase: str | None) -> Path:
    """Copy the file into `backups` beside it, see that the copy is whole, and return where it is.

    Raises:
        BackupFailedError: if it is not.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    moment = clock.now().strftime("%Y%m%dT%H%M%S")
    copy = folder / f"{path.stem}-schema{version}-{moment}{path.suffix}"
    unverified = copy.with_name(f"{copy.name}.{os.getpid()}.part")  # several may be upgrading at once
    unverified.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", [str(unverified)])
        if not is_whole(unverified, passphrase):
            raise BackupFailedError(path=path, folder=folder)
        unverified.chmod(0o600)
        unverified.replace(copy)
    finally:
        unverified.unlink(missing_ok=True)
    return copy


def is_whole(copy: Path, passphrase: str | None) -> bool:
    """Return whether a file that nobody has open is a caseload, and whole by itself."""
    connection = driver.connect(copy, passphrase, way="immutable=1")
    try:
        marks = [connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in ("application_id", "integrity_check")]
    except driver.DatabaseError:
        return False
    finally:
        connection.close()
    return marks == [file_format.APPLICATION_ID, "ok"]


def _apply(connection: Connection) -> None:
    """Apply the missing migrations in one transaction; foreign keys are off still: a table may be made anew."""
    file_format.prepare(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = file_format.version(connection)
        if version < file_format.SCHEMA:  # nobody else has done it in between
            number = next_entry(connection) if version else 1
            connection.create_function("askeleet_change", 0, lambda: number)
            migrations.apply(Database(connection, execute_plugins=False))
            trail.install(connection)
            _note_schema(connection, number)
            connection.execute(f"PRAGMA application_id = {file_format.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {file_format.SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _note_schema(connection: Connection, number: int) -> None:
    """Note the new schema in the trail: no undo reaches across it."""
    command = f"schema-{file_format.SCHEMA}"
    append(connection, Entry(number, command, made_by=None, kind="schema"))
