"""The demo: what it shows, what a machine gets, and that a half-made file never remains."""

from __future__ import annotations

import json
import sys

import pytest

from askeleet.casework.example import Example
from askeleet.cli.demo import _program


def test_it_shows_a_month_a_person_and_the_day(run):
    said = run("demo")
    assert said.code == 0
    shown = [line for line in said.out.splitlines() if line.startswith("$ ")]
    assert shown == [
        "$ askeleet report --month 2023-05",
        "$ askeleet show-client tiina",
        "$ askeleet today",
    ]
    assert "Tiina Laine" in said.out
    assert "Fri 29.12.2023" in said.out
    assert "Demo caseload made" in said.err


def test_a_machine_gets_one_document(run):
    document = json.loads(run("demo", "--json").out)
    assert document["period"] == {"start": "2023-05-01", "end": "2023-06-01"}


def test_somebody_who_looks_on_sees_how_far_it_is(run, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert "100%" in run("demo").err


def test_a_demo_that_was_stopped_is_made_anew(run, monkeypatch, tmp_path):
    place = tmp_path / "demo.db"
    with monkeypatch.context() as patch:
        patch.setattr(Example, "load", stopped)
        assert run("demo", "--db", place).code == 130
    assert list(tmp_path.glob("demo.db*")) == []
    assert run("demo", "--db", place).code == 0


def stopped(*_given):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("started", "is_found", "typed"),
    [
        (".venv/bin/askeleet", False, ".venv/bin/askeleet"),
        ("/a b/askeleet", False, "'/a b/askeleet'"),
        (".venv/bin/askeleet", True, "askeleet"),
        ("/x/askeleet/__main__.py", False, "askeleet"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="another shell is spoken to there")
def test_what_it_says_to_type_is_what_the_shell_finds(monkeypatch, started, is_found, typed):
    monkeypatch.setattr(sys, "argv", [started])
    monkeypatch.setattr("shutil.which", lambda _name: started if is_found else None)
    assert _program() == typed


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_it_speaks_the_language(run, language):
    assert "Tiina Laine" in run("demo", "--lang", language).out
