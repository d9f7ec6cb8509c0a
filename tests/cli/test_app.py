"""The one door: exit codes, what is said when something goes wrong, and what is never said."""

from __future__ import annotations

import os
import subprocess
import sys
from types import ModuleType

import pytest
import typer

from askeleet.cli.app import run as door
from askeleet.cli.commands import Line
from askeleet.errors.days import NotATimeError
from askeleet.errors.trail import NothingToUndoError

PYTHON = [sys.executable, "-c"]
BAD_WORD = "Tiina\x1b[31m"

full = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a device that is always full")


@pytest.fixture
def standing_in(capsys, monkeypatch):
    """Run a command `stand-in` that is the given function."""

    def runner(function, *words):
        module = ModuleType("askeleet.cli.standing_in")
        module.stand_in = function
        monkeypatch.setitem(sys.modules, module.__name__, module)
        panels = {"Trial": (Line("stand-in", "standing_in", "Stand in."),)}
        return door(["stand-in", *words], panels), *capsys.readouterr()

    return runner


def raising(error):
    def stand_in():
        raise error

    return stand_in


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (NothingToUndoError(), 1, "There is nothing of yours to undo.\n"),
        (NotATimeError(text="x"), 2, "“x” is not a time of day. Write it as 14.30 or 9.\n"),
        (KeyboardInterrupt(), 130, "\nStopped; nothing more was changed.\n"),
        (typer.Abort(), 130, "\nStopped; nothing more was changed.\n"),
        (typer.Exit(4), 4, ""),
        (PermissionError(13, "Permission denied", "/x/note"), 3, "/x/note could not be used: Permission denied.\n"),
        (BrokenPipeError(), 141, ""),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_end_has_its_code_and_its_sentence_on_stderr(standing_in, error, code, told):
    assert standing_in(raising(error)) == (code, "", told)


def test_a_command_that_ends_well_is_zero_and_prints_on_stdout(standing_in):
    assert standing_in(lambda: typer.echo("done")) == (0, "done\n", "")


def test_a_fault_shows_its_type_and_frames_and_never_its_message(standing_in):
    code, out, err = standing_in(raising(ValueError("Tiina Laine")))
    assert (code, out) == (1, "")
    assert "(ValueError)" in err
    assert "test_app.py" in err
    assert " stand_in\n" in err
    assert "Tiina" not in err


@pytest.mark.parametrize("words", [("--debug",), ()], ids=["option", "environment"])
def test_debug_adds_the_message_after_a_warning(standing_in, monkeypatch, words):
    if not words:
        monkeypatch.setenv("ASKELEET_DEBUG", "1")
    err = standing_in(raising(ValueError("Tiina Laine")), *words)[2]
    assert err.startswith("What follows may show what was typed;")
    assert "ValueError: Tiina Laine" in err


def test_control_characters_that_were_typed_do_not_reach_the_terminal(run):
    assert run(BAD_WORD).err.startswith("There is no command “Tiina[31m”.")


@pytest.mark.parametrize(("typed", "nearest"), [("reprot", "report"), ("log_meeting", "log-meeting")])
def test_a_mistyped_command_is_never_run_and_the_nearest_is_named(run, typed, nearest):
    said = run(typed)
    assert said.code == 2
    assert f"Did you mean {nearest}?" in said.err


def test_the_word_that_follows_may_be_the_second_half_of_the_command(run):
    assert "Did you mean add-client?" in run("add", "client", "Tiina").err


def test_a_mere_start_names_every_command_that_begins_so(run):
    said = "Did you mean add-client, add-coach, add-goal, add-step, add-strength, add-interest, add-barrier, add-lead, "
    assert said in run("add").err
    assert "Tarkoititko lisää-asiakas, lisää-valmentaja," in run("lisää", "--lang", "fi").err


def test_the_nearest_is_a_name_of_the_language_in_force(run):
    assert "lisää-asiakas" in run("lisä-asiakas", "--lang", "fi").err
    assert "lisää" not in run("lisä-asiakas").err


def test_a_word_like_no_command_gets_no_guess(run):
    said = run("zzzzzz")
    assert (said.code, said.err) == (2, "There is no command “zzzzzz”. All of them: askeleet help all.\n")


def test_the_completion_options_of_other_programs_work_too(run):
    assert run("--show-completion", "bash").out == run("install-completion", "bash", "--show").out


def test_the_door_loads_nothing_heavy():
    code = "import sys, askeleet.cli.app; print(*sys.modules)"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    said = subprocess.run([*PYTHON, code], capture_output=True, text=True, check=True, env=environment)
    loaded = said.stdout.split()
    assert not {"rich", "yaml", "sqlite_utils", "sqlite3", "pydantic", "typer.rich_utils", "babel"} & set(loaded)


@pytest.mark.parametrize("words", ["['--help']", "['log-meeting', '--help']", "['reprot']", "['today', '--foo']"])
def test_help_and_mistakes_never_import_rich(words):
    code = f"import sys; from askeleet.cli.app import run; run({words}); print('rich' in sys.modules)"
    said = subprocess.run([*PYTHON, code], capture_output=True, text=True, check=True)
    assert said.stdout.split()[-1] == "False"


def test_the_version_is_answered_before_anything_else_is_imported():
    code = "import sys; from askeleet.__main__ import main; main(); print('typer' in sys.modules)"
    said = subprocess.run([*PYTHON, code, "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.split()[0] == "askeleet"
    assert said.stdout.split()[-1] == "False"


def in_a_shell(words, redirection):
    line = f'"{sys.executable}" -m askeleet {words} {redirection}'
    return subprocess.run(["/bin/bash", "-c", line], capture_output=True, text=True, check=False)


def test_a_reader_who_went_away_ends_it_quietly():
    said = in_a_shell("help all", "| true; exit ${PIPESTATUS[0]}")
    assert (said.returncode in {0, 141}, said.stderr) == (True, "")


@full
def test_a_full_disk_while_printing_is_said():
    said = in_a_shell("help all", "> /dev/full")
    assert said.returncode == 3
    assert said.stderr.startswith("The output could not be written: No space left on device. What was saved stays")


@full
def test_nobody_left_to_tell_is_no_fault():
    assert in_a_shell("reprot", "2> /dev/full").returncode == 2


@pytest.fixture
def with_slips(run, home):
    """Begin a caseload whose project has settled something that nobody reads."""
    import json

    run("init", "--unencrypted")
    project = json.loads(run("where", "--json").out)["project"]
    with open(project, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("project:\n  strated: 2021-03-01\nvocabularies:\n  topcs: {}\n")
    return run


def test_keys_that_nobody_reads_are_told_once_with_line_and_nearest_beside_any_result(with_slips):
    said = with_slips("list-clients")
    assert said.code == 0
    told = [line.partition("askeleet.yaml")[2] for line in said.err.splitlines() if "nobody reads" in line]
    assert told == [
        ", line 2: nobody reads “project.strated”. Nearest: project.started",
        ", line 4: nobody reads “vocabularies.topcs”. Nearest: vocabularies.topics",
    ]
    assert "nobody reads" not in said.out
    assert with_slips("list-clients").err == said.err


def test_keys_that_nobody_reads_are_told_beside_a_refusal_too(with_slips):
    said = with_slips("show-client", "nobody")
    assert said.code != 0
    assert said.err.count("nobody reads") == 2


def test_completion_says_nothing_of_the_settings(with_slips, monkeypatch):
    monkeypatch.setenv("_ASKELEET_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "askeleet show-client t")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert with_slips().err == ""


def test_a_setting_of_the_wrong_form_is_refused_with_file_line_and_key(with_slips):
    import json

    project = json.loads(with_slips("where", "--json").out)["project"]
    with open(project, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("project:\n  name: Askeleet\nvocabularies: none\n")
    said = with_slips("list-clients")
    assert (said.code, said.out) == (3, "")
    assert said.err == f"{project}, line 3: “vocabularies” cannot be read as it stands there. Nothing was done.\n"
