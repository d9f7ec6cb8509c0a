"""What SQLite itself says about the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.backup import Anchor
from askeleet.store import driver, file_format

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.store import Store


_EVERY_PAGE = "PRAGMA cipher_integrity_check"
"""Reads every page of an encrypted file, free ones too, and names those that are not as written; of others none."""


def faults_in_file(store: Store) -> Sequence[str]:
    """Return the first ten faults of the file's pages and structure; none when it is whole."""
    torn = [fault for (fault,) in store.rows(_EVERY_PAGE)]
    return torn[:10] or [fault for (fault,) in store.rows("PRAGMA integrity_check(10)") if fault != "ok"]


def has_torn_pages(connection: Connection) -> bool:
    """Return whether a page of an open encrypted file is not as it was written; of a plain one nobody can tell."""
    return bool(connection.execute(_EVERY_PAGE).fetchall())


def is_damaged(connection: Connection) -> bool:
    """Return whether something is the matter with an open file's structure."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",))


def orphans(store: Store) -> int:
    """Return how many rows refer to one that is not there."""
    return len(store.rows("PRAGMA foreign_key_check"))


def version(store: Store) -> str:
    """Return the version of SQLite in use."""
    return str(store.rows("SELECT sqlite_version()")[0][0])


def anchor_of_whole(copy: Path, key: str | None) -> Anchor | None:
    """Return which state a file is of that nobody has open; None unless it is a caseload, and whole by itself."""
    connection = driver.connect(copy, key, way="immutable=1")
    try:
        if has_torn_pages(connection):
            return None
        marks = [connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in ("application_id", "integrity_check")]
        if marks != [file_format.APPLICATION_ID, "ok"]:
            return None
        entry, link = connection.execute("SELECT id, link FROM changes ORDER BY id DESC LIMIT 1").fetchone()
        return Anchor(file_format.version(connection), entry, link)
    except driver.DatabaseError:
        return None
    finally:
        connection.close()


def is_whole(copy: Path, key: str | None) -> bool:
    """Return whether a file that nobody has open is a caseload, and whole by itself."""
    return anchor_of_whole(copy, key) is not None
