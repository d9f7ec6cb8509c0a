"""A document as a workbook: what it is and its notes first, and then a sheet a section, with numbers as numbers."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from askeleet import clock
from askeleet.language import _
from askeleet.render.values import harmless
from askeleet.render.xlsx.looks import Looks
from askeleet.render.xlsx.names import sheet_names
from askeleet.render.xlsx.page import Page
from askeleet.render.xlsx.section import lay, widths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from askeleet.reports.document import Document

_WIDTH = 80
"""Of the first sheet, in letters: it is read, and nothing on it is counted."""


def render(document: Document, out: BinaryIO) -> None:
    """Write the document; the same on the same day is the same to the byte."""
    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as book:
        book.set_properties(_properties(document))
        looks = Looks(book)
        names = sheet_names([_("Contents"), *(section.title or document.title for section in document.sections)])
        _lay_contents(document, Page(book, names[0], looks, [_WIDTH]), names[1:])
        for section, name in zip(document.sections, names[1:], strict=True):
            page = Page(book, name, looks, widths(section))
            lay(section, page, section.title or document.title)
            page.set_up(document.title)
    out.write(whole.getvalue())


def _properties(document: Document) -> dict[str, str | datetime]:
    made = datetime.combine(clock.today(), time())
    return {"title": harmless(document.title), "author": "askeleet", "created": made}


def _lay_contents(document: Document, page: Page, names: Sequence[str]) -> None:
    page.write(document.title, "title")
    page.skip()
    for name in names:
        page.link(name)
    page.skip()
    for note in document.notes:
        page.write(note, "quiet")
    page.set_up(document.title)
