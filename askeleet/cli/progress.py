"""A sign of life while work goes on for more than a moment: on a terminal only, beside the result, gone when done."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Event

A_MOMENT = 1.0
"""Seconds that nobody needs to be told about."""


@contextmanager
def under_way(what: str) -> Iterator[None]:
    """Show, where work takes longer than a moment, what is being done and for how long already.

    Nothing may be asked meanwhile: the answer would be typed beside it.
    """
    if not _can_draw():
        yield
        return
    from threading import Event, Thread

    done = Event()
    drawing = Thread(target=_draw, args=(what, done), daemon=True)
    drawing.start()
    try:
        yield
    finally:
        done.set()
        drawing.join()


def _can_draw() -> bool:
    has_cursor = os.environ.get("TERM", "") not in {"dumb", "unknown"}
    return has_cursor and sys.stderr.isatty()


def _draw(what: str, done: "Event") -> None:
    if done.wait(A_MOMENT):
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
        progress.add_task(what, total=None)
        done.wait()
