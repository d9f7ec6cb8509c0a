"""A document for other programs: one record a line, tabs between, codes and ISO dates, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.render.values import harmless
from askeleet.reports.document import raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from askeleet.reports.document import Document, Section, Value

_BREAKS = str.maketrans(
    dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " ")
)  # what some program takes for an end


def render(document: Document, out: TextIO) -> None:
    """Write the document: each fact as key and value, each row of a table as its values, without headings.

    Where there is more than one table or card, the key of each stands before its records. What is said about a record
    is for people and left out; a text that is the record itself is written line by line.
    """
    records = [record for section in document.sections for record in _records(section)]
    with_keys = len(_keys(document)) > 1
    out.writelines(_line((key, *values) if with_keys else values) for key, values in records)


def _keys(document: Document) -> set[str]:
    """Return the keys of the tables, cards and texts that there are, empty ones too: a format has one shape."""
    tables = {table.key for section in document.sections for table in section.tables}
    return tables | {section.key for section in document.sections if section.facts or section.is_text}


def _records(section: Section) -> Iterator[tuple[str, tuple[Value, ...]]]:
    if section.is_text:
        yield from ((section.key, (paragraph,)) for paragraph in section.paragraphs)
    yield from ((section.key, (fact.key, fact.value)) for fact in section.facts)
    for table in section.tables:
        yield from ((table.key, row) for row in table.rows)


def _line(record: Iterable[Value]) -> str:
    return "\t".join(map(_text, record)) + "\n"


def _text(value: Value) -> str:
    bare = raw(value)
    return "" if bare is None else harmless(str(bare).replace("\r\n", "\n").translate(_BREAKS))
