"""How wide the columns of a table are to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.reports.document import Column

GAP = 2  # cells between columns

_NARROWEST = 12  # cells that a broken column needs to be read with ease


def fitted(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is to be; None where even broken columns would not fit.

    The wide columns are broken first, between words; where that is not enough, the headings of all at their spaces;
    then the longest words, and those no more than is needed.
    """
    cells = [*zip(*rows, strict=True)]
    contents = [max(cell_len(line) for text in column for line in text.split("\n")) for column in cells]
    words = [max(map(_longest_word, (column.heading, *texts))) for column, texts in zip(columns, cells, strict=True)]
    spare = room - GAP * (len(columns) - 1)
    for headings, longest in _ways(columns, min(max(words), room)):
        widths = [max(pair) for pair in zip(contents, headings, strict=True)]
        if sum(widths) <= spare:
            return widths
        wide = {place: min(words[place], longest) for place, column in enumerate(columns) if column.is_wide}
        others = sum(width for place, width in enumerate(widths) if place not in wide)
        found = _shared_out(widths, wide, spare - others)
        if found:
            return found
    return None


def _ways(columns: Sequence[Column], longest: int) -> Iterator[tuple[list[int], int]]:
    """Yield what to try in turn: how wide the headings are at the least, and words of how many cells stay whole."""
    yield [cell_len(column.heading) for column in columns], longest
    headings = [_longest_word(column.heading) for column in columns]
    for most in range(max(longest, _NARROWEST), _NARROWEST - 1, -1):
        yield headings, most


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)


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
