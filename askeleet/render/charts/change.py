"""What changed: from the first number, an open circle, to the latest, a full one."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Any

import altair as alt

from askeleet.render.charts.columns import drawn, number, said
from askeleet.render.charts.look import WIDTH, Look
from askeleet.render.charts.rows import named, names, room, step
from askeleet.render.values import harmless, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.document import Table, Value

_BETWEEN = 10
_SHORTEST = 160  # pixels of the scale, however long the names are
_ROOM = 0.6  # of the scale, on either side, for the numbers beside the circles


def chart(table: Table, look: Look) -> alt.LayerChart:
    """Draw the first of the two columns to the second; what else a row says stands after its name."""
    (first, one), (latest, other) = drawn(table)[:2]
    rows = [_row(table, at, first, latest) for at in range(len(table.rows))]
    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("at:O", axis=None))
    x = alt.X("first:Q", axis=None, scale=alt.Scale(domain=_domain(rows), zero=False))
    circle = {"color": look.accent, "size": 70, "strokeWidth": 2, "opacity": 1}
    return alt.layer(
        names(base),
        base.mark_rule(color=look.accent, strokeWidth=2).encode(x=x, x2="latest:Q"),
        base.mark_point(fill=look.paper, **circle).encode(x=x),
        base.mark_point(fill=look.accent, **circle).encode(x="latest:Q"),
        *_numbers(base, look),
        width=max(_SHORTEST, WIDTH - room(rows) - 2 * _BETWEEN),
        height=step(rows, _BETWEEN),
        title=harmless(f"○ {one.heading}   ● {other.heading}"),
    )


def _numbers(base: alt.Chart, look: Look) -> Sequence[alt.Chart]:
    """Write the numbers outside of the two circles, whichever way it went; one that stayed is written once."""
    left, right = (base.mark_text(align=side, baseline="middle", dx=dx) for side, dx in (("right", -10), ("left", 10)))
    quiet, loud = alt.value(look.quiet), alt.value(look.ink)
    first, latest = {"x": "first:Q", "text": "told_first:N"}, {"x": "latest:Q", "text": "told_latest:N"}
    return [
        left.transform_filter("datum.latest > datum.first").encode(**first, color=quiet),
        right.transform_filter("datum.latest >= datum.first").encode(**latest, color=loud),
        right.transform_filter("datum.latest < datum.first").encode(**first, color=quiet),
        left.transform_filter("datum.latest < datum.first").encode(**latest, color=loud),
    ]


def _row(table: Table, at: int, first: int, latest: int) -> dict[str, Any]:
    row = table.rows[at]
    return named(
        at,
        _name(table, row),
        first=number(row[first]),
        latest=number(row[latest]),
        told_first=show(row[first]),
        told_latest=show(row[latest]),
    )


def _name(table: Table, row: Sequence[Value]) -> str:
    more = " · ".join(f"{column.heading} = {show(row[place])}" for place, column in said(table))
    return f"{show(row[0])} ({more})" if more else show(row[0])


def _domain(rows: Sequence[dict[str, Any]]) -> list[float]:
    values = [row[key] for row in rows for key in ("first", "latest") if row[key] is not None] or [0]
    return [floor(min(values)) - _ROOM, ceil(max(values)) + _ROOM]
