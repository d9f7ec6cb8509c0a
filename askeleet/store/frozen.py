"""What the erased add to the figures: numbers that are nobody's, summed over all who were erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from askeleet.domain.record import new_id
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from sqlite3 import Connection

Reach: TypeAlias = Literal["exactly", "from", "after"]
"""In which periods a number counts.

In exactly these days; in those that begin on the first day and go on to the last or longer; or wherever a period
begins on the first day or later.
"""


class Counter(NamedTuple):
    """A number of one figure of one period, of all coaches or of one; of a breakdown it is one part."""

    first: date
    last: date
    reach: Reach
    coach_id: str | None
    code: str
    part: str
    value: int


def add(connection: Connection, counters: Iterable[Counter]) -> None:
    """Add the numbers to those that are there."""
    sql = """
        INSERT INTO frozen (id, first, last, reach, coach_id, code, part, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (first, last, reach, coalesce(coach_id, ''), code, part)
        DO UPDATE SET value = value + excluded.value
    """
    rows = ((new_id(), each.first.isoformat(), each.last.isoformat(), *each[2:]) for each in counters)
    connection.executemany(sql, rows)


def widen_lives(connection: Connection, first: date, last: date) -> None:
    """Have the time in which the erased were here hold these days too: the project's time does not shrink."""
    span = {"id": new_id(), "first": first.isoformat(), "last": last.isoformat()}
    widened = "UPDATE frozen SET first = min(first, :first), last = max(last, :last) WHERE reach = 'lives'"
    if not connection.execute(widened, span).rowcount:
        columns = "(id, first, last, reach, code, part, value)"
        connection.execute(f"INSERT INTO frozen {columns} VALUES (:id, :first, :last, 'lives', '', '', 0)", span)
