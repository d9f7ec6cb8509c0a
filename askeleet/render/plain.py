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

    Sentences are written only where a section has nothing else: they are for people.
    """
    out.writelines(_line(record) for section in document.sections for record in _records(section))


def _records(section: Section) -> Iterator[Iterable[Value]]:
    if not section.facts and not section.tables:
        yield from ((paragraph,) for paragraph in section.paragraphs)
    yield from ((fact.key, fact.value) for fact in section.facts)
    for table in section.tables:
        yield from table.rows


def _line(record: Iterable[Value]) -> str:
    return "\t".join(map(_text, record)) + "\n"


def _text(value: Value) -> str:
    bare = raw(value)
    return "" if bare is None else harmless(str(bare).replace("\r\n", "\n").translate(_BREAKS))
