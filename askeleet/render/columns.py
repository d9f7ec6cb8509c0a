"""A table on a terminal: in columns where they fit, some of them broken over lines, else row by row.

Every cell is made a string first and broken here, and Rich is given whole lines: it would take ten times as long to
make a table of them, and as long again to be ready to.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from askeleet.render.values import NOTHING, bar, harmless, show
from askeleet.render.widths import GAP, fitted
from askeleet.reports.document import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from askeleet.reports.document import Table, Value

ACCENT = "cyan"

_BAR = 24  # cells of the longest bar
_BARS = 36  # cells that the bars of several columns share
_EIGHTHS = "▏▎▍▌▋▊▉█"
_EASE = 48  # cells that a text of some lines needs beside other columns
_MEASURE = 76  # cells of the longest line of a text that stands by itself


def draw_table(table: Table, console: Console) -> None:
    """Draw a table in the width of the console; no value is cut."""
    if table.title:
        console.print(Text(harmless(table.title), style="bold"))
    rows = _written(table)
    widths = fitted(table.columns, rows, console.width)
    beneath = _beneath(table, rows, widths)
    if beneath is not None:
        _draw_with_beneath(table, rows, beneath, console)
    elif widths is None:
        console.print(Text("\n\n").join(_blocks(table, rows)))
    elif table.rules:
        _draw_ruled(table, rows, widths, console)
    else:
        _draw_headed(table, rows, widths, console)


def _draw_headed(table: Table, rows: Sequence[Sequence[str]], widths: Sequence[int], console: Console) -> None:
    _draw_heading(table, widths, console)
    body = "\n".join(_line(table, cells, widths) for cells in zip(*_broken(rows, widths, console), strict=True))
    if any(isinstance(value, Bar) for row in table.rows for value in row):
        text = Text(body)
        text.highlight_regex(f"[{_EIGHTHS}]+", ACCENT)
        console.print(text, soft_wrap=True)
    else:
        console.out(body, highlight=False)


def _draw_heading(table: Table, widths: Sequence[int], console: Console, *, ruled: bool = True) -> None:
    """Draw the headings, which stand on the rule under them."""
    headings = [_lines(column.heading, width, console) for column, width in zip(table.columns, widths, strict=True)]
    upward = zip_longest(*(reversed(lines) for lines in headings), fillvalue="")
    lines = [_line(table, cells, widths) for cells in upward][::-1]
    rule = ["─" * (sum(widths) + GAP * (len(widths) - 1))] * ruled
    console.out("\n".join(lines + rule), style="dim", highlight=False)


def _draw_ruled(table: Table, rows: Sequence[Sequence[str]], widths: Sequence[int], console: Console) -> None:
    """Draw the rows under rules with names; they stand in the same columns all through."""
    if table.is_headed:
        _draw_heading(table, widths, console, ruled=False)
    for name, span in table.spans:
        told = harmless(name)
        line = "─" * max(0, sum(widths) + GAP * (len(widths) - 1) - cell_len(told) - 1)
        console.print(Text.assemble(*["\n"] * bool(span.start), (told, f"bold {ACCENT}"), (f" {line}", "dim")))
        columns = _broken(rows[span], widths, console)
        console.out("\n".join(_line(table, cells, widths) for cells in zip(*columns, strict=True)), highlight=False)


def _beneath(table: Table, rows: Sequence[Sequence[str]], widths: Sequence[int] | None) -> int | None:
    """Return which column is to be beneath its rows: where it may be, and is squeezed beside the others."""
    for place, column in enumerate(table.columns):
        whole = max(cell_len(row[place]) for row in rows)
        if column.may_be_beneath and (widths is None or widths[place] < min(whole, _EASE)):
            return place
    return None


def _draw_with_beneath(table: Table, rows: Sequence[Sequence[str]], beneath: int, console: Console) -> None:
    """Draw each row, and indented under it what it says in the column that has no place beside the others."""
    others = _without(table, beneath)
    short = [(*row[:beneath], *row[beneath + 1 :]) for row in rows]
    widths = fitted(others.columns, short, console.width)
    if widths is None:
        console.print(Text("\n\n").join(_blocks(table, rows)))
        return
    _draw_heading(others, widths, console)
    indent = " " * (widths[0] + GAP)
    column = table.columns[beneath]
    named = f"{column.heading}: " if column.is_named_beneath else ""
    for row, cells in zip(rows, short, strict=True):
        for line in zip(*_broken([cells], widths, console), strict=True):
            console.out(_line(others, line, widths), highlight=False)
        if row[beneath] != NOTHING:
            for told in _lines(named + row[beneath], min(console.width - len(indent), _MEASURE), console):
                console.out(f"{indent}{told.rstrip(' ')}", highlight=False)


def _without(table: Table, place: int) -> Table:
    columns = (*table.columns[:place], *table.columns[place + 1 :])
    return table._replace(columns=columns, rows=tuple((*row[:place], *row[place + 1 :]) for row in table.rows))


def _written(table: Table) -> list[tuple[str, ...]]:
    """Write every value; of no rows there is one that says so."""
    columns = list(zip(*table.rows, strict=True))
    drawn = sum(any(isinstance(value, Bar) for value in column) for column in columns)
    cells = min(_BAR, _BARS // max(1, drawn))
    nothing = (NOTHING, *[""] * (len(table.columns) - 1))
    return list(zip(*(_shown(column, cells) for column in columns), strict=True)) or [nothing]


def _shown(column: Sequence[Value], cells: int) -> list[str]:
    """Write the values of a column; counts with bars stand under each other after their bars."""
    shown = [show(value).replace("\t", " ") for value in column]
    widest = max(map(cell_len, shown))
    return [
        f"{bar(value, cells, _EIGHTHS):{cells}} {text:>{widest}}" if isinstance(value, Bar) else text
        for value, text in zip(column, shown, strict=True)
    ]


# Broken over lines


def _broken(rows: Sequence[Sequence[str]], widths: Sequence[int], console: Console) -> list[list[str]]:
    """Return the lines of each column; the cells of a row begin on the same line."""
    columns: list[list[str]] = [[] for _ in widths]
    for row in rows:
        cells = [_lines(cell, width, console) for cell, width in zip(row, widths, strict=True)]
        height = max(map(len, cells))
        for column, lines in zip(columns, cells, strict=True):
            column.extend(lines + [""] * (height - len(lines)))
    return columns


def _lines(cell: str, width: int, console: Console) -> list[str]:
    if cell_len(cell) <= width and "\n" not in cell:
        return [cell]
    return [line.plain for line in Text(cell).wrap(console, width)]


# Drawn


def _line(table: Table, cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = (
        " " * (width - cell_len(cell)) + cell if column.is_number else cell + " " * (width - cell_len(cell))
        for column, cell, width in zip(table.columns, cells, widths, strict=True)
    )
    return (" " * GAP).join(placed).rstrip(" ")


def _blocks(table: Table, rows: Sequence[Sequence[str]]) -> Iterator[Text]:
    for name, span in table.spans:
        if name:
            yield Text(harmless(name), style=f"bold {ACCENT}")
        yield from (_block(table, row) for row in rows[span])


def _block(table: Table, row: Sequence[str]) -> Text:
    """Return a row as lines of heading and value, for a terminal too narrow for columns."""
    lines = (
        Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), cell.strip(" "))
        for column, cell in zip(table.columns, row, strict=True)
    )
    return Text("\n").join(lines)
