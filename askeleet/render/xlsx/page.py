"""A sheet that is filled from the top: whatever is put on it stands under what is there."""

from __future__ import annotations

from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING

from askeleet.render.values import harmless
from askeleet.render.xlsx.cells import fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format

    from askeleet.render.xlsx.cells import Cell
    from askeleet.render.xlsx.looks import Looks

_A4 = 9
_UPRIGHT, _LYING = 590, 880  # pixels that have room beside each other on a page, in the scale below
_LEAST = 10  # per cent that Excel can
_SCALE = 80  # per cent: narrow enough where another font stands in for a wider one
_UPRIGHT_HEIGHT, _LYING_HEIGHT = 870, 590  # points under each other, in that scale
_ROW = 20  # pixels
_LETTER = 7
_TITLE = 50  # points of a title with the space under it
_TALLEST = 409  # points that Excel gives a row
_POINTS = {"title": 26, "caption": 20}  # height of a line; elsewhere _LINE
_LINE = 15
_NARROW = 1.1  # letters of a text in the room of a digit, in which widths are counted
_SIZE = 11  # points of the letters that widths are counted in
_HEADER = 120  # letters of the header; Excel takes 255, and some are written twice
_RISKY = ("=", "+", "-", "@")


class Page:
    """A sheet, and the line that is to be written next."""

    def __init__(self, book: Workbook, name: str, looks: Looks, widths: Sequence[float]) -> None:
        self.name, self.looks, self.line = name, looks, 0
        self._lines = 1  # of the texts in the line
        self._filled = 0.0  # points of the page when it is printed
        self._breaks: list[int] = []
        self._book = book
        self.sheet = book.add_worksheet(name)
        self._widths = widths
        for place, width in enumerate(widths):
            self.sheet.set_column(place, place, width)

    @property
    def last(self) -> int:
        """The place of the last column."""
        return len(self._widths) - 1

    @property
    def _width(self) -> float:
        """How wide all columns are, in pixels."""
        return sum(width * _LETTER + 5 for width in self._widths)

    @property
    def height(self) -> float:
        """How high a printed page is, in points."""
        return (_UPRIGHT_HEIGHT if self._width <= _UPRIGHT else _LYING_HEIGHT) * _SCALE / self._scale

    @property
    def _scale(self) -> int:
        """In how many per cent it is printed, so that all columns have room; Excel would end the pages itself."""
        return max(_LEAST, min(_SCALE, int(_SCALE * _LYING / self._width)))

    def keep(self, height: float) -> None:
        """Begin a new page when it is printed, unless what comes, so many points high, has room under what is there.

        A title is never left alone.
        """
        if self._filled > _TITLE and self._filled + height > self.height:
            self._breaks.append(self.line)
            self._filled = 0

    def skip(self) -> None:
        """Leave a line empty."""
        self.end_line()

    def write(self, text: str, style: str) -> None:
        """Write a text over all columns; where it is longer than they are wide, broken over lines."""
        told, height = harmless(text), _POINTS.get(style, _LINE)
        lines = _lines(told, sum(self._widths) * _SIZE / self.looks.of(style).font_size)
        form = self.looks.of(style, text_wrap=lines > 1)
        if lines > 1 and self.last:
            self.sheet.merge_range(self.line, 0, self.line, self.last, "", form)
        self.put_text(0, told, form)
        self.end_line(lines * height)

    def end_line(self, height: float = 0) -> None:
        """Go on to the next line; this one is so many points high, or as high as the texts that are broken in it.

        Excel finds that out by itself, but not every program does.
        """
        height = min(_TALLEST, height or self._lines * _LINE)
        if height > _LINE:
            self.sheet.set_row(self.line, height)
        self.line, self._lines = self.line + 1, 1
        self._filled = (self._filled + height) % self.height

    def link(self, name: str) -> None:
        """Write a link to the sheet of that name."""
        place = name.replace("'", "''")
        self.sheet.write_url(self.line, 0, f"internal:'{place}'!A1", self.looks.of("link"), string=name)
        self.line += 1

    def put(self, place: int, cell: Cell, *, is_right: bool = False, is_broken: bool = False) -> None:
        """Put a cell into the line."""
        looks: dict[str, object] = {"align": "right" if is_right else "left"}
        if cell.pattern:
            form = self.looks.of("cell", num_format=cell.pattern, **looks)
            self.sheet.write(self.line, place, cell.content, form)
            return
        text = str(cell.content)
        looks |= {"quote_prefix": True} if text.startswith(_RISKY) else {}  # no formula after an edit either
        form = self.looks.of("cell", text_wrap=is_broken or "\n" in text, **looks)
        self.put_text(place, text, form)

    def put_heading(self, place: int, text: str, *, is_right: bool) -> None:
        """Put the heading of a column into the line."""
        self.put_text(place, harmless(text), self.looks.of("heading", **({"align": "right"} if is_right else {})))

    def put_text(self, place: int, text: str, form: Format) -> None:
        """Put a text into the line, whatever it looks like."""
        self._lines = max(self._lines, _lines(text, self._widths[place]) if form.text_wrap else 1)
        if text:
            self.sheet.write_string(self.line, place, fitting(text), form)
        else:
            self.sheet.write_blank(self.line, place, None, form)

    def chart(self, kind: str, name: str) -> Chart:
        """Return a new chart of XlsxWriter's, with what machines call it."""
        return self._book.add_chart({"type": kind, "name": name})

    def draw(self, chart: Chart, *, height: int, said: str) -> None:
        """Put a chart as wide as the columns under what is there; `said` is told to those who do not see it."""
        chart.set_chartarea({"border": {"none": True}})
        chart.set_size({"width": self._width, "height": height})
        self.sheet.insert_chart(self.line, 0, chart, {"description": said, "object_position": 2})
        for _line in range(ceil(height / _ROW) + 1):
            self.skip()

    def set_up(self, title: str) -> None:
        """Make the sheet ready to be read and printed: A4, one page wide, with its title and its number on each."""
        header = " ".join(harmless(title).split())[:_HEADER].replace("&", "&&")
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(_A4)
        if self._width > _UPRIGHT:
            self.sheet.set_landscape()
        self.sheet.set_print_scale(self._scale)
        self.sheet.set_h_pagebreaks(self._breaks)
        self.sheet.set_header(f"&L{header}" if header else "")
        self.sheet.set_footer("&L&A&R&P / &N")
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self.line + 1}"})


def _lines(text: str, width: float) -> int:
    """Return over how many lines a text is broken in a column so many letters wide."""
    return sum(len(wrap(line, max(1, int(width * _NARROW)))) or 1 for line in text.split("\n"))
