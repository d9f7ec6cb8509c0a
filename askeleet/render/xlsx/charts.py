"""A chart of the numbers in a table: Excel draws it out of the cells themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.language import _
from askeleet.marking import N_
from askeleet.render.values import harmless
from askeleet.render.xlsx.cells import is_number
from askeleet.render.xlsx.looks import ACCENT, PALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.chart import Chart as Drawing

    from askeleet.render.xlsx.page import Page
    from askeleet.reports.document import Table

_LINES = 320  # pixels of height
_AROUND = 110  # pixels that a title, a legend and the axis take
_ONE_BAR = 24
_THINNEST = 14
_TABLE = 90  # points that the title, the headings and the space around a table take
_ABOVE = 50  # points of the title of all
_ROW = 15  # points
POINT = 0.75  # of a pixel

_STYLES = (
    {"color": ACCENT, "dash_type": "solid", "marker": "circle"},
    {"color": "#B4501E", "dash_type": "dash", "marker": "square"},
    {"color": "#3B4A8C", "dash_type": "round_dot", "marker": "diamond"},
    {"color": "#55554F", "dash_type": "long_dash", "marker": "triangle"},
)
"""Lines that are told apart without colours too."""

_SAID = {
    "bars": N_("Bar chart: {title}. Its numbers are in the table above it."),
    "lines": N_("Line chart: {title}. Its numbers are in the table above it."),
    "change": N_("Bar chart, the first number and the latest: {title}. Its numbers are in the table above it."),
}


def draw(table: Table, page: Page, heading: int, title: str) -> None:
    """Draw a table's chart under it, where it has one and there is anything to draw."""
    if table.chart is None or not table.rows:
        return
    kind = table.chart.kind
    drawing = page.chart("line" if kind == "lines" else "bar", table.key)
    drawn = [place for place, column in enumerate(table.columns) if column.key in table.chart.of]
    for number, place in enumerate(drawn):
        drawing.add_series(_series(table, page, heading, place) | _style(kind, number, len(drawn)))
    titled: list[str | int] | None = [page.name, heading - 1 if table.title else 0, 0] if harmless(title) else None
    _set_up(drawing, kind, titled, is_alone=len(drawn) == 1)
    page.skip()
    page.draw(drawing, height=height_of(table, page), said=_(_SAID[kind]).format(title=harmless(title)))


def height_of(table: Table, page: Page) -> int:
    """Return how many pixels high the chart of a table is, if may be so that both have room on one page; else 0."""
    if table.chart is None or not table.rows:
        return 0
    if table.chart.kind == "lines":
        return _LINES
    bars, room = len(table.rows) * len(table.chart.of), int((page.height - _ABOVE - height(table)) / POINT)
    return _AROUND + max(_THINNEST * bars, min(_ONE_BAR * bars, room - _AROUND))


def height(table: Table) -> int:
    """Return how many points high a table is on its page, with its title and headings and the space around it."""
    return _TABLE + _ROW * len(table.rows)


def _series(table: Table, page: Page, heading: int, place: int) -> dict[str, Any]:
    """Name the cells of a series: what it is called, what stands beside it, and its numbers."""
    first, last = heading + 1, heading + len(table.rows)
    return {
        "name": [page.name, heading, place],
        "categories": [page.name, first, 0, last, 0],
        "values": [page.name, first, place, last, place],
        "data_labels": {"value": True, "custom": list(_labels(table, place))},
    }


def _labels(table: Table, place: int) -> Iterator[dict[str, bool] | None]:
    """Yield which points have no label of their own number: there is none, and Excel would say 0."""
    yield from (None if is_number(row[place]) else {"delete": True} for row in table.rows)


def _style(kind: str, number: int, count: int) -> dict[str, Any]:
    look = _STYLES[number % len(_STYLES)]
    if kind == "lines":
        color = {"color": look["color"]}
        marker = {"type": look["marker"], "size": 6, "fill": color, "border": color}
        return {"line": color | {"width": 2.25, "dash_type": look["dash_type"]}, "marker": marker, "data_labels": {}}
    ends = [PALE] * (count - 1) + [ACCENT]  # from the first number to the latest
    return {
        "fill": {"color": ends[number] if kind == "change" else look["color"]},
        "border": {"color": ACCENT},
        "gap": 40,
    }


def _set_up(drawing: Drawing, kind: str, title: list[str | int] | None, *, is_alone: bool) -> None:
    """Set up the title, which is the cell of the table's: XlsxWriter takes some texts for the name of one."""
    drawing.set_title({"name": title, "name_font": {"size": 12}} if title else {"none": True})
    drawing.set_legend({"none": True} if is_alone else {"position": "bottom"})
    if kind == "lines":
        drawing.set_y_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": "#C9C9C2"}}})
    else:  # XlsxWriter counts the axes as they stand: names on the upright one, the first row uppermost as in the table
        drawing.set_y_axis({"reverse": True})
        drawing.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})  # bars say their number
