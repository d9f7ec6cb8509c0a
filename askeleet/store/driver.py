"""The one place that chooses the SQLite driver: SQLCipher's, or Python's own where there is no wheel.

sqlite-utils imports a module named `pysqlite3` in place of the standard library's `sqlite3` when there is one
(its documented seam). Putting SQLCipher's driver there makes every `except sqlite3.…` inside sqlite-utils catch
the errors that this driver really raises; therefore this module is imported before sqlite-utils is.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from askeleet.keys.deriving import normal

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


def _choose() -> Any:  # noqa: ANN401  (two modules of the same shape)
    if os.environ.get("ASKELEET_DRIVER") == "standard":
        return _standard()
    try:
        import sqlcipher3  # noqa: PLC0415  (there may be none)
        from sqlcipher3 import dbapi2  # noqa: PLC0415
    except ImportError:
        return _standard()
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)
    return sqlcipher3


def _standard() -> Any:  # noqa: ANN401  (a module)
    import sqlite3  # noqa: PLC0415  (only one of the two is loaded: each costs time)

    return sqlite3


sqlite = _choose()
CAN_ENCRYPT: bool = sqlite.__name__ == "sqlcipher3"
DatabaseError = sqlite.DatabaseError
IntegrityError = sqlite.IntegrityError
OperationalError = sqlite.OperationalError


def connect(path: Path, key: str | None = None, *, way: str | None = None) -> Connection:
    """Open a connection that begins and ends its own transactions.

    The key is a passphrase, or what was made of one (x'…', see `askeleet.keys`); None for a file without encryption.
    Without a way it can write; `mode=ro` only reads, `immutable=1` reads a file that nobody writes and leaves nothing
    beside it.
    """
    target = f"{path.absolute().as_uri()}?{way}" if way else str(path)
    connection: Connection = sqlite.connect(target, uri=way is not None, timeout=5, isolation_level=None)
    if key is not None:
        _key(connection, key)
    return connection


def in_memory() -> Connection:
    """Open a connection to an empty database that is gone with it."""
    connection: Connection = sqlite.connect(":memory:", isolation_level=None)
    return connection


def has_sound_wal() -> bool:
    """Return whether this SQLite's write-ahead log is free of the reset fault.

    Versions 3.7.0 to 3.51.2 could damage a file when two connections reset the log at once; mended in 3.51.3 and
    in 3.44.6 and 3.50.7 (sqlite.org, release history).
    """
    version: tuple[int, int, int] = sqlite.sqlite_version_info
    return version >= (3, 51, 3) or (version[:2] in {(3, 44), (3, 50)} and version[2] >= {44: 6, 50: 7}[version[1]])


def quoted(passphrase: str) -> str:
    """Return a passphrase, or a key, as a text of SQL: a PRAGMA takes no parameters."""
    return "'" + normal(passphrase).replace("'", "''") + "'"


def _key(connection: Connection, key: str) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {quoted(key)}")
