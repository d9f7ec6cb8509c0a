"""Bars beside names, each with its number and what else its row says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from askeleet.render.charts.columns import drawn, number, said
from askeleet.render.charts.look import LETTER, WIDTH, Look
from askeleet.render.charts.rows import named, names, room, step
from askeleet.render.values import show

if TYPE_CHECKING:
    from askeleet.reports.document import Table

_BETWEEN = 8
_SHORTEST = 100  # pixels of the longest bar, however long the words are


def chart(table: Table, look: Look) -> alt.LayerChart:
    """Draw the first of the columns drawn; those that are not stand as words after the bar."""
    ((place, _column), *_others) = drawn(table)
    words = (place, *(each for each, _column in said(table)))
    told = [" · ".join(show(row[each]) for each in words) for row in table.rows]
    values = [number(row[place]) or 0 for row in table.rows]
    rows = [
        named(at, show(row[0]), value=value, told=text)
        for at, (row, value, text) in enumerate(zip(table.rows, values, told, strict=True))
    ]
    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("at:O", axis=None))
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, max(*values, 1)]))
    return alt.layer(
        names(base),
        base.mark_bar(color=look.accent, height=14).encode(x=x),
        base.mark_text(align="left", baseline="middle", dx=7).encode(x=x, text="told:N"),
        width=max(_SHORTEST, WIDTH - room(rows) - LETTER * max(map(len, told)) - 3 * _BETWEEN),
        height=step(rows, _BETWEEN),
    )
