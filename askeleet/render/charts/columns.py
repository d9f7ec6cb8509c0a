"""Which columns of a table are drawn, and what else its rows say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.reports.document import raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.reports.document import Column, Table, Value


def drawn(table: Table) -> Sequence[tuple[int, Column]]:
    """Return the columns that are drawn, with their places, in the order of the chart."""
    places = {column.key: (place, column) for place, column in enumerate(table.columns)}
    return [places[key] for key in (table.chart.of if table.chart else ())]


def said(table: Table) -> Iterator[tuple[int, Column]]:
    """Yield the columns that are neither drawn nor the names of the rows, with their places."""
    pictured = {column.key for _place, column in drawn(table)}
    return ((place, each) for place, each in enumerate(table.columns) if place and each.key not in pictured)


def number(value: Value) -> float | None:
    """Return what is drawn of a value; None where there is nothing, or nothing to be seen."""
    bare = raw(value)
    return bare if isinstance(bare, int | float) else None
