"""Lines and columns of plain text, as wide as the terminal but never too wide to read."""

import shutil
import unicodedata

_WIDEST = 100  # columns of the terminal
_GAP = 2  # likewise

Rows = list[tuple[str, str]]


def columns(rows: Rows) -> list[str]:
    """Return rows of two columns, the second wrapped; a long first one stands on a line of its own."""
    widest = max((cells(name) for name, _told in rows if cells(name) <= _width() // 2), default=0)
    indent = " " * (_GAP + widest + _GAP)
    lines: list[str] = []
    for name, told in rows:
        first, *more = _lines(told, _width() - len(indent)) or [""]
        if cells(name) <= widest:
            start = " " * _GAP + name + " " * (widest - cells(name) + _GAP)
        else:
            lines.append(" " * _GAP + name)
            start = indent
        lines += [(start + first).rstrip(), *(indent + line for line in more)]
    return lines


def wrapped(text: str, *, indent: int = 2) -> str:
    """Return the text in lines, the spaces before it kept and all but the first line indented."""
    start = " " * (len(text) - len(text.lstrip(" ")))
    lines = _lines(text, _width() - max(indent, len(start)))
    return start + ("\n" + " " * indent).join(lines)


def cells(text: str) -> int:
    """Return how many columns of a terminal the text takes: a mark over a letter none, a wide letter two."""
    if text.isascii():
        return len(text)
    marks = sum(unicodedata.combining(letter) != 0 for letter in text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) - marks + wide


def _lines(text: str, width: int) -> list[str]:
    """Break a text at its spaces; a word wider than the line stands on one of its own, whole."""
    lines: list[str] = []
    for word in filter(None, text.split(" ")):
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)
