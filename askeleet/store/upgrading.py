"""Making the file and bringing an older one up to date, with a backup first.

sqlite-utils is imported here and in the schema only; the package has chosen its driver by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database

from askeleet.store import backups, driver, file_format, searching, trail
from askeleet.store.changes import Entry, append, next_entry
from askeleet.store.schema import migrations

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.domain.backup import Backup


def make(connection: Connection, path: Path) -> None:
    """Make the schema in an empty file.

    The write-ahead log is switched on last: it is empty then, so that the file is whole by itself.
    """
    _apply(connection)
    file_format.prefer_wal(connection, path)


def upgrade(connection: Connection, path: Path, passphrase: str | None) -> Backup:
    """Bring an older file's schema up to date; return the backup of the older file.

    Raises:
        BackupFailedError: if none could be made; the file is as it was.
    """
    backup = backups.back_up(connection, path, passphrase, reason="upgrade")
    _apply(connection)
    return backup


def upgrade_copy(path: Path, passphrase: str | None) -> None:
    """Bring a copy's schema up to date; there is no backup of it, for what it is a copy of stays."""
    connection = driver.connect(path, passphrase)
    try:
        _apply(connection)
    finally:
        connection.close()


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
            searching.build(connection)
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
