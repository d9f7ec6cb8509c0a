"""A document as a PDF to print or to send: typeset on A4, tagged, with everything that it needs inside.

What the document says goes to Typst as data beside a template that never changes: nothing typed can be obeyed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askeleet import errors
from askeleet.language import _, active
from askeleet.render import charts
from askeleet.render.charts.look import PRINT
from askeleet.render.values import harmless, is_explained, show
from askeleet.reports.document import Mark, raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO, Final

    from askeleet.reports.document import Document, Section, Table, Value

_TEMPLATE = Path(__file__).with_name("page.typ")
_STANDARD: Final = "ua-1"
"""The universal accessibility of PDF: tags, a title, a language, and a text for every picture."""


def render(document: Document, out: BinaryIO) -> None:
    """Write the document.

    Raises:
        ChartsNotInstalledError: if what sets the pages is not installed.
    """
    try:
        import typst  # noqa: PLC0415  (heavy, and an extra)
    except ImportError as error:
        raise errors.output.ChartsNotInstalledError from error
    inputs = {"document": json.dumps(data(document), ensure_ascii=False)}
    pages = typst.compile(
        _TEMPLATE.read_bytes(), format="pdf", sys_inputs=inputs, pdf_standards=_STANDARD, ignore_system_fonts=True
    )
    out.write(pages)


def data(document: Document) -> dict[str, Any]:
    """Return what the template sets: the document as words, in the reader's language, and its pictures."""
    return {
        "title": harmless(document.title) or "askeleet",
        "language": active(),
        "contents": _("Contents"),
        "sections": [_section(section) for section in document.sections],
        "notes": list(map(harmless, document.notes)),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": harmless(section.title),
        "paragraphs": list(map(harmless, section.paragraphs)),
        "facts": [[harmless(fact.name), show(fact.value)] for fact in section.facts],
        "explained": is_explained(section),
        "tables": [shape for table in section.tables for shape in _shapes(table)],
        "more": harmless(section.more),
    }


def _shapes(table: Table) -> Iterator[dict[str, Any]]:
    """Yield a path, a picture, or a table for each rule with a name that it has."""
    if table.is_path:
        yield {"kind": "path", "title": "", "points": [_point(row) for row in table.rows]}
    elif charts.is_drawn(table):
        told = harmless(charts.told(table))
        yield {"kind": "picture", "title": harmless(table.title), "svg": charts.svg(table, PRINT), "told": told}
    else:
        yield from (_table(table, harmless(name or table.title), table.rows[span]) for name, span in table.spans)


def _table(table: Table, title: str, rows: Sequence[Sequence[Value]]) -> dict[str, Any]:
    return {
        "kind": "table",
        "title": title,
        "headings": [harmless(column.heading) for column in table.columns],
        "numbers": [column.is_number for column in table.columns],
        "broken": [column.is_wide for column in table.columns],
        "wide": [column.is_wide and not column.is_number for column in table.columns],
        "rows": [list(map(show, row)) for row in rows],
    }


def _point(row: Sequence[Value]) -> dict[str, Any]:
    when, mark, what, kind = row
    title, *beneath = show(what).split("\n")
    is_detour = isinstance(mark, Mark) and mark.is_detour
    return {
        "when": show(when),
        "mark": raw(mark),
        "detour": is_detour,
        "title": title,
        "what": show(kind),
        "beneath": beneath,
    }
