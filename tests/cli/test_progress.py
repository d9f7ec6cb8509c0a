"""Long work shows a sign of life on a terminal, nowhere else, and leaves nothing of it."""

from __future__ import annotations

import sys
from io import StringIO
from threading import Event, active_count

import pytest

from askeleet.cli import progress
from askeleet.cli.progress import under_way


class Screen(StringIO):
    """What stderr is where somebody sits there, or not."""

    is_there = True

    def isatty(self):
        return self.is_there


@pytest.fixture
def screen(monkeypatch):
    """Sit at a terminal that can draw, where a moment is short."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(progress, "A_MOMENT", 0.01)
    monkeypatch.setattr(sys, "stderr", Screen())
    return sys.stderr


def work(seconds):
    Event().wait(seconds)


def test_what_takes_long_is_shown_on_a_terminal_and_gone_when_done(screen):
    with under_way("Counting…"):
        work(3)
    err = screen.getvalue()
    assert "Counting…" in err
    assert err.endswith("\x1b[2K")  # the line is cleared
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h")


def test_what_is_done_in_a_moment_shows_nothing_and_draws_nothing(screen, monkeypatch):
    monkeypatch.setattr(progress, "A_MOMENT", 5)
    before = active_count()
    with under_way("Counting…"):
        pass
    assert screen.getvalue() == ""
    assert active_count() == before


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_draw_is_left_alone(screen, monkeypatch, term):
    monkeypatch.setenv("TERM", term)
    with under_way("Counting…"):
        work(0.2)
    assert screen.getvalue() == ""


def test_a_pipe_gets_nothing(screen):
    screen.is_there = False
    with under_way("Counting…"):
        work(0.2)
    assert screen.getvalue() == ""


def test_who_stops_it_stops_the_sign_too(screen):
    before = active_count()
    with pytest.raises(KeyboardInterrupt), under_way("Counting…"):
        work(0.5)
        raise KeyboardInterrupt
    err = screen.getvalue()
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h")
    assert active_count() == before
