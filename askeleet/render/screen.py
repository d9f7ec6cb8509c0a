"""A picture of a document as a terminal shows it, for the documentation."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI

from askeleet.render.terminal import draw

if TYPE_CHECKING:
    from rich.terminal_theme import TerminalTheme

    from askeleet.reports.document import Document

LIGHT, DARK = DEFAULT_TERMINAL_THEME, MONOKAI
"""What a terminal looks like whose letters are dark on white, and one whose letters are light on black."""

_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "<svg ", '<svg xml:space="preserve" ', 1
)
"""Rich's own, without the fonts that it would fetch from the network; some viewers drop the spaces before a number."""

_EDGE = "rgba(255,255,255,0.35)", "rgba(128,128,128,0.5)"
"""Rich's own line around the window, which is white on white on a light page, and one that is seen on either."""


def picture(document: Document, *, command: str, theme: TerminalTheme = DARK, width: int = 80) -> str:
    """Return the document as SVG, so many cells wide; the command that shows it is the window's title."""
    console = Console(
        file=StringIO(),
        record=True,
        width=width,
        height=100,
        force_terminal=True,
        color_system="truecolor",
        no_color=False,
    )
    draw(document, console)
    drawn = console.export_svg(title=command, theme=theme, code_format=_FORMAT, unique_id=document.key)
    return drawn.replace(*_EDGE)
