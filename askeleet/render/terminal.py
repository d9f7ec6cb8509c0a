"""A document on a terminal, drawn with Rich: calm tables, one colour, and nothing said by colour alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, detect_legacy_windows
from rich.segment import Segment, Segments
from rich.style import Style
from rich.text import Text

from askeleet.language import _
from askeleet.render.columns import ACCENT, draw_table
from askeleet.render.path import draw_path
from askeleet.render.values import harmless, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from subprocess import Popen
    from typing import TextIO

    from askeleet.reports.document import Document, Fact, Section, Table

_USUAL = 80
_GAP = 2  # cells between columns
_UNBROKEN = 10_000  # cells in a line where there is no terminal to break it for


def render(document: Document, out: TextIO) -> None:
    """Print the document."""
    out.write(drawn(document, out))


def drawn(document: Document, out: TextIO) -> str:
    """Return the document as it is to be printed to a stream.

    Its width is COLUMNS, else the terminal's; where there is no terminal, nothing is broken over lines. There is no
    colour where NO_COLOR is set, and no styling at all on a dumb terminal or in a pipe (unless FORCE_COLOR is set).
    """
    console = Console(
        file=out,
        color_system=None if detect_legacy_windows() else "auto",  # an old console would show the codes
        width=_width(out),
        height=_USUAL,  # Rich takes a width only with a height
    )
    with console.capture() as captured:
        draw(document, console)
    text = captured.get()
    return text if console.color_system else "".join(f"{line.rstrip(' ')}\n" for line in text.splitlines())


def draw(document: Document, console: Console) -> None:
    """Draw the document on a console."""
    if document.title:
        console.print(Text(harmless(document.title), style="bold"))
    for place, section in enumerate(document.sections):
        if place or document.title:
            console.print()
        _draw_section(section, console)
    if document.notes:
        console.print()
    for note in document.notes:
        console.print(Text(harmless(note), style="dim"))


def page(text: str, out: TextIO) -> None:
    """Print a text; through the pager where the stream is a terminal that it does not fit on."""
    import shutil  # noqa: PLC0415  (loaded with Typer by now)

    fits = text.count("\n") < shutil.get_terminal_size().lines
    if fits or not out.isatty() or not _paged(text, out):
        out.write(text)


def _width(out: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    if not out.isatty():
        return _UNBROKEN
    try:
        return os.get_terminal_size(out.fileno()).columns or _USUAL
    except (OSError, ValueError):  # a terminal that cannot say
        return _USUAL


def _draw_section(section: Section, console: Console) -> None:
    if section.title:
        console.print(Text(harmless(section.title), style=f"bold {ACCENT}"))
    for paragraph in section.paragraphs:
        console.print(Text(harmless(paragraph)))
    if section.facts:
        (_draw_quietly if section.is_quiet else _draw_facts)(section.facts, console)
    _draw_tables(section, console)
    if section.more:
        console.print(Text(harmless(section.more), style="dim"))


def _draw_tables(section: Section, console: Console) -> None:
    for place, table in enumerate(section.tables):
        if place or section.paragraphs or section.facts or (table.title and section.title):
            console.print()
        _draw_table(table, console)


def _draw_table(table: Table, console: Console) -> None:
    if table.is_path:
        draw_path(table, console)
    else:
        draw_table(_fitting(table, console.width), console)


def _fitting(table: Table, room: int) -> Table:
    """Return the table without empty columns and what its rules say, nor what may go if not all has room in a line."""
    told = table.telling().keeping(lambda column: not column.is_in_rule)
    short = told.keeping(lambda column: not column.may_go)
    return told if short is told or _needed(told) <= room else short


def _needed(table: Table) -> int:
    """Return how many cells a row takes with nothing broken."""
    cells = zip(*[[show(value) for value in row] for row in table.rows], strict=True)
    headings = [column.heading for column in table.columns]
    widths = [max(map(cell_len, (heading, *column))) for heading, column in zip(headings, cells, strict=False)]
    return sum(widths) + _GAP * (len(headings) - 1)


def _draw_facts(facts: Sequence[Fact], console: Console) -> None:
    """Draw names and beside them what is said, in two columns."""
    told = [(harmless(fact.name), Text(show(fact.value))) for fact in facts]
    indent = max(cell_len(name) for name, _value in told) + _GAP
    for name, value in told:
        lines = value.wrap(console, max(1, console.width - indent))
        beside = f"\n{' ' * indent}".join(line.plain.rstrip(" ") for line in lines)
        named = name + " " * (indent - cell_len(name))
        console.print(Text.assemble((named, "dim"), beside), soft_wrap=True)


def _draw_quietly(facts: Sequence[Fact], console: Console) -> None:
    """Draw names and, run in after them, what is said; Rich is given it as one piece, for it may be long."""
    told = (f"{harmless(fact.name)}: {show(fact.value)}" for fact in facts)
    text = "\n".join(line for each in told for line in _hanging(each, console.width))
    console.print(Segments([Segment(f"{text}\n", Style(dim=True))]), soft_wrap=True, end="")


def _hanging(text: str, width: int) -> list[str]:
    """Break a text between words, all but its first line indented."""
    lines = [""]
    for word in text.split():
        if cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}" if lines[-1] else word
        else:
            lines.append(" " * _GAP + word)
    return lines


def _paged(text: str, out: TextIO) -> bool:
    """Show a text in the pager; return whether there was one."""
    import shlex  # noqa: PLC0415  (only for a long text)
    import subprocess  # noqa: PLC0415

    out.flush()
    prompt = _("q ends, space goes on")  # in ASCII in every language: the prompt of less spoils other letters
    environ = {"LESS": f"-FIRX -Ps?e(END) .{prompt}$", "LESSCHARSET": "utf-8", **os.environ}
    try:
        words = shlex.split(os.environ.get("PAGER", ""), posix=os.name == "posix") or [
            "less",
            "-FIRX",
        ]  # some set LESS without these
        pager = subprocess.Popen(words, stdin=subprocess.PIPE, text=True, encoding="utf-8", env=environ)  # noqa: S603  (the coach's own)
    except (OSError, ValueError):
        return False
    _feed(pager, text)
    return True


def _feed(pager: Popen[str], text: str) -> None:
    """Give the pager its text and wait until it is left; Ctrl-C meanwhile is meant for the pager."""
    import signal  # noqa: PLC0415  (loaded with subprocess by now)

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pager.communicate(text)
    finally:
        signal.signal(signal.SIGINT, before)
