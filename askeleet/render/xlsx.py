"""A document as a workbook: a sheet a section, numbers as numbers."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from askeleet.render.values import show

if TYPE_CHECKING:
    from typing import BinaryIO

    from askeleet.reports.document import Document


def render(document: Document, out: BinaryIO) -> None:
    """Write the document."""
    from xlsxwriter import Workbook  # noqa: PLC0415  (only where a workbook is written)

    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as book:
        for section in document.sections:
            sheet = book.add_worksheet()
            for line, row in enumerate(row for table in section.tables for row in table.rows):
                for place, value in enumerate(row):
                    sheet.write_string(line, place, show(value))
    out.write(whole.getvalue())
