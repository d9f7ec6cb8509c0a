"""A document for other programs: one record a line, tabs between, codes and ISO dates, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.render.flat import is_list
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

    But in a list, which is one table, the key of the table, card or text stands before each record. What is said about
    a record, or explains it, is for people and left out; a text that is the record itself is written line by line.
    """
    is_alone = is_list(document)
    records = (record for section in document.sections if not section.is_quiet for record in _records(section))
    out.writelines(_line(values if is_alone else (key, *values)) for key, values in records)


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
