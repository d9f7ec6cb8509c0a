"""Completion: each shell is answered in its own form, without Rich, and never with a fault in the middle of a line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from processes import askeleet

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


@pytest.fixture
def completing():
    """Complete the last of these words, as the shell would: in a process of its own."""

    def complete(*words, of="bash"):
        line = " ".join(("askeleet", *words))
        asked = {
            "_ASKELEET_COMPLETE": f"complete_{of}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words)),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
        return askeleet(**asked)

    return complete


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")


def test_commands_are_completed(completing):
    assert completing("reo").stdout.split() == ["reopen-client"]
    assert completing("list-c").stdout.split() == [
        "list-clients",
        "list-coaches",
        "list-certificates",
        "list-courses",
        "list-consents",
    ]


def test_names_of_the_language_in_force_are_completed(completing, monkeypatch):
    assert completing("kir").stdout == "\n"
    monkeypatch.setenv("ASKELEET_LANG", "fi")
    assert completing("kir").stdout == "kirjaa\n"


@pytest.mark.parametrize(
    ("shell", "answer"),
    [
        ("bash", "undo\n"),
        ("zsh", '_arguments \'*: :(("undo":"Take back your latest command."))\'\n'),
        ("fish", "undo\tTake back your latest command.\n"),
        ("powershell", "undo:::Take back your latest command.\n"),
        ("pwsh", "undo:::Take back your latest command.\n"),
    ],
)
def test_each_shell_is_answered_in_its_form(completing, shell, answer):
    assert completing("und", of=shell).stdout == answer


def test_options_are_completed(completing):
    assert completing("log-meeting", "--min").stdout == "--minutes\n"
    assert "--lang" in completing("--").stdout.split()


def test_formats_and_delimiters_are_completed(completing):
    assert {"csv", "xlsx"} < {*completing("report", "--format", "").stdout.split()}
    assert completing("report", "--delimiter", "s").stdout == "semicolon\n"


@pytest.mark.usefixtures("begun")
def test_clients_are_completed_so_that_they_begin_with_what_was_typed(completing):
    assert completing("show-client", "lai").stdout == "laine.tiina\n"
    assert completing("show-client", "1", of="fish").stdout == "1\tTiina Laine\n"


def test_only_what_ends_a_goal_is_completed(completing, begun):
    assert completing("close-goal", "1g1", "--as", "").stdout.split() == ["reached", "let-go"]


def test_codes_of_what_a_client_has_are_completed_beside_what_they_are(completing, begun, run):
    run("add-strength", "1", "Tarkka")
    run("add-interest", "1", "Kuoro")
    assert completing("edit-strength", "1", of="fish").stdout == "1st1\tTarkka\n"
    assert completing("remove-interest", "1in", of="fish").stdout == "1in1\tKuoro\n"
    assert completing("add-goal", "1", "Kassatyö", "--strength", "1").stdout == "1st1\n"
    run("add-goal", "1", "Kassatyö")
    run("add-step", "1g1", "Soitan")
    run("scale", "1", "Toivo", "4")
    assert completing("rate-goal", "1", of="fish").stdout == "1g1\tKassatyö\n"
    assert completing("done", "1g1", of="fish").stdout == "1g1s1\tSoitan\n"
    assert completing("scale", "1", "Toivo", "5", "--step-to", "1").stdout == "1g1\n"
    assert completing("scale", "1", "1", of="fish").stdout == "1sc1\tToivo\n"
    assert completing("edit-strength", "").stdout.strip() == ""
    assert completing("edit-strength", "9st").stdout.strip() == ""


def test_codes_are_completed_with_their_labels(completing):
    assert completing("log-meeting", "--channel", "ph", of="fish").stdout.startswith("phone\t")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_fault_is_silent(completing, home, monkeypatch, shell):
    broken = home / "broken.yaml"
    broken.write_text("language: [", encoding="utf-8")
    monkeypatch.setenv("ASKELEET_CONFIG", str(broken))
    said = completing("show-client", "x", of=shell)
    assert (said.stdout, said.stderr) == ("", "")


def test_a_file_that_is_not_there_is_silent_too(completing):
    said = completing("show-client", "tii")
    assert (said.stdout.strip(), said.stderr) == ("", "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_is_shown(run, shell):
    said = run("install-completion", shell, "--show")
    assert said.code == 0
    assert "_ASKELEET_COMPLETE" in said.out


def test_installing_says_where(run, home):
    said = run("install-completion", "fish")
    place = home / ".config" / "fish" / "completions" / "askeleet.fish"
    assert said.out == f"Completion for fish installed in {place}; it works in the next shell.\n"
    assert "_ASKELEET_COMPLETE" in place.read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_no_shell_is_answered_with_rich(shell):
    environ = os.environ | {
        "_ASKELEET_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "askeleet un",
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": "askeleet un",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "un",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    code = "import sys; from askeleet.cli.app import run; run([]); print('rich' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert "undo" in said.stdout
    assert said.stdout.split()[-1] == "False"


def test_profiles_are_completed_the_projects_own_too(completing, begun, home):
    folder = home / ".local/share/askeleet/profiles"
    folder.mkdir()
    (folder / "esikaupunki.yaml").write_text("based-on: stea\n", encoding="utf-8")
    assert completing("report", "--profile", "es").stdout.split() == ["esf", "esf-2014", "esikaupunki"]
