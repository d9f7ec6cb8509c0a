"""Long work shows a sign of life on a terminal, nowhere else, and leaves nothing of it."""

from __future__ import annotations

import sys
from contextlib import suppress
from io import StringIO
from threading import Event

import pytest

from askeleet.cli import progress
from askeleet.cli.progress import under_way


class Screen(StringIO):
    """What stderr is where somebody sits there."""

    def isatty(self):
        return True


@pytest.fixture
def seen(monkeypatch):
    """Do something on a stream, where a moment is short and the terminal can draw; return what came."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(progress, "A_MOMENT", 0.01)

    def look(stream, seconds, error=None):
        with monkeypatch.context() as then, suppress(KeyboardInterrupt):
            then.setattr(sys, "stderr", stream)
            with under_way("Counting…"):
                Event().wait(seconds)
                if error:
                    raise error
        return stream.getvalue()

    return look


@pytest.mark.parametrize("error", [None, KeyboardInterrupt])
def test_what_takes_long_is_shown_on_a_terminal_and_gone_when_it_is_done_or_stopped(seen, error):
    came = seen(Screen(), 3, error)
    assert "Counting…" in came
    assert came.endswith("\x1b[2K")  # the line is cleared
    assert came.count("\x1b[?25l") == came.count("\x1b[?25h")  # and the cursor is there


def test_what_is_done_in_a_moment_shows_nothing(seen, monkeypatch):
    monkeypatch.setattr(progress, "A_MOMENT", 5)
    assert seen(Screen(), 0) == ""


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_draw_is_left_alone(seen, monkeypatch, term):
    monkeypatch.setenv("TERM", term)
    assert seen(Screen(), 0.2) == ""


def test_a_pipe_gets_nothing(seen):
    assert seen(StringIO(), 0.2) == ""
