"""A document as one HTML page that needs nothing else: to read on any screen, light or dark, or to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from askeleet.language import active
from askeleet.render.values import MARKS, harmless, show
from askeleet.reports.document import Mark, raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from askeleet.reports.document import Column, Document, Section, Table, Value

_LOOK = """
:root { color-scheme: light dark; --ink: #1d1d1b; --quiet: #55554f; --paper: #fff; --line: #c9c9c2; --accent: #00696b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececea; --quiet: #b4b4ae; --paper: #1b1c1d; --line: #4a4b4c; --accent: #6fd0d2; }
}
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1.125rem/1.5 system-ui, "Segoe UI", sans-serif; overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: .5rem 0; }
dt, .said, footer { color: var(--quiet); }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1.25rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0 .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: normal; color: var(--quiet); }
.whole { white-space: nowrap; }
.number { text-align: right; }
.path { list-style: none; margin: .75rem 0; padding: 0; }
.path li { position: relative; padding: 0 0 .9rem 2rem; border-left: 2px solid var(--line); margin-left: .5rem; }
.path li:last-child { border-color: transparent; }
.path li.to-come { border-left-style: dashed; }
.path .mark { position: absolute; left: -.62rem; width: 1.1rem; text-align: center; line-height: 1.5;
  color: var(--accent); background: var(--paper); }
.path .detour { padding-left: 3.5rem; }
.path .detour .mark { left: 1.2rem; }
.path .detour::before { content: ""; position: absolute; left: 0; top: .8rem; width: 1.1rem;
  border-top: 2px solid var(--line); }
.path .when { display: block; font-size: .95rem; color: var(--quiet); }
footer { margin-top: 2rem; font-size: .95rem; }
@media (max-width: 34rem) {
  body { font-size: 1rem; margin: 1rem auto; }
  th, td { padding-right: .5rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --accent: #000; }
  body { max-width: none; margin: 0; font-size: 12pt; }
  h2, caption { break-after: avoid; }
  li, tr { break-inside: avoid; }
}
"""


def render(document: Document, out: TextIO) -> None:
    """Write the document."""
    out.write("\n".join(_lines(document)) + "\n")


def _lines(document: Document) -> Iterator[str]:
    title = _text(document.title)
    yield from ("<!DOCTYPE html>", f'<html lang="{active()}">', "<head>", '<meta charset="utf-8">')
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield from (f"<title>{title}</title>", f"<style>{_LOOK}</style>", "</head>", "<body>", "<main>")
    if title:
        yield f"<h1>{title}</h1>"
    for section in document.sections:
        yield from _section(section)
    yield "</main>"
    if document.notes:
        yield from ("<footer>", *(f"<p>{_text(note)}</p>" for note in document.notes), "</footer>")
    yield from ("</body>", "</html>")


def _section(section: Section) -> Iterator[str]:
    yield "<section>"
    if section.title:
        yield f"<h2>{_text(section.title)}</h2>"
    yield from (f"<p>{_text(paragraph)}</p>" for paragraph in section.paragraphs)
    if section.facts:
        yield "<dl>"
        yield from (f"<dt>{_text(fact.name)}</dt><dd>{_text(show(fact.value))}</dd>" for fact in section.facts)
        yield "</dl>"
    for table in section.tables:
        yield from _path(table) if table.is_path else _table(table)
    if section.more:
        yield f"<p>{_text(section.more)}</p>"
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    """Yield a table; where it has rules with names, one for each of them."""
    sides = [_side(column) for column in table.columns]
    headings = [
        f'<th scope="col"{side}>{_text(column.heading)}</th>' for side, column in zip(sides, table.columns, strict=True)
    ]
    for name, span in table.spans:
        yield "<table>"
        if title := _text(name or table.title):
            yield f"<caption>{title}</caption>"
        yield from ("<thead>", f"<tr>{''.join(headings)}</tr>", "</thead>", "<tbody>")
        yield from (_row(sides, row) for row in table.rows[span])
        yield from ("</tbody>", "</table>")


def _side(column: Column) -> str:
    """Return the class of a column: numbers stand on the right, and only a wide column is broken over lines."""
    looks = ["number"] * column.is_number + ["whole"] * (not column.is_wide)
    return f' class="{" ".join(looks)}"' if looks else ""


def _row(sides: Sequence[str], row: Sequence[Value]) -> str:
    cells = "".join(f"<td{side}>{_text(show(value))}</td>" for side, value in zip(sides, row, strict=True))
    return f"<tr>{cells}</tr>"


def _path(table: Table) -> Iterator[str]:
    """Yield a path as a list; the line to what is ahead is broken."""
    states = [raw(row[1]) for row in table.rows]
    yield '<ol class="path">'
    for row, following in zip(table.rows, [*states[1:], None], strict=False):
        yield _waypoint(row, is_before_ahead=following == "ahead")
    yield "</ol>"


def _waypoint(row: Sequence[Value], *, is_before_ahead: bool) -> str:
    when, mark, what, kind = row
    detour = isinstance(mark, Mark) and mark.is_detour
    looks = " ".join(["to-come"] * is_before_ahead + ["detour"] * detour)
    title, *beneath = show(what).split("\n")
    said = f'<span class="said">{_text(show(kind))}</span>'
    texts = [f"<strong>{_text(title)}</strong> · {said}" if title else said, *map(_text, beneath)]
    day = f'<span class="when">{_text(show(when))}</span>' if show(when) else ""
    sign = f'<span class="mark" aria-hidden="true">{MARKS[str(raw(mark))]}</span>'
    opened = f'<li class="{looks}">' if looks else "<li>"
    return f"{opened}{sign}{day}{'<br>'.join(texts)}</li>"


def _text(text: str) -> str:
    return escape(harmless(text)).replace("\n", "<br>")
