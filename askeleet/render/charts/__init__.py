"""A table as a picture: bars beside names, lines over time, or what changed from the first to the latest.

Nothing is said by colour alone: numbers stand beside what is drawn, lines differ in their dashes, ends in their shape.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from askeleet import errors
from askeleet.language import active
from askeleet.language.writing import NO_BREAK
from askeleet.render.charts.look import MEASURED, PAPER, PIXELS, Look
from askeleet.render.charts.told import told
from askeleet.render.values import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.reports.document import Table

__all__ = ["is_drawn", "png", "svg", "told"]

_FEWEST = {"bars": 2, "lines": 2, "change": 1}
"""Rows from which on there is something to see: a picture of one point tells nothing."""

_SHARP = 2
"""How many pixels of a PNG there are for one of the picture."""

_NOISE = re.compile(r' (?:role|aria-[a-z]+|xmlns:xlink|version|class|pointer-events)="[^"]*"')
"""What Vega says of each of its marks, which a picture with one text of its own makes noise."""


def is_drawn(table: Table) -> bool:
    """Return whether there is a picture of the table."""
    return table.chart is not None and len(table.rows) >= _FEWEST[table.chart.kind]


def svg(table: Table, look: Look = PAPER) -> str:
    """Return the picture of a table as SVG that fetches nothing; it says what `told` says.

    Raises:
        ChartsNotInstalledError: if what draws is not installed.
    """
    drawn = _vega().vegalite_to_svg(*_drawing(table, look), format_locale=_numbers(), allowed_base_urls=[])
    quiet = _NOISE.sub("", drawn).replace(f'"{MEASURED}"', f'"{look.font}"')
    return quiet.replace("<svg", f'<svg role="img" aria-label="{_attribute(harmless(told(table)))}"', 1)


def png(table: Table, look: Look = PIXELS) -> bytes:
    """Return the picture of a table as PNG.

    Raises:
        ChartsNotInstalledError: if what draws is not installed.
    """
    drawn: bytes = _vega().svg_to_png(svg(table, look), scale=_SHARP)
    return drawn


def _drawing(table: Table, look: Look) -> tuple[dict[str, Any], None, dict[str, Any]]:
    """Return what the kind of chart draws, and how everything looks."""
    if table.chart is None:
        raise ValueError(table.key)
    kind = import_module(f"askeleet.render.charts.{table.chart.kind}")
    return kind.chart(table, look).to_dict(), None, look.config()


def _vega() -> Any:  # noqa: ANN401  (a module)
    try:
        import altair as alt  # noqa: F401, PLC0415  (heavy, and an extra)
        import vl_convert  # noqa: PLC0415
    except ImportError as error:
        raise errors.output.ChartsNotInstalledError from error
    return vl_convert


def _numbers() -> Mapping[str, Any]:
    is_english = active() == "en"
    decimal, thousands = (".", ",") if is_english else (",", NO_BREAK)
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}


def _attribute(text: str) -> str:
    from html import escape  # noqa: PLC0415  (only where something is drawn)

    return escape(text)
