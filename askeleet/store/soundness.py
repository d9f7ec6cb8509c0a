"""What SQLite itself says about the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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
