"""Between records and table rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from askeleet.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Kind = TypeVar("Kind", bound=Record)


def columns(kind: type[Record]) -> tuple[str, ...]:
    """Return the columns that a kind of record is kept in, id first."""
    return tuple(kind.fields)


def selection(kind: type[Record]) -> str:
    """Return the columns as they stand after SELECT."""
    return ", ".join(f'{kind.table}."{column}"' for column in columns(kind))


def to_row(record: Record) -> tuple[Any, ...]:
    """Return the record's values in the order of its columns; days as ISO text."""
    return tuple(value.isoformat() if isinstance(value, date) else value for value in record.values().values())


def from_row(kind: type[Kind], row: Sequence[Any]) -> Kind:
    """Build a record from values in the order of its columns."""
    return from_rows(kind, [row])[0]


def from_rows(kind: type[Kind], rows: Iterable[Sequence[Any]]) -> list[Kind]:
    """Build a record from each row of values in the order of its columns."""
    names = [(name, _READ.get(annotation)) for name, annotation in kind.fields.items()]
    made = []
    for row in rows:
        values: dict[str, Any] = {
            name: value if value is None or read is None else read(value)
            for (name, read), value in zip(names, row, strict=True)
        }
        made.append(kind(**values))
    return made


_READ: dict[str, Callable[[Any], Any]] = {
    "date": date.fromisoformat,
    "date | None": date.fromisoformat,
    "bool": bool,
}
"""How a value is read from its column, by the field's annotation; others stand there as they are."""


def listed(codes: Iterable[str]) -> str:
    """Return codes as they stand between the brackets of IN."""
    return ", ".join("'" + code.replace("'", "''") + "'" for code in codes)
