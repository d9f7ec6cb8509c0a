"""A table on a terminal: in columns while they fit, folded when they do not, else a block of lines for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.box import Box
from rich.cells import cell_len
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text

from askeleet.render.values import harmless, show
from askeleet.reports.document import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from askeleet.reports.document import Column, Table, Value

ACCENT = "cyan"

_MOST_ROWS = 200  # beyond this Rich is not asked: it takes a tenth of a millisecond a row, or half a one
_GAP = 2  # cells between columns
_LEAST_WIDE = 16  # cells in which a folded text can still be read
_LONGEST_BAR, _SHORTEST_BAR = 24, 6
_EIGHTHS = " ▏▎▍▌▋▊▉"
_DRAWN_BARS = "[█▉▊▋▌▍▎▏]+"
_ONE_RULE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


class _Words(NamedTuple):
    """A column as it is written: the words of its cells, and whether they may be folded."""

    heading: str
    cells: Sequence[str]
    is_number: bool
    is_wide: bool
    has_bars: bool

    def width(self) -> int:
        return max(map(cell_len, (self.heading, *(line for cell in self.cells for line in cell.split("\n")))))

    def least_width(self) -> int:
        return min(self.width(), _LEAST_WIDE) if self.is_wide else self.width()


class Drawing:
    """A table that says how it is to be drawn once Rich tells it the width."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType | Segment]:
        columns = _written(self._table, options.max_width)
        widths, least = (sum(each) + _GAP * (len(columns) - 1) for each in _both_widths(columns))
        if len(self._table.rows) > _MOST_ROWS:
            yield Segment(_lines(columns))
        elif widths <= options.max_width and not _has_several_lines(columns):
            yield _grid(columns, rows=[["\n".join(column.cells) for column in columns]])
        elif least <= options.max_width:
            yield _grid(columns, rows=list(zip(*(column.cells for column in columns), strict=True)))
        else:
            yield _as_blocks(columns)


def _written(table: Table, width: int) -> list[_Words]:
    """Return the columns of a table; the bars are as long as the other columns let them be."""
    values = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    columns = [_words(column, cells) for column, cells in zip(table.columns, values, strict=True)]
    barred = sum(column.has_bars for column in columns)
    if not barred:
        return columns
    spare = width - sum(column.width() + _GAP for column in columns) + _GAP
    longest = min(_LONGEST_BAR, spare // barred - 1)
    if longest < _SHORTEST_BAR:
        return columns
    return [_with_bars(column, cells, longest) for column, cells in zip(columns, values, strict=True)]


def _words(column: Column, values: Sequence[Value]) -> _Words:
    has_bars = any(isinstance(value, Bar) for value in values)
    return _Words(
        harmless(column.heading), [show(value) for value in values], column.is_number, column.is_wide, has_bars
    )


def _with_bars(column: _Words, values: Sequence[Value], longest: int) -> _Words:
    if not column.has_bars:
        return column
    widest = max(map(cell_len, column.cells))
    cells = [
        f"{bar(value, longest):{longest}} {cell:>{widest}}" if isinstance(value, Bar) else cell
        for value, cell in zip(values, column.cells, strict=True)
    ]
    return column._replace(cells=cells)


def bar(value: Bar, longest: int) -> str:
    """Return a bar of block characters, at most so many cells long; the least thing there is gets an eighth of one."""
    share = min(value.value / value.of, 1) if value.of else 0
    whole, eighths = divmod(max(round(share * longest * 8), int(value.value > 0)), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()


def _both_widths(columns: Sequence[_Words]) -> tuple[list[int], list[int]]:
    return [column.width() for column in columns], [column.least_width() for column in columns]


def _has_several_lines(columns: Sequence[_Words]) -> bool:
    return any("\n" in cell for column in columns for cell in column.cells)


def _grid(columns: Sequence[_Words], rows: Sequence[Sequence[str]]) -> Grid:
    """Return the columns in Rich's hands; a row may be a whole table, which is several times quicker to draw."""
    grid = Grid(
        box=_ONE_RULE, show_edge=False, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim", border_style="dim"
    )
    for column in columns:
        grid.add_column(
            Text(column.heading),
            justify="right" if column.is_number else "left",
            no_wrap=not column.is_wide,
            overflow="fold",
            min_width=column.least_width(),
        )
    for row in rows if columns and columns[0].cells else ():
        grid.add_row(*(_text(column, cell) for column, cell in zip(columns, row, strict=True)))
    return grid


def _text(column: _Words, cell: str) -> Text:
    text = Text(cell)
    if column.has_bars:
        text.highlight_regex(_DRAWN_BARS, ACCENT)
    return text


def _as_blocks(columns: Sequence[_Words]) -> Text:
    rows = zip(*(column.cells for column in columns), strict=True)
    return Text("\n\n").join(_block(columns, row) for row in rows)


def _block(columns: Sequence[_Words], row: Sequence[str]) -> Text:
    lines = (
        Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), _text(column, cell))
        for column, cell in zip(columns, row, strict=True)
    )
    return Text("\n").join(lines)


def _lines(columns: Sequence[_Words]) -> str:
    """Return a long table as lines of text, each value whole and on one line."""
    filled = [_filled(column) for column in columns]
    return "".join(f"{(' ' * _GAP).join(row).rstrip()}\n" for row in zip(*filled, strict=True))


def _filled(column: _Words) -> list[str]:
    cells = [cell.replace("\n", " ") for cell in (column.heading, *column.cells)]
    lengths = [cell_len(cell) for cell in cells]
    widest = max(lengths)
    blanks = (" " * (widest - length) for length in lengths)
    return [blank + cell if column.is_number else cell + blank for blank, cell in zip(blanks, cells, strict=True)]
