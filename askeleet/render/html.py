"""A document as one HTML page that needs nothing else: to read on any screen, light or dark, or to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from askeleet.language import _, active
from askeleet.render import charts
from askeleet.render.charts.look import PAGE
from askeleet.render.values import MARKS, harmless, is_explained, show
from askeleet.reports.document import Mark, raw
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from askeleet.reports.document import Column, Document, Table, Value

_LONG = 6
"""Titled sections from which on a page has a table of contents."""

_WIDE = 3
"""Columns beyond which a table is moved sideways on a narrow screen."""


class Waypoint(NamedTuple):
    """One point of a path, as it is written."""

    looks: str
    sign: str
    when: str
    title: str
    kind: str
    beneath: Sequence[str]


def render(document: Document, out: TextIO) -> None:
    """Write the document."""
    page = _environment().get_template("page.html.jinja")
    titled = sum(bool(section.title) for section in document.sections)
    out.write(page.render(document=document, language=active(), is_long=titled >= _LONG, contents=_("Contents")))


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("askeleet", "render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(
        harmless=harmless,
        text=_text,
        shown=_shown,
        side=_side,
        is_wide=_is_wide,
        is_explained=is_explained,
        waypoints=_waypoints,
        picture=_picture,
    )
    made.tests.update(drawn=charts.is_drawn)
    return made


def _text(text: str) -> Markup:
    return escape(harmless(text)).replace("\n", Markup("<br>"))


def _shown(value: Value) -> Markup:
    return _text(show(value))


def _side(column: Column) -> Markup:
    """Return the class of a column: numbers stand on the right, and only a wide column is broken over lines."""
    looks = ["number"] * column.is_number + ["whole"] * (not column.is_wide)
    return Markup(' class="{}"').format(" ".join(looks)) if looks else Markup("")


def _picture(table: Table) -> Markup:
    """Return the picture of a table in the colours of the page; inside of a page it needs no name of its language."""
    return Markup(charts.svg(table, PAGE).replace(' xmlns="http://www.w3.org/2000/svg"', ""))  # noqa: S704  (drawn here)


def _is_wide(table: Table) -> bool:
    return len(table.columns) > _WIDE


def _waypoints(table: Table) -> Iterator[Waypoint]:
    """Yield the points of a path; the line to what is ahead is broken."""
    states = [raw(row[1]) for row in table.rows]
    for row, following in zip(table.rows, [*states[1:], None], strict=False):
        yield _waypoint(row, is_before_ahead=following == "ahead")


def _waypoint(row: Sequence[Value], *, is_before_ahead: bool) -> Waypoint:
    when, mark, what, kind = row
    looks = ["to-come"] * is_before_ahead + ["detour"] * (isinstance(mark, Mark) and mark.is_detour)
    title, *beneath = show(what).split("\n")
    return Waypoint(" ".join(looks), MARKS[str(raw(mark))], show(when), title, show(kind), beneath)
