"""Questions: Enter takes what is shown, a mistake is said and asked again, the end of input stops."""

from __future__ import annotations

import stat
import sys
from io import StringIO

import pytest
import typer

from askeleet import language
from askeleet.cli import asking
from askeleet.cli.editor import edited
from askeleet.cli.parameters import code_of
from askeleet.cli.wording import usage_sentence
from askeleet.errors.commands import NoEditorError
from askeleet.language.durations import parse_minutes

CHOICES = [("own-wish", "Own wish"), ("other", "Something else"), ("illness", "Ill, or at the doctor's")]


@pytest.fixture
def typing(monkeypatch):
    """Type these lines in answer to what is asked."""

    def typed(*lines):
        monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))

    return typed


def test_enter_takes_what_is_shown(typing, capsys):
    typing("")
    assert asking.ask("Minutes", default=45, parse=parse_minutes) == 45
    assert capsys.readouterr() == ("", "Minutes [45]: ")


def test_what_is_shown_may_differ_from_what_is_taken(typing, capsys):
    typing("")
    assert asking.ask("Next meeting", default=None, shown="none") is None
    assert capsys.readouterr().err == "Next meeting [none]: "


def test_a_mistake_is_said_and_asked_again(typing, capsys):
    typing("often", "1h15")
    assert asking.ask("Minutes", parse=parse_minutes) == 75
    mistake = "“often” is not a length of time. Write it as 45, 1h15 or 1:15.\n"
    assert capsys.readouterr().err == f"Minutes: {mistake}Minutes: "


def test_without_a_default_it_asks_until_something_is_typed(typing):
    typing("", "  ", " Tiina ")
    assert asking.ask("Name") == "Tiina"


def test_an_empty_answer_that_is_needed_is_said(typing, capsys):
    typing("", "Tiina")
    asking.ask("Name")
    assert capsys.readouterr().err == "Name: An answer is needed here; Ctrl-C stops.\nName: "


def test_what_is_none_of_the_choices_lists_them_once(typing, capsys):
    typing("kahvi", "2")
    taken = asking.ask("Channel", parse=code_of("channels"), choices=asking.choices_of("channels"))
    told = capsys.readouterr().err
    assert (taken, told.count("online")) == ("online", 1)
    assert told.startswith("Channel: “kahvi” is not one of these:\n  1 in person\n")


def test_what_fits_several_choices_names_those_alone(typing, capsys):
    typing("cancelled", "held")
    asking.ask("Outcome", parse=code_of("outcomes"), choices=asking.choices_of("outcomes"))
    assert "no-show" not in capsys.readouterr().err


def test_an_empty_default_ends_without_brackets(typing, capsys):
    typing("")
    assert asking.ask("Next person? (Enter ends)", default="") == ""
    assert capsys.readouterr().err == "Next person? (Enter ends): "


def test_the_end_of_input_stops(typing):
    typing()
    with pytest.raises(typer.Abort):
        asking.ask("Name")


@pytest.mark.parametrize(
    ("spoken", "typed", "answer"),
    [
        ("en", "y", True),
        ("en", "No", False),
        ("fi", "k", True),
        ("fi", "Kyllä", True),
        ("fi", "e", False),
        ("fi", "y", True),
        ("fi", "n", False),
        ("sv", "j", True),
        ("sv", "nej", False),
        ("sv", "yes", True),
    ],
)
def test_yes_and_no_in_the_language_in_force_and_in_english(typing, spoken, typed, answer):
    language.use(spoken)
    typing(typed)
    assert asking.confirm("Is it?", default=not answer) is answer


@pytest.mark.parametrize(
    ("spoken", "default", "hint"),
    [("en", True, "[Y/n]"), ("en", False, "[y/N]"), ("fi", True, "[K/e]"), ("sv", False, "[j/N]")],
)
def test_enter_takes_the_capital_letter(typing, capsys, spoken, default, hint):
    language.use(spoken)
    typing("")
    assert asking.confirm("Is it?", default=default) is default
    assert capsys.readouterr().err == f"Is it? {hint} "


def test_what_is_neither_yes_nor_no_is_asked_again(typing):
    typing("perhaps", "y")
    assert asking.confirm("Is it?", default=False)


@pytest.mark.parametrize("typed", ["1", "own-wish", "OWN WISH", "ow"])
def test_a_choice_is_made_by_place_code_label_or_start(typing, typed):
    typing(typed)
    assert asking.choose("Why?", CHOICES) == "own-wish"


def test_a_choice_that_cannot_be_told_is_asked_again(typing, capsys):
    typing("o", "9", "0", "", "3")
    assert asking.choose("Why?", CHOICES) == "illness"
    told = capsys.readouterr().err
    assert told.startswith("  1 Own wish\n  2 Something else\n  3 Ill, or at the doctor's\nWhy? ")
    assert told.count("It is one of 1, 2, 3.\n") == 4


@pytest.mark.parametrize(("typed", "code"), [("2", "2"), ("17", "17"), ("tiina s", "17")])
def test_codes_that_are_numbers_are_the_numbers_of_the_list(typing, capsys, typed, code):
    typing("1", typed)
    assert asking.choose("Which one?", [("2", "2 Tiina Laine"), ("17", "17 Tiina Salo")]) == code
    assert capsys.readouterr().err.startswith("  2 Tiina Laine\n 17 Tiina Salo\nWhich one? It is one of 2, 17.\n")


def test_a_whole_name_wins_over_the_start_of_another(typing):
    typing("work")
    assert asking.choose("Why?", [("workshop", "Workshop"), ("work", "Work")]) == "work"


def test_what_is_needed_and_cannot_be_asked_is_a_usage_error():
    error = asking.needed("--until")
    assert error.exit_code == 2
    assert usage_sentence(error) == "--until is missing.\nHelp: askeleet --help"


def test_a_note_of_one_line(typing):
    typing("  We read the advertisement.  ", "")
    assert asking.ask_text("Note") == "We read the advertisement."
    assert asking.ask_text("Note") == ""


@pytest.fixture
def editor(monkeypatch, tmp_path):
    """Let this Python code be the editor; `place` is the file."""

    def becomes(code, variable="EDITOR"):
        script = tmp_path / "my editor.py"
        script.write_text(f"import pathlib, sys\nplace = pathlib.Path(sys.argv[1])\n{code}\n", encoding="utf-8")
        monkeypatch.setenv(variable, f'"{sys.executable}" "{script}"')

    return becomes


def test_e_alone_opens_the_editor(typing, editor):
    editor('place.write_text("Two\\nlines\\n" + place.read_text(encoding="utf-8"), encoding="utf-8")')
    typing("e")
    assert asking.ask_text("Note") == "Two\nlines"


def test_what_stands_below_the_marked_line_is_left_out(editor):
    editor(
        'place.write_text(place.read_text(encoding="utf-8").replace("\\n\\n", "── of mine\\n", 1) + "below", "utf-8")'
    )
    assert edited(str) == "── of mine"


def test_nothing_written_is_none(editor):
    editor("pass")
    assert edited(str) is None


def test_the_text_is_taken_whatever_the_editor_says_at_its_end(editor):
    editor('place.write_text("Kept", encoding="utf-8"); sys.exit(1)')
    assert edited(str) == "Kept"


def test_the_mark_that_notepad_puts_first_is_no_text(editor):
    editor('place.write_text("Ääni", encoding="utf-8-sig")')
    assert edited(str) == "Ääni"


def test_visual_comes_before_editor(editor):
    editor("sys.exit(1)")
    editor('place.write_text("of VISUAL", encoding="utf-8")', "VISUAL")
    assert edited(str) == "of VISUAL"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_the_file_is_for_the_coach_alone_and_gone_afterwards(editor, tmp_path):
    seen = tmp_path / "seen"
    editor(f'import os; pathlib.Path({str(seen)!r}).write_text(f"{{os.stat(place).st_mode}} {{place}}")')
    edited(str)
    mode, place = seen.read_text(encoding="utf-8").split(" ", 1)
    assert stat.S_IMODE(int(mode)) == 0o600
    assert not (tmp_path / place).exists()


def test_an_editor_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setenv("EDITOR", "no-such-editor --wait")
    with pytest.raises(NoEditorError) as caught:
        edited(str)
    assert caught.value.details["editor"] == "no-such-editor --wait"


def test_yes_and_no_are_whole_words(typing, capsys):
    language.use("fi")
    typing("ehkä", "kyllä")
    assert asking.confirm("Käytetäänkö?", default=False)
    assert "Kirjoita k tai e." in capsys.readouterr().err
    typing("no")
    assert not asking.confirm("Käytetäänkö?", default=True)


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell is the editor")
def test_of_two_texts_of_the_same_moment_the_longer_is_kept(monkeypatch, tmp_path):
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\necho Kesken > "$1.save"\ntouch -r "$1" "$1.save"\nkill -TERM $PPID\nexec sleep 30\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    kept: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        edited(kept.append)
    assert kept == ["Kesken"]


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell is the editor")
@pytest.mark.parametrize("name", ["note.txt", "note.txt.save"])
def test_what_an_editor_had_written_when_all_was_stopped_is_kept(monkeypatch, tmp_path, name):
    script = tmp_path / "editor"
    script.write_text(f'#!/bin/sh\necho Kesken > "$(dirname "$1")/{name}"\nkill -TERM $PPID\nexec sleep 30\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    kept: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        edited(kept.append)
    assert kept == ["Kesken"]
