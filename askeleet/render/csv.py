"""A document as CSV: a list as the table it is, anything of more parts with a line for each value.

A text never begins as a formula does: a spreadsheet would obey it. Codes, days and columns are the same in every
language; what people read stands beside them.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from askeleet.render.flat import flat, is_list
from askeleet.render.values import harmless, show
from askeleet.reports.document import Days, Mean, Minutes, Share, raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO, TypeAlias

    from askeleet.reports.document import Document, Section, Table, Value

    Line: TypeAlias = "tuple[str | float | None, ...]"

HEADINGS = ("section", "table", "row", "code", "label", "column", "value", "unit", "shown")
"""Of the lines of a report: where a value stands, what it is, bare and with its unit, and as people read it."""

_UNITS: Mapping[type, str] = {Share: "share", Mean: "mean", Minutes: "minutes", Days: "days"}
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(document: Document, out: BinaryIO, *, delimiter: str = ",") -> None:
    """Write the document; between semicolons with decimal commas and a mark of UTF-8, as Excel in Finnish opens it."""
    lines = _list(document.sections[0].tables[0]) if is_list(document) else _values(document)
    is_comma = delimiter == ";"
    whole = StringIO(newline="")
    writer = csv.writer(whole, delimiter=delimiter)  # and lines end as RFC 4180 says
    writer.writerows([_told(each, is_comma=is_comma) for each in line] for line in lines)
    out.write(whole.getvalue().encode("utf-8-sig" if is_comma else "utf-8"))


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: before what begins like one stands an apostrophe."""
    told = harmless(text)
    return f"'{told}" if told.startswith(_RISKY) else told


def _told(value: str | float | None, *, is_comma: bool) -> str:
    if isinstance(value, float) and is_comma:
        return repr(value).replace(".", ",")
    return safe(value) if isinstance(value, str) else "" if value is None else str(value)


def _list(table: Table) -> Iterator[Line]:
    table = flat(table)
    yield tuple(column.key for column in table.columns)
    yield from (tuple(map(raw, row)) for row in table.rows)


def _values(document: Document) -> Iterator[Line]:
    yield HEADINGS
    yield _said(document.key, "title", document.title)
    for section in document.sections:
        yield from _section(section)
    yield from (_said(document.key, "note", note) for note in document.notes)


def _section(section: Section) -> Iterator[Line]:
    if section.is_text:
        yield from (_said(section.key, "text", paragraph) for paragraph in section.paragraphs)
    for fact in section.facts:
        yield (section.key, "", "", fact.key, fact.name, "", *_of(fact.value))
    for table in map(flat, section.tables):
        yield from _table(section.key, table)


def _table(section: str, table: Table) -> Iterator[Line]:
    """Yield a line for each value that there is but those of the first column, which say what the others are of."""
    for number, row in enumerate(table.rows, start=1):
        of = (section, table.key, number, raw(row[0]), show(row[0]))
        told = list(zip(table.columns, row, strict=True))[len(row) > 1 :]
        yield from ((*of, column.key, *_of(value)) for column, value in told if value is not None)


def _of(value: Value) -> Iterable[str | float | None]:
    return raw(value), _UNITS.get(type(value), ""), show(value)


def _said(section: str, code: str, text: str) -> Line:
    return (section, "", "", code, "", "", text, "", text)
