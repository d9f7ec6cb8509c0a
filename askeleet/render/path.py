"""A path on a terminal: one line from the first waypoint to the last, with detours as branches beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from askeleet.render.columns import ACCENT
from askeleet.render.values import MARKS, show
from askeleet.reports.document import Mark, raw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from askeleet.reports.document import Table, Value

_MEASURE = 90  # cells of the longest line of text
_LEAST = 16  # cells that a text has on the narrowest terminal
_BESIDE = 6  # cells between the day and the text of a detour


def draw_path(table: Table, console: Console) -> None:
    """Draw each row of a path: when, mark, what, and what it was."""
    width = max((cell_len(show(row[0])) for row in table.rows), default=0)
    room = max(_LEAST, min(_MEASURE, console.width - width - _BESIDE))
    states = [raw(row[1]) for row in table.rows]
    for row, state, following in zip(table.rows, states, [*states[1:], None], strict=False):
        line = {None: " ", "ahead": "┊"}.get(str(following) if following else None, "│")
        for drawn in _waypoint(row, line, width, _broken(row, room, console)):
            console.print(drawn, no_wrap=True, crop=False, overflow="ignore")
        if following and following != state:
            console.print(Text(f"{' ' * width}  {line}", style="dim"))


def _broken(row: Sequence[Value], room: int, console: Console) -> list[Text]:
    """Return the lines of a waypoint's text: what it is and what it was, and then what stands beneath."""
    title, *beneath = show(row[2]).split("\n")
    said = Text.assemble(title, (" · " if title else "", "dim"), (show(row[3]), "dim" if title else ""))
    return [line for text in (said, *map(Text, beneath)) for line in text.wrap(console, room)]


def _waypoint(row: Sequence[Value], line: str, width: int, texts: Sequence[Text]) -> list[Text]:
    """Put the day and the mark before the first line, and go on with the path's line before the others."""
    mark = row[1] if isinstance(row[1], Mark) else Mark("behind")
    day, sign = show(row[0]), MARKS[mark.value]
    branch = ("├─" if line != " " else "╰─") if mark.is_detour else ""
    begins = Text.assemble(
        " " * (width - cell_len(day)), (f"{day}  {branch}", "dim"), (sign, "" if mark.value == "ahead" else ACCENT), " "
    )
    goes_on = Text.assemble((f"{' ' * width}  {line}{' ' * (len(branch) + 1)}", "dim"))
    return [before + text for before, text in zip([begins, *[goes_on] * len(texts)], texts, strict=False)]
