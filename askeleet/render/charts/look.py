"""The colours and letters of a picture: those of the page it stands on, or of paper."""

from __future__ import annotations

from typing import Any

from askeleet.tuples import NamedTuple

WIDTH = 520  # of a picture, in pixels as a browser counts them
LETTERS = 13
MEASURED = "Liberation Sans"
"""The letters by which room is made: they come with what draws, and are the same on every machine."""

LINE = 16  # from one line of letters to the next
LETTER = 6.4  # wide, about


class Look(NamedTuple):
    """Colours by what they are for, and the letters."""

    ink: str
    quiet: str
    line: str
    accent: str
    paper: str
    font: str
    edge: int  # pixels left free on either side

    def config(self) -> dict[str, Any]:
        """Return what every chart has in common: no frame, quiet axes, no words for each mark."""
        letters = {"fontSize": LETTERS, "color": self.ink}
        axis = {"labelFontSize": LETTERS, "labelColor": self.quiet, "titleFontSize": LETTERS, "title": None}
        return {
            "background": "transparent",
            "font": MEASURED,
            "aria": False,
            "padding": {"left": self.edge, "right": self.edge, "top": 2, "bottom": 2},
            "view": {"stroke": None},
            "text": letters,
            "title": {**letters, "fontWeight": "normal", "anchor": "start", "offset": 8, "color": self.ink},
            "axis": {
                **axis,
                "domain": False,
                "ticks": False,
                "grid": False,
                "gridColor": self.line,
                "labelPadding": 8,
                "labelLimit": 0,
            },
        }


PAPER = Look("#1d1d1b", "#55554f", "#d3d3cc", "#00696b", "#ffffff", "system-ui, sans-serif", 30)
"""On its own, in whatever letters there are: wider ones than those measured need room at the edges."""

PAGE = Look("var(--ink)", "var(--quiet)", "var(--line)", "var(--accent)", "var(--paper)", "inherit", 20)
"""As the page is, light or dark: its own names of colours go into the picture as they are."""

PIXELS = PAPER._replace(font=MEASURED, edge=8)
PRINT = PAPER._replace(font="Libertinus Serif, DejaVu Sans Mono", edge=2)
"""In the letters that a PDF is set in."""
