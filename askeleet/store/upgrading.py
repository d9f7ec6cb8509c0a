"""Making the file and bringing an older one up to date, with a verified copy first.

sqlite-utils is imported here and in the schema only; the package has chosen its driver by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database

from askeleet import clock, errors
from askeleet.store import driver, trail
from askeleet.store.changes import Entry, append, next_number
from askeleet.store.connection import APPLICATION_ID, SCHEMA, prepare
from askeleet.store.schema import migrations

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


def make(connection: Connection) -> None:
    """Make the schema in an empty file."""
    journal = "WAL" if driver.has_sound_wal() else "DELETE"
    connection.execute(f"PRAGMA journal_mode = {journal}").fetchall()
    _apply(connection)


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
    unverified = copy.with_name(copy.name + ".part")
    unverified.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", [str(unverified)])
        if not _is_whole(unverified, passphrase):
            raise errors.BackupFailedError(path=path, folder=folder)
        unverified.chmod(0o600)
        unverified.replace(copy)
    finally:
        unverified.unlink(missing_ok=True)
    return copy


def _is_whole(copy: Path, passphrase: str | None) -> bool:
    connection = driver.connect(copy, passphrase, read_only=True)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except driver.DatabaseError:
        return False
    finally:
        connection.close()


def _apply(connection: Connection) -> None:
    """Apply the missing migrations in one transaction; foreign keys are off still: a table may be made anew."""
    prepare(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(connection, execute_plugins=False))
        trail.install(connection)
        _note_schema(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _note_schema(connection: Connection) -> None:
    """Note the new schema in the trail: no undo reaches across it."""
    entry = Entry(number=next_number(connection), command=f"schema-{SCHEMA}", made_by=None, kind="schema")
    append(connection, entry)
