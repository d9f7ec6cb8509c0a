"""Lines over time: those of one measure in one panel, each named where it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import altair as alt

from askeleet.render.charts.columns import drawn, number
from askeleet.render.charts.look import LINE, WIDTH, Look
from askeleet.render.charts.rows import broken, show_short
from askeleet.render.values import show
from askeleet.reports.document import Bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.document import Column, Table, Value

_HEIGHT = 120
_NAMES = 120  # pixels that the names of the lines take
_LETTERS = 18
_DASHES = ([1, 0], [6, 3], [2, 2])


def chart(table: Table, look: Look) -> alt.VConcatChart:
    """Draw the columns; those whose bars are drawn to one measure stand together."""
    panels: dict[object, list[tuple[int, Column]]] = {}
    for place, column in drawn(table):
        panels.setdefault(_measure(table.rows[0][place]), []).append((place, column))
    return alt.vconcat(*(_panel(table, columns, look) for columns in panels.values()), spacing=14)


def _measure(value: Value) -> object:
    return value.of if isinstance(value, Bar) else None


def _panel(table: Table, columns: Sequence[tuple[int, Column]], look: Look) -> alt.LayerChart:
    names = json.dumps([show_short(row[0]) for row in table.rows])  # data to Vega, and no more
    under = alt.Axis(labelExpr=f"{names}[datum.value]", labelAngle=0, labelOverlap="greedy", labelSeparation=14)
    beside = alt.Axis(tickCount=3, tickMinStep=1, grid=True, format=",~r")
    lines = [_line(table, place, nth, look) for nth, (place, _column) in enumerate(columns)]
    layers = alt.layer(*lines, *_named(table, columns, look), width=WIDTH - _NAMES - 3 * LINE, height=_HEIGHT)
    return layers.encode(x=alt.X("at:O", axis=under), y=alt.Y("value:Q", axis=beside, scale=alt.Scale(zero=True)))


def _line(table: Table, place: int, nth: int, look: Look) -> alt.LayerChart:
    rows = [{"at": at, "value": number(row[place])} for at, row in enumerate(table.rows)]
    base, colour = alt.Chart(alt.Data(values=rows)), _colour(nth, look)
    dashed = base.mark_line(color=colour, strokeWidth=2, strokeDash=_DASHES[nth % len(_DASHES)])
    return alt.layer(dashed, base.mark_point(color=colour, fill=look.paper if nth else colour, opacity=1, size=28))


def _named(table: Table, columns: Sequence[tuple[int, Column]], look: Look) -> Sequence[alt.Chart]:
    """Name each line beside its last point, with the last number; the names do not lie on each other."""
    *_others, last = table.rows
    texts = [broken(f"{column.heading} {show(last[place])}", _LETTERS) for place, column in columns]
    most = max(number(row[place]) or 0 for row in table.rows for place, _column in columns) or 1
    least = (max(map(len, texts)) + 0.5) * LINE / _HEIGHT * most
    heights = _apart([number(last[place]) or 0 for place, _column in columns], least)
    return [
        alt.Chart(alt.Data(values=[{"at": len(table.rows) - 1, "value": height, "told": text}]))
        .mark_text(align="left", dx=10, dy=(1 - len(text)) * LINE / 2, lineHeight=LINE, color=_colour(nth, look))
        .encode(text="told:N")
        for nth, (height, text) in enumerate(zip(heights, texts, strict=True))
    ]


def _apart(values: Sequence[float], least: float) -> Sequence[float]:
    """Return the values moved apart from each other, the lowest staying where it is."""
    moved: dict[int, float] = {}
    floor = float("-inf")
    for place in sorted(range(len(values)), key=values.__getitem__):
        moved[place] = max(values[place], floor)
        floor = moved[place] + least
    return [moved[place] for place in range(len(values))]


def _colour(nth: int, look: Look) -> str:
    return look.quiet if nth else look.accent
