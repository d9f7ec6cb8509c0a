"""Bars beside names, each with its number and what else its row says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from askeleet.render.charts.columns import drawn, number, said
from askeleet.render.charts.look import LETTER, WIDTH, Look
from askeleet.render.charts.rows import named, names, room, step
from askeleet.render.values import harmless, show

if TYPE_CHECKING:
    from askeleet.reports.document import Table

_BETWEEN = 8
_SHORTEST = 100  # pixels of the longest bar, however long the words are


def chart(table: Table, look: Look) -> alt.LayerChart:
    """Draw the first of the columns drawn, the second as a mark to compare with; all numbers stand after them."""
    (_place, counted), *marked = drawn(table)
    rows = [_row(table, at) for at in range(len(table.rows))]
    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("at:O", axis=None))
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, max(1, *(row["end"] for row in rows))]))
    ticks = [base.mark_tick(color=look.ink, thickness=2, size=20).encode(x="mark:Q")] if marked else []
    return alt.layer(
        names(base),
        base.mark_bar(color=look.accent, height=14).encode(x=x),
        *ticks,
        base.mark_text(align="left", baseline="middle", dx=7).encode(x="end:Q", text="told:N"),
        width=max(_SHORTEST, WIDTH - room(rows) - LETTER * max(len(row["told"]) for row in rows) - 3 * _BETWEEN),
        height=step(rows, _BETWEEN),
        **({"title": harmless(f"■ {counted.heading}   | {marked[0][1].heading}")} if marked else {}),
    )


def _row(table: Table, at: int) -> dict[str, Any]:
    row, (place, *marks) = table.rows[at], [each for each, _column in drawn(table)]
    value, mark = number(row[place]) or 0, max((number(row[each]) or 0 for each in marks), default=0)
    words = (place, *marks, *(each for each, _column in said(table)))
    told = " · ".join(show(row[each]) for each in words)
    return named(at, show(row[0]), value=value, mark=mark, end=max(value, mark), told=told)
