"""What a command asks of SQLite, and what the same statements cost when nothing else is done with them.

Run as a script it is the command itself, with every statement written down; or the statements alone:

    python raw.py note STATEMENTS WORD...     run `askeleet WORD...` and keep its statements
    python raw.py send STATEMENTS FILE        send them through the same driver, take back what they write, print CPU ms
"""

from __future__ import annotations

import json
import sys
import time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askeleet.store import driver, file_format

if TYPE_CHECKING:
    from sqlite3 import Connection

_FRAME = ("--", "BEGIN", "COMMIT", "ROLLBACK", "PRAGMA")
"""What is about a command's statements, not of them; a trigger's own statements are told as comments."""


def note(kept: Path, words: list[str]) -> None:
    """Run a command and write its statements to a file, their values in place."""
    from askeleet.cli.app import run  # noqa: PLC0415  (only here)

    statements: list[str] = []
    connect = driver.connect

    def listening(*given: Any, **ways: Any) -> Connection:  # noqa: ANN401  (as the driver's own)
        connection = connect(*given, **ways)
        connection.set_trace_callback(statements.append)
        return connection

    driver.connect = listening
    try:
        code = run(words)
    finally:
        asked = (each for each in statements if not each.startswith(_FRAME))
        once = [each for each, _again in groupby(asked)]  # told once more after each of its triggers
        kept.write_text(json.dumps(once), encoding="utf-8")
    sys.exit(code)


def send(kept: Path, path: Path) -> None:
    """Send the statements in one transaction that is taken back, read every row, and print the CPU milliseconds."""
    statements = json.loads(kept.read_text(encoding="utf-8"))
    connection = driver.connect(path)
    file_format.prepare(connection)
    (number,) = connection.execute("SELECT max(id) + 1 FROM changes").fetchone()
    connection.create_function("askeleet_change", 0, lambda: number)
    connection.execute("BEGIN")
    began = time.process_time()
    for statement in statements:
        connection.execute(statement).fetchall()
    print((time.process_time() - began) * 1000)
    connection.execute("ROLLBACK")


def writes(statements: list[str]) -> bool:
    """Return whether any of the statements changes the file; a foreign shell is refused those."""
    return any(each.lstrip().startswith(("INSERT", "UPDATE", "DELETE")) for each in statements)


if __name__ == "__main__":
    deed, kept, *rest = sys.argv[1:]
    if deed == "note":
        note(Path(kept), rest)
    else:
        send(Path(kept), Path(rest[0]))
