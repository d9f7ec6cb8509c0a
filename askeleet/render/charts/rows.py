"""The rows of a picture: their names on the left, as high as these need."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import altair as alt

from askeleet.render.charts.look import LETTER, LINE
from askeleet.render.values import NOTHING, harmless, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.document import Value

_LETTERS = 48
"""Letters in a line of a name beside what is drawn."""


def broken(text: str, letters: int = _LETTERS) -> list[str]:
    """Return a text in lines of at most so many letters; a longer word stays whole."""
    return wrap(harmless(text), letters, break_long_words=False) or [NOTHING]


def named(at: int, name: str, **drawn_too: object) -> dict[str, Any]:
    """Return what Vega draws of a row: its place, its name in lines, and the rest."""
    lines = broken(name)
    return {"at": at, "name": lines, "up": (1 - len(lines)) * LINE / 2, **drawn_too}


def names(base: alt.Chart) -> alt.Chart:
    """Draw the names of the rows on the left, each beside the middle of its lines."""
    marks = base.mark_text(align="right", baseline="middle", lineHeight=LINE, dy=alt.ExprRef("datum.up"))
    return marks.encode(x=alt.value(-10), text="name:N")


def step(rows: Sequence[dict[str, Any]], between: int) -> alt.Step:
    """Return how high a row is."""
    return alt.Step(max(len(row["name"]) for row in rows) * LINE + between)


def room(rows: Sequence[dict[str, Any]]) -> float:
    """Return how many pixels the longest name takes, about."""
    return LETTER * max(len(line) for row in rows for line in row["name"])


def show_short(value: Value) -> str:
    """Write a value in the short way that it may have."""
    return harmless(getattr(value, "short", "")) or show(value)
