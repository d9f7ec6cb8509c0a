"""Long work shows a sign of life on a terminal, nowhere else, and leaves nothing of it."""

from __future__ import annotations

import sys
from threading import Event, active_count

import pytest

from askeleet.cli import progress
from askeleet.cli.progress import under_way


@pytest.fixture
def terminal(monkeypatch, capsys):
    """Sit at a terminal that can draw, where a moment is short."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "A_MOMENT", 0.01)


def work(seconds):
    Event().wait(seconds)


def test_what_takes_long_is_shown_on_a_terminal_and_gone_when_done(terminal, capsys):
    with under_way("Counting…"):
        work(3)
    out, err = capsys.readouterr()
    assert out == ""
    assert "Counting…" in err
    assert err.endswith("\x1b[2K")  # the line is cleared
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h")


def test_what_is_done_in_a_moment_shows_nothing_and_draws_nothing(terminal, capsys, monkeypatch):
    monkeypatch.setattr(progress, "A_MOMENT", 5)
    before = active_count()
    with under_way("Counting…"):
        pass
    assert capsys.readouterr() == ("", "")
    assert active_count() == before


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_draw_is_left_alone(terminal, capsys, monkeypatch, term):
    monkeypatch.setenv("TERM", term)
    with under_way("Counting…"):
        work(0.2)
    assert capsys.readouterr() == ("", "")


def test_a_pipe_gets_nothing(terminal, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    with under_way("Counting…"):
        work(0.2)
    assert capsys.readouterr() == ("", "")


def test_who_stops_it_stops_the_sign_too(terminal, capsys):
    before = active_count()
    with pytest.raises(KeyboardInterrupt), under_way("Counting…"):
        work(0.5)
        raise KeyboardInterrupt
    err = capsys.readouterr().err
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h")
    assert active_count() == before
