"""A document as Markdown, in GitHub's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.render.values import bar, harmless, show
from askeleet.reports.document import Bar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from askeleet.reports.document import Column, Document, Section, Table, Value

_CELLS = 20  # of the longest bar
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_[]<>|#&~"})


def render(document: Document, out: TextIO) -> None:
    """Write the document."""
    out.write("\n".join(_lines(document)).lstrip("\n") + "\n")


def _lines(document: Document) -> Iterator[str]:
    if document.title:
        yield f"# {_one_line(document.title)}"
    for section in document.sections:
        yield from _section(section)
    for note in document.notes:
        yield from ("", f"_{_one_line(note)}_")


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield from ("", f"## {_one_line(section.title)}")
    for paragraph in section.paragraphs:
        yield from ("", _paragraph(paragraph))
    if section.facts:
        yield ""
        yield from (f"- {_one_line(fact.name)}: {_cell(fact.value)}" for fact in section.facts)
    for table in section.tables:
        yield from _table(table)
    if section.more:
        yield from ("", _one_line(section.more))


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield from ("", f"### {_one_line(table.title)}")
    table = table.keeping(lambda column: not column.is_in_rule)
    for name, span in table.spans:
        rows = table.rows[span]
        if name:
            yield from ("", f"### {_one_line(name)}")
        yield ""
        yield _line(_one_line(column.heading) for column in table.columns)
        yield _line(_side(column, [row[place] for row in rows]) for place, column in enumerate(table.columns))
        yield from (_line(map(_cell, row)) for row in rows)


def _side(column: Column, values: Sequence[Value]) -> str:
    """Return the mark of the side a column leans on: numbers on the right, but bars all begin at the left."""
    is_drawn = any(isinstance(value, Bar) for value in values)
    return "---:" if column.is_number and not is_drawn else "---"


def _cell(value: Value) -> str:
    text = _escaped(show(value)).replace("\n", "<br>")
    return f"{bar(value, _CELLS, '▇')} {text}".lstrip() if isinstance(value, Bar) else text


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _paragraph(text: str) -> str:
    """Return a text whose lines stay lines and are no items of a list, no headings and no code."""
    return "\\\n".join(_plain_start(line.strip()) for line in _escaped(text).split("\n"))


def _plain_start(line: str) -> str:
    number = line.split(maxsplit=1)[0] if line else ""
    if number[:-1].isdigit() and number[-1] in ".)":
        return f"{number[:-1]}\\{number[-1]}{line[len(number) :]}"
    return f"\\{line}" if line.startswith(("-", "+", "=")) else line


def _one_line(text: str) -> str:
    return " ".join(_escaped(text).split("\n"))


def _escaped(text: str) -> str:
    return harmless(text).translate(_ESCAPED)
