"""The picture of a document's first table that can be drawn, as SVG: sharp at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.render import charts

if TYPE_CHECKING:
    from typing import TextIO

    from askeleet.reports.document import Document, Table


def render(document: Document, out: TextIO) -> None:
    """Write the picture."""
    out.write(charts.svg(pictured(document)) + "\n")


def pictured(document: Document) -> Table:
    """Return the table that is drawn.

    Raises:
        NothingToDrawError: if there is none.
    """
    tables = (table for section in document.sections for table in section.tables if charts.is_drawn(table))
    if table := next(tables, None):
        return table._replace(title=table.title or document.title)
    raise errors.charts.NothingToDrawError
