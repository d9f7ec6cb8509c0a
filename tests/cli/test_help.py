"""Help fits a screen, speaks the language, and a reviewer can read all of it in tests/golden/help."""

from __future__ import annotations

import pytest

from askeleet.cli.commands import COMMANDS, EVERYDAY

ENTRIES = [entry for entries in COMMANDS.values() for entry in entries]


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_the_help_of_the_program_fits_24_lines_of_80(run, golden, language):
    said = run("--help", "--lang", language)
    lines = said.out.rstrip("\n").split("\n")
    assert (said.code, said.err) == (0, "")
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    golden(f"help/askeleet-{language}.txt", said.out)


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_help_of_each_command_is_as_reviewed(run, golden, entry, language):
    said = run(entry.name, "--help", "--lang", language)
    assert (said.code, said.err) == (0, "")
    assert max(map(len, said.out.splitlines())) <= 80
    golden(f"help/{language}/{entry.name}.txt", said.out)
    assert run("help", entry.name, "--lang", language).out == said.out


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_help_of_each_command_speaks_every_language(run, entry, language):
    said = run(entry.name, "--help", "--lang", language)
    assert said.code == 0
    assert entry.summary not in said.out


def test_help_on_a_panel_and_on_all(run, golden):
    assert run("help", "clients").out.startswith("Clients\n")
    golden("help/all.txt", run("help", "all").out)


def test_every_command_says_how_it_is_used(run):
    for entry in ENTRIES:
        assert f"  askeleet {entry.name}" in run(entry.name, "--help").out


def test_everyday_commands_are_commands():
    assert set(EVERYDAY) <= {entry.name for entry in ENTRIES}


def test_a_command_has_its_name_in_each_language(run):
    assert run("asiakkaat", "--help").out == run("list-clients", "--help").out
    assert run("lisaa-asiakas", "--help").out == run("lisää-asiakas", "--help").out == run("add-client", "--help").out
    assert run("logga", "--help").out == run("log-meeting", "--help").out
    assert "kirjaa" in run("--help", "--lang", "fi").out
    assert "kirjaa" not in run("--help").out
