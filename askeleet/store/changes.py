"""The only writer: every change to the caseload is one transaction with one entry in the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from askeleet import clock, errors
from askeleet.store import rows, trail
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from sqlite3 import Connection

    from askeleet.domain.record import Record
    from askeleet.store.drafts import Draft

Kind = TypeVar("Kind", bound="Record")
Result = TypeVar("Result")


class Entry(NamedTuple):
    """One entry of the trail: who did what."""

    number: int
    command: str
    made_by: str | None
    kind: str = "command"
    target: int | None = None  # the entry that an undo or redo is about


class Change:
    """One command's writes; made by `Store.change`."""

    def __init__(self, connection: Connection, entry: Entry) -> None:
        self._connection = connection
        self.entry = entry
        self.has_written = False
        """Whether a row was written, changed or taken out."""
        self.is_an_entry = False
        """Whether it is in the trail though no row was written."""
        self.afterwards: list[Callable[[], None]] = []
        """What is done once the change is kept."""

    @property
    def number(self) -> int:
        """The entry's number in the trail."""
        return self.entry.number

    def keep(self, record: Kind) -> Kind:
        """Write a record, new or revised, and return it as it is kept.

        Raises:
            ChangedMeanwhileError: if somebody else wrote it after it was read.
        """
        self.has_written = True
        kept = record.but(rev=record.rev + 1)
        if record.rev:
            self._update(record, kept)
        else:
            self._insert(kept)
        return kept

    def remove(self, record: Record) -> None:
        """Take a record out of the caseload; `undo` brings it back.

        Raises:
            ChangedMeanwhileError: if somebody else wrote it after it was read.
        """
        self.has_written = True
        sql = f'DELETE FROM "{record.table}" WHERE id = ? AND rev = ?'
        self._one(self._connection.execute(sql, (record.id, record.rev)).rowcount)

    def give_number(self, counter: str) -> int:
        """Return the next number of a counter; a number is given once, even when its change is undone."""
        sql = """
            INSERT INTO counters (name, given) VALUES (?, 1)
            ON CONFLICT (name) DO UPDATE SET given = given + 1
        """
        self._connection.execute(sql, (counter,))
        (given,) = self._connection.execute("SELECT given FROM counters WHERE name = ?", (counter,)).fetchone()
        return int(given)

    def drop_draft(self, draft: Draft) -> None:
        """Drop a draft, wherever it lies: what it held is saved by this change."""
        draft.forget(self._connection)
        self.afterwards.append(draft.put_away)

    def carry_out(self, deed: Callable[[Connection], Result]) -> Result:
        """Do what is no keeping or removing of single records, within the change: an erasure."""
        self.has_written = True
        return deed(self._connection)

    def put_back(self, table: str, row: Mapping[str, Any]) -> None:
        """Write a row as the trail remembers it."""
        places = ", ".join("?" * len(row))
        self._connection.execute(f'INSERT INTO "{table}" ({_listed(row)}) VALUES ({places})', (*row.values(),))

    def set_back(self, table: str, row: Mapping[str, Any]) -> None:
        """Set every column but the revision, which only grows, to what the trail remembers."""
        values = {name: value for name, value in row.items() if name not in {"id", "rev"}}
        settings = ", ".join(f'"{name}" = ?' for name in values)
        sql = f'UPDATE "{table}" SET {settings}, rev = rev + 1 WHERE id = ?'
        self._one(self._connection.execute(sql, (*values.values(), row["id"])).rowcount)

    def take_out(self, table: str, row_id: str) -> None:
        """Take out a row that the trail says was not there."""
        self._one(self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,)).rowcount)

    def _insert(self, record: Record) -> None:
        names = (*rows.columns(type(record)), "made_at", "made_by")
        places = ", ".join("?" * len(names))
        sql = f'INSERT INTO "{record.table}" ({_listed(names)}) VALUES ({places})'
        self._connection.execute(sql, (*rows.to_row(record), _moment(), self.entry.made_by))

    def _update(self, before: Record, record: Record) -> None:
        settings = ", ".join(f'"{name}" = ?' for name in rows.columns(type(record)))
        sql = f'UPDATE "{record.table}" SET {settings} WHERE id = ? AND rev = ?'
        self._one(self._connection.execute(sql, (*rows.to_row(record), before.id, before.rev)).rowcount)

    @staticmethod
    def _one(written: int) -> None:
        if written != 1:
            raise errors.file.ChangedMeanwhileError


def next_entry(connection: Connection) -> int:
    """Return the number the next entry will have."""
    (latest,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    return int(latest) + 1


def append(connection: Connection, entry: Entry) -> None:
    """Add the entry to the trail, linked to the one before and to its rows; the transaction's last write."""
    before = connection.execute("SELECT link FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    digests = connection.execute("SELECT digest FROM change_rows WHERE change_id = ? ORDER BY id", (entry.number,))
    made_at = _moment()
    said: tuple[Any, ...] = (entry.number, made_at, entry.made_by, entry.command, entry.kind, entry.target)
    link = trail.link(before[0] if before else trail.BEGINNING, said, (digest for (digest,) in digests))
    sql = "INSERT INTO changes (id, made_at, made_by, command, kind, target, link) VALUES (?, ?, ?, ?, ?, ?, ?)"
    connection.execute(sql, (*said, link))


def has_rows(connection: Connection, number: int) -> bool:
    """Return whether the change with that number wrote anything."""
    found = connection.execute("SELECT 1 FROM change_rows WHERE change_id = ? LIMIT 1", (number,)).fetchone()
    return found is not None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _moment() -> str:
    return clock.now().isoformat(timespec="milliseconds")
