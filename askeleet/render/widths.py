"""How wide the columns of a table are to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.reports.document import Column

GAP = 2  # cells between columns

_NARROWEST = 12  # cells that a broken column needs to be read with ease


def fitted(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is to be; None where even broken columns would not fit.

    The wide columns are broken first; where that is not enough, the headings of all at their spaces.
    """
    headings = [cell_len(column.heading) for column in columns]
    words = [_longest_word(column.heading) for column in columns]
    return _under(columns, rows, headings, room) or _under(columns, rows, words, room)


def _under(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], headings: Sequence[int], room: int
) -> list[int] | None:
    """Return how wide each column is to be under headings so wide at the least."""
    cells = [*zip(*rows, strict=True)]
    contents = [max(cell_len(line) for text in column for line in text.split("\n")) for column in cells]
    widths = [max(pair) for pair in zip(contents, headings, strict=True)]
    spare = room - GAP * (len(columns) - 1)
    if sum(widths) <= spare:
        return widths
    spare -= sum(width for column, width in zip(columns, widths, strict=True) if not column.is_wide)
    wide = {
        place: _narrowest((column.heading, *cells[place])) for place, column in enumerate(columns) if column.is_wide
    }
    return _shared_out(widths, wide, spare)


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)


def _narrowest(texts: Sequence[str]) -> int:
    """Return how narrow a column may be broken: to its longest word, or to what can be read with ease."""
    return min(_NARROWEST, max(map(_longest_word, texts)))


def _shared_out(widths: list[int], wide: Mapping[int, int], spare: int) -> list[int] | None:
    """Share the spare cells among the wide columns: what one does not need the longer ones get, and each its least."""
    least = sum(wide.values())
    if not wide or least > spare:
        return None
    for count, place in zip(range(len(wide), 0, -1), sorted(wide, key=widths.__getitem__), strict=True):
        least -= wide[place]
        fair = min(spare // count, spare - least)
        widths[place] = max(wide[place], min(widths[place], fair))
        spare -= widths[place]
    return widths
