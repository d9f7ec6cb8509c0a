"""What SQLite itself says about the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.backup import Anchor
from askeleet.store import driver, file_format

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from askeleet.store import Store


def faults_in_file(store: Store) -> Sequence[str]:
    """Return the first ten faults of the file's structure; none when it is whole."""
    return [fault for (fault,) in store.rows("PRAGMA integrity_check(10)") if fault != "ok"]


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
