"""What a picture shows, in a sentence or two for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.render.charts.columns import drawn, number
from askeleet.render.values import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.reports.document import Table, Value


def told(table: Table) -> str:
    """Say what there is to see: from where to where, the highest and the latest, or the most and the fewest."""
    kind = table.chart.kind if table.chart else "bars"
    sentences = {"bars": _bars, "lines": _lines, "change": _change}[kind](table)
    return " ".join([f"{table.title}." if table.title else "", *sentences]).strip()


def _bars(table: Table) -> Iterator[str]:
    ((place, column), *_others) = drawn(table)
    most, fewest = _ends(table, place)
    said = _("{what}: most {most} ({value}), fewest {least} ({least_value}).")
    yield said.format(
        what=column.heading,
        most=show(most[0]),
        value=show(most[place]),
        least=show(fewest[0]),
        least_value=show(fewest[place]),
    )


def _lines(table: Table) -> Iterator[str]:
    said = _("{what}: from {first} ({start}) to {latest} ({end}), highest {most} ({when}).")
    for place, column in drawn(table):
        first, latest, (most, _fewest) = table.rows[0], table.rows[-1], _ends(table, place)
        yield said.format(
            what=column.heading,
            first=show(first[place]),
            start=show(first[0]),
            latest=show(latest[place]),
            end=show(latest[0]),
            most=show(most[place]),
            when=show(most[0]),
        )


def _change(table: Table) -> Iterator[str]:
    (first, _one), (latest, _other) = drawn(table)[:2]
    said = _("{what}: first {first}, latest {latest}.")
    for row in table.rows:
        yield said.format(what=show(row[0]), first=show(row[first]), latest=show(row[latest]))


def _ends(table: Table, place: int) -> tuple[Sequence[Value], Sequence[Value]]:
    """Return the rows with the most and the fewest of a column."""
    known = [row for row in table.rows if number(row[place]) is not None] or table.rows
    return (
        max(known, key=lambda row: number(row[place]) or 0),
        min(known, key=lambda row: number(row[place]) or 0),
    )
