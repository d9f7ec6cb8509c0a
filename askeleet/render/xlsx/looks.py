"""How the cells look: one quiet colour, bold headings, thin lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

ACCENT = "#00696B"
PALE = "#9CCFD0"

_QUIET = "#55554F"
_LINE = "#C9C9C2"

_STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "caption": {"bold": True, "font_size": 12},
    "said": {},
    "text": {},
    "quiet": {"font_color": _QUIET},
    "link": {"font_color": ACCENT, "underline": 1},
    "heading": {"bold": True, "text_wrap": True, "bottom": 1, "bottom_color": ACCENT, "bg_color": "#E6F1F1"},
    "cell": {"bottom": 1, "bottom_color": _LINE},
}


class Looks:
    """The formats of a workbook, each of which is made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[object, ...], Format] = {}

    def of(self, style: str, **more: object) -> Format:
        """Return the format of a style, and more of what XlsxWriter calls the properties of one."""
        key = (style, *sorted(more.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "top", **_STYLES[style], **more})
        return self._made[key]
