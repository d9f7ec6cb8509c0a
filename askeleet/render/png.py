"""The picture of a document's first table that can be drawn, as PNG: for slides and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.render import charts
from askeleet.render.svg import pictured

if TYPE_CHECKING:
    from typing import BinaryIO

    from askeleet.reports.document import Document


def render(document: Document, out: BinaryIO) -> None:
    """Write the picture."""
    out.write(charts.png(pictured(document)))
