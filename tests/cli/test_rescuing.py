"""A text on standard input is kept whatever fails, and said where it is."""

from __future__ import annotations

import json
import os
from io import StringIO

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE

from askeleet.folders import folder

TEXT = "Puhuimme kokeesta."
CODE = "131052-308T"


@pytest.fixture
def piped(run, monkeypatch):
    """Run a command with a text on standard input."""

    def runner(*words, text=TEXT):
        monkeypatch.setattr("sys.stdin", StringIO(text))
        return run(*words, "--note", "-")

    return runner


@pytest.fixture
def begun(run):
    """Begin a caseload with one client."""
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    return run


def listed(run):
    found = json.loads(run("list-drafts", "--json").out)["drafts"]
    return [(each["client"], each["command"], each["text"]) for each in found]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("log-meeting 99", 4),
        ("log-meeting 1 --minuts 3", 2),
        ("log-meeting 1 --on 45.5.", 2),
        ("log-meating 1", 2),
        ("kirjaa 99 --lang fi", 4),
    ],
)
def test_a_text_whose_command_fails_is_a_draft_of_nobody_yet(begun, piped, words, code):
    said = piped(*words.split())
    assert (said.code, said.err.strip().endswith("askeleet resume-draft")) == (code, True)
    assert listed(begun) == [(None, "log-meeting", TEXT)]


def test_other_commands_leave_standard_input_alone(begun, piped):
    assert piped("add-request", "99", "--kind", "access").code == 4
    assert listed(begun) == []


def test_a_draft_of_nobody_is_saved_for_whom_is_said_then(begun, piped):
    piped("log-meeting", "99")
    assert begun("resume-draft", "1").code == 2
    assert begun("resume-draft", "1", "--client", "tiina").code == 0
    assert json.loads(begun("show-meeting", "1m1", "--json").out)["note"] == TEXT
    assert listed(begun) == []


def test_a_draft_may_be_saved_for_another_client(begun, piped):
    begun("add-client", "Pekka Salo", "--entered", "10.1.2023")
    piped("log-meeting", "1", "--on", "2030-01-01")
    assert begun("resume-draft", "1", "--client", "2").code == 0
    assert json.loads(begun("show-meeting", "2m1", "--json").out)["note"] == TEXT


def test_a_draft_of_a_note_is_saved_into_the_contact_that_is_said(begun, piped):
    begun("log-meeting", "1", "--on", "2.5.2023")
    piped("edit-meeting", "1m7")
    assert begun("resume-draft", "1", "--meeting", "1m1").code == 0
    assert json.loads(begun("show-meeting", "1m1", "--json").out)["note"] == TEXT


def test_a_code_in_a_text_whose_command_fails_is_in_no_draft(begun, piped, home):
    piped("log-meeting", "99", text=f"Hetu {CODE}")
    assert listed(begun) == [(None, "log-meeting", "Hetu ******-****")]
    assert not [place for place in home.rglob("*.db*") if CODE.encode() in place.read_bytes()]


def test_without_a_caseload_the_text_lies_by_itself_and_waits_for_one(run, piped):
    assert "draft-" in piped("log-meeting", "1").err
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine")
    assert len([*folder("state").glob("draft-*.db")]) == 1
    assert listed(run) == [(None, "log-meeting", TEXT)]
    assert run("resume-draft", "--client", "1").code == 0
    assert [*folder("state").glob("draft-*.db")] == []


def test_a_text_that_cannot_be_kept_is_shown_at_a_terminal(run, piped, monkeypatch):
    folder("state").parent.mkdir(parents=True, exist_ok=True)
    folder("state").write_text("in the way", encoding="utf-8")
    assert TEXT not in piped("log-meeting", "1").err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert TEXT in piped("log-meeting", "1").err


@pytest.mark.parametrize("word", ["Hetu 131052-308T", "131052\u00ad-308T"])
def test_a_terminal_offers_stars_for_a_code_in_any_text(begun, typing, word):
    assert begun("add-goal", "1", word).code == 2
    said = typing("add-goal", "1", word, lines=["y"])
    assert (said.code, "******-****" in said.out) == (0, True)
    assert typing("edit-client", "1", "--wish", word, lines=["n"]).code == 2
    asked = typing("add-goal", "1", lines=[word, "y"])
    assert (asked.code, "******-****" in asked.out) == (0, True)


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs SQLCipher")
class TestEncrypted:
    """Beside an encrypted caseload."""

    @pytest.fixture
    def begun(self, run):
        """Begin an encrypted caseload whose key is kept in a file."""
        code = run("init").err.split("Recovery code: ")[1].split("\n")[0]
        run("add-client", "Tiina Laine", "--entered", "10.1.2023")
        return code

    @pytest.mark.parametrize("wrong", [True, False], ids=["wrong passphrase", "wrong name"])
    def test_a_text_for_a_file_that_does_not_open_is_encrypted_with_the_kept_key(
        self, run, begun, piped, monkeypatch, tmp_path, wrong
    ):
        assert begun
        with monkeypatch.context() as then:
            if wrong:
                then.setenv("ASKELEET_PASSPHRASE", PASSPHRASE)
            piped("log-meeting", "1", *([] if wrong else ["--db", tmp_path / "no.db"]))
        (place,) = folder("state").glob("draft-*.db")
        assert TEXT.encode() not in place.read_bytes()
        assert listed(run) == [(None, "log-meeting", TEXT)]

    def test_without_a_key_no_text_lies_open(self, run, begun, piped, home):
        assert begun
        run("forget-key", "--yes")
        assert "not even as a draft" in piped("log-meeting", "1").err
        assert not [each for each in home.rglob("*.db*") if TEXT.encode() in each.read_bytes()]

    def test_a_passphrase_that_is_no_text_is_said_so(self, run, begun, monkeypatch):
        assert begun
        monkeypatch.setitem(os.environ, "ASKELEET_PASSPHRASE", "s\udce4\udce4")
        said = run("today")
        assert (said.code, "UTF-8" in said.err) == (3, True)
