"""What makes a file a caseload: its marks, and what every connection to it is given first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.keys.deriving import HEADER
from askeleet.store import driver, trail

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

APPLICATION_ID = 0x41534B4C  # ASKL
SCHEMA = 16
"""How many migrations there are; a test holds it against the migrations themselves."""


def prepare(connection: Connection) -> None:
    """Set what must be set whenever the file is opened."""
    for pragma in ("secure_delete = ON", "temp_store = MEMORY", "busy_timeout = 5000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("askeleet_digest", -1, trail.digest, deterministic=True)


def prefer_wal(connection: Connection, path: Path) -> None:
    """Switch the write-ahead log on where SQLite and the place can be trusted with it; it stays on in the file."""
    from askeleet.store import whereabouts  # noqa: PLC0415  (only when a file is made or replaced)

    if driver.has_sound_wal() and whereabouts.network_of(path) is None:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()


def version(connection: Connection) -> int:
    """Return how many migrations the file has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def logs(path: Path) -> tuple[Path, ...]:
    """Return where SQLite keeps, beside a file, what is not in the file itself yet."""
    real = path.resolve()
    return tuple(real.with_name(real.name + end) for end in ("-wal", "-journal"))


def is_encrypted(path: Path) -> bool:
    """Return whether a file begins as an encrypted one does: not with SQLite's own mark.

    Raises:
        OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(len(HEADER))
    return bool(beginning) and beginning != HEADER


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that took its place; None where there is none."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino
