"""The caseload file: one module a concept, one door for writing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from askeleet import errors
from askeleet.store import changes, connection, faults, file_format, trail
from askeleet.store.changes import Change, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.domain.backup import Backup


class Store:
    """An open caseload file: read with this package's modules, write with a change.

    Opened `to_read`, it need not be writable; a change is refused then. What is `opened` already is taken as it is.
    """

    def __init__(
        self, path: Path, passphrase: str | None = None, *, to_read: bool = False, opened: Connection | None = None
    ) -> None:
        self._identity = file_format.identity(path)
        self.path = path
        self._passphrase = passphrase
        self.actor: str | None = None
        """The id of the coach who is writing."""
        self._change: Change | None = None
        self._connection = opened or connection.open_file(path, passphrase, to_read=to_read)
        self._connection.create_function("askeleet_change", 0, self._number)

    def __enter__(self) -> Self:
        """Use the store in a with block."""
        return self

    def __exit__(self, *_failure: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; the last to leave empties the write-ahead log into it."""
        with faults.translated(self.path):
            self._connection.close()

    @property
    def key(self) -> str | None:
        """What opened the file, a passphrase or a key made of one; None where it is not encrypted."""
        return self._passphrase

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds."""
        with faults.translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> tuple[Any, ...] | None:
        """Return the first row that a reading statement finds."""
        with faults.translated(self.path):
            found: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
            return found

    @contextmanager
    def change(self, command: str, *, kind: str = "command", target: int | None = None) -> Iterator[Change]:
        """Open a change: kept whole with its entry in the trail, or not at all.

        Inside one change another is the same change. A change that wrote nothing leaves no entry.
        """
        if self._change is not None:
            yield self._change
            return
        with faults.translated(self.path):
            with self._transaction():
                number = changes.next_entry(self._connection)
                change = self._change = Change(self._connection, Entry(number, command, self.actor, kind, target))
                yield change
                if change.is_an_entry or changes.has_rows(self._connection, number):
                    # who writes is looked at again: the first coach is made by this very change
                    changes.append(self._connection, change.entry._replace(made_by=self.actor))
            for act in change.afterwards:
                act()

    @contextmanager
    def off_trail(self) -> Iterator[Connection]:
        """Write what is no record: drafts, views, feedback. Kept whole or not at all, with no entry in the trail."""
        with faults.translated(self.path), self._transaction():
            yield self._connection

    def open_other(self, path: Path) -> Store:
        """Open another file under the same passphrase."""
        return Store(path, self._passphrase)

    def back_up(self, reason: str) -> Backup:
        """Copy the file into the folder of its backups, and see that the copy is whole.

        Raises:
            BackupFailedError: if it could not be made.
            FileDamagedError: if the file cannot be copied whole.
        """
        from askeleet.store import backups  # noqa: PLC0415  (once a day)

        return backups.back_up(self._connection, self.path, self._passphrase, reason=reason)

    def triggers(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the triggers of the trail that are there, and those that ought to be."""
        with faults.translated(self.path):
            return trail.present(self._connection), trail.expected(self._connection)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._see_that_it_is_there()
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.rollback()
            raise
        finally:
            self._change = None

    def _see_that_it_is_there(self) -> None:
        """See that the file was not replaced since it was opened: what is written would be gone with the old one.

        Raises:
            FileReplacedError: if it was.
        """
        if file_format.identity(self.path) != self._identity:
            raise errors.file.FileReplacedError(path=self.path)

    def _number(self) -> int | None:
        """Tell the triggers which change is being written; outside of one they refuse every write."""
        return None if self._change is None else self._change.number
