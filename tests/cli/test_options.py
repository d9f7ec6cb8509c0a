"""The options of every command: on either side of its name, the later wins; or from the environment and settings."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from askeleet import clock, language
from askeleet.cli.session import begin, is_terminal, session
from askeleet.errors.commands import UnknownLanguageError

OPTIONS = [("--json", "json"), ("--plain", "plain"), ("--no-input", "no_input"), ("--discreet", "discreet")]


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def sit_at(monkeypatch):
    """Sit at a terminal, but for the stream that is redirected."""

    def sit(redirected=None):
        for name in ("stdin", "stdout", "stderr"):
            monkeypatch.setattr(f"sys.{name}", StringIO() if name == redirected else Terminal())
        begin()

    return sit


@pytest.mark.parametrize(("option", "attribute"), OPTIONS)
def test_a_flag_stands_before_or_after_the_command(run, option, attribute):
    run(option, "help")
    assert getattr(session(), attribute) is True
    run("help", option)
    assert getattr(session(), attribute) is True
    run("help")
    assert getattr(session(), attribute) is False


def test_the_value_after_the_command_wins(run):
    run("--db", "a.db", "--today", "1.5.2023", "help", "--db", "b.db", "--today", "2.5.2023")
    assert session().database == Path("b.db")
    assert clock.today() == date(2023, 5, 2)


def test_the_day_is_counted_from_the_real_one_whatever_was_said_before(run):
    run("--today", "1.1.2023", "help", "--today", "yesterday")
    assert clock.today() == date(2023, 5, 31)


def test_the_environment_gives_the_file_and_the_day(run, monkeypatch):
    monkeypatch.setenv("ASKELEET_DB", "of-environment.db")
    monkeypatch.setenv("ASKELEET_TODAY", "2023-05-02")
    run("help")
    assert (session().database, clock.today()) == (Path("of-environment.db"), date(2023, 5, 2))
    run("help", "--db", "typed.db", "--today", "3.5.2023")
    assert (session().database, clock.today()) == (Path("typed.db"), date(2023, 5, 3))


def test_a_bad_day_in_the_environment_is_an_error(run, monkeypatch):
    monkeypatch.setenv("ASKELEET_TODAY", "5/24/2023")
    said = run("help")
    assert (said.code, said.out) == (2, "")
    assert "5/24/2023" in said.err


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        (["--lang", "fi", "today"], "fi"),
        (["today", "--lang", "sv"], "sv"),
        (["--lang", "fi", "today", "--lang=sv"], "sv"),
        (["today", "--lang", "FI_fi"], "fi"),
        (["today", "--lang", "fil"], "en"),
        (["today", "--lang"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_spoken_before_anything_is_read(words, spoken):
    begin(words)
    assert language.active() == spoken


def test_typed_over_environment_over_settings(monkeypatch, tmp_path):
    place = tmp_path / "askeleet.yaml"
    place.write_text("language: sv\n", encoding="utf-8")
    monkeypatch.setenv("ASKELEET_CONFIG", str(place))
    begin()
    assert language.active() == "sv"
    monkeypatch.setenv("ASKELEET_LANG", "fi")
    begin()
    assert language.active() == "fi"
    begin(["--lang", "en"])
    assert language.active() == "en"


def test_an_unknown_language_is_refused(run):
    said = run("help", "--lang", "de")
    assert said.code == UnknownLanguageError.exit_code == 2
    assert "de" in said.err


def test_questions_are_welcome_on_a_terminal(sit_at):
    sit_at()
    assert is_terminal()
    session().no_input = True
    assert not is_terminal()


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
def test_nobody_is_asked_where_anything_is_redirected(sit_at, name):
    sit_at(name)
    assert not is_terminal()
