"""A section laid on a sheet: what is said, facts, tables and their charts under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.render.flat import flat
from askeleet.render.values import NOTHING, harmless
from askeleet.render.xlsx.cells import Cell, cell, length
from askeleet.render.xlsx.charts import POINT, draw, height, height_of
from askeleet.render.xlsx.looks import PALE
from askeleet.reports.document import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.render.xlsx.page import Page
    from askeleet.reports.document import Column, Fact, Section, Table

_EASE = 60  # letters of the widest column
_NARROWEST = 6
_LEAST = 72  # letters that all together have: a paragraph is read in them
_HEADING = 18  # letters of a heading that is not broken
_BOLD = 1.1  # how much wider bold letters are
_BAR = 24  # letters of a column with bars
_ROOM = 2  # letters between columns
_HIGHEST = 6  # lines that may stay in sight over a long table
_MANY = 12  # rows that are worth a filter


def widths(section: Section) -> list[float]:
    """Return how wide each column of the sheet is, in letters: its longest value in any table, in reason."""
    found: dict[int, float] = {}
    for place, width in _needs(section):
        found[place] = max(found.get(place, 0), min(width, _EASE) + _ROOM)
    columns = [found.get(place, 0) for place in range(max(found, default=0) + 1)]
    columns[0] += max(0, _LEAST - sum(columns))
    return columns


def lay(section: Section, page: Page, title: str) -> None:
    """Lay a section on its sheet; where it is one table, its headings stay in sight, else the title of all."""
    page.write(title, "title")
    for paragraph in section.paragraphs:
        page.write(paragraph, "text" if section.is_text else "said")
    _lay_facts(section.facts, page)
    is_one = len(section.tables) == 1
    page.sheet.freeze_panes(1, 0)
    for table in map(flat, section.tables):
        heading = _lay_table(table, page, title)
        if is_one and heading <= _HIGHEST:
            _keep_in_sight(page, table, heading)
    if section.more:
        page.skip()
        page.write(section.more, "quiet")


def _needs(section: Section) -> Iterator[tuple[int, float]]:
    """Yield how wide a column would like to be, by its place."""
    for fact in section.facts:
        yield from ((0, len(fact.name)), (1, length(fact.value)))
    for table in map(flat, section.tables):
        for place, column in enumerate(table.columns):
            values = [row[place] for row in table.rows]
            yield place, max(_of_heading(column), *map(length, values), _NARROWEST)
            yield place, _BAR * (table.chart is None and any(isinstance(value, Bar) for value in values))


def _of_heading(column: Column) -> float:
    words = max(map(len, column.heading.split()), default=0)
    return max(words, min(len(column.heading), _HEADING)) * _BOLD


def _lay_facts(facts: Sequence[Fact], page: Page) -> None:
    if facts:
        page.skip()
    for fact in facts:
        page.put(0, Cell(harmless(fact.name)), is_broken=True)
        page.put(1, cell(fact.value), is_broken=True)
        page.end_line()


def _lay_table(table: Table, page: Page, title: str) -> int:
    """Lay a table, and its chart under it; return the line of its headings."""
    page.keep(height(table) + POINT * height_of(table, page))
    page.skip()
    if table.title:
        page.write(table.title, "caption")
    heading = page.line
    for place, column in enumerate(table.columns):
        page.put_heading(place, column.heading, is_right=column.is_number)
    page.end_line()
    _lay_rows(table, page)
    draw(table, page, heading, table.title or title)
    return heading


def _lay_rows(table: Table, page: Page) -> None:
    _lay_bars(table, page)
    for row in table.rows or [(NOTHING, *[None] * (len(table.columns) - 1))]:
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            told = cell(value, is_drawn=table.chart is not None)
            page.put(place, told, is_right=column.is_number, is_broken=column.is_wide)
        page.end_line()


def _lay_bars(table: Table, page: Page) -> None:
    """Draw bars into the cells of numbers that have them, unless a chart does."""
    for place in range(len(table.columns) if table.chart is None else 0):
        bars = [row[place] for row in table.rows if isinstance(row[place], Bar)]
        most = max((bar.of for bar in bars if isinstance(bar, Bar)), default=0)
        if most:
            look = {"type": "data_bar", "bar_solid": True, "bar_color": PALE, "data_bar_2010": True}
            ends = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": most}
            last = page.line + len(table.rows) - 1
            page.sheet.conditional_format(page.line, place, last, place, look | ends)


def _keep_in_sight(page: Page, table: Table, heading: int) -> None:
    page.sheet.freeze_panes(heading + 1, 0)
    page.sheet.repeat_rows(heading)
    if len(table.rows) > _MANY:
        page.sheet.autofilter(heading, 0, heading + len(table.rows), len(table.columns) - 1)
