"""Backups by themselves and by hand, looked at and gone back to, as a coach does it."""

from __future__ import annotations

import json
import shutil

import pytest
from conftest import CAN_ENCRYPT

FOUR = ["sata hevosta ja yksi susi"] * 2
needs_cipher = pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")


@pytest.fixture
def file(home):
    return home / ".local/share/askeleet/askeleet.db"


@pytest.fixture
def begun(run, file):
    """Begin a caseload; return the names of its backups."""
    run("add-coach", "paivi", "Päivi Hirvonen")
    return lambda: sorted(each.name for each in (file.parent / "backups").glob("*"))


def names(run):
    return [line.split("\t")[1] for line in run("list-clients", "--plain").out.splitlines()]


def test_the_first_write_of_a_day_makes_a_backup_and_the_next_ones_do_not(run, begun, still_clock):
    assert begun() == []
    assert run("add-client", "Tiina Laine").err == ""
    run("add-client", "Pekka Salo")
    assert [name[:36] for name in begun()] == ["askeleet-2023-06-01-090000-daily-sch"]
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    run("list-clients")
    assert len(begun()) == 1
    run("undo")
    assert len(begun()) == 2


def test_a_day_that_is_pretended_makes_no_backup(run, begun):
    run("add-client", "Tiina Laine")
    run("add-client", "Pekka Salo", "--today", "5.6.2023")
    assert len(begun()) == 1


def test_what_is_written_is_written_though_no_backup_can_be_made(run, begun, file):
    (file.parent / "backups").write_text("", encoding="utf-8")
    said = run("add-client", "Tiina Laine")
    assert (said.code, said.out[:14]) == (0, "1 Tiina Laine ")
    assert said.err.startswith("No backup of")
    assert run("backup").code == 3


def test_a_second_folder_gets_every_new_backup_and_is_missed_aloud(run, begun, home, still_clock):
    stick = home / "stick"
    settings = home / ".config/askeleet/askeleet.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"backups: {stick}\n", encoding="utf-8")
    said = run("add-client", "Tiina Laine")
    assert (said.code, "is not there" in said.err, stick.exists()) == (0, True, False)
    stick.mkdir()
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    assert run("add-client", "Pekka Salo").err == ""
    assert sorted(each.name for each in stick.iterdir()) == begun()
    assert str(stick) in run("where").out


def test_a_backup_by_hand_and_into_a_folder(run, begun, tmp_path):
    assert "verified" in run("backup").out
    assert run("backup", "--to", tmp_path / "away").code == 3
    (tmp_path / "stick").mkdir()
    said = json.loads(run("backup", "--to", tmp_path / "stick", "--json").out)
    assert [str(each) for each in (tmp_path / "stick").iterdir()] == [said["copy"]]
    assert said["reason"] == "asked"
    listed = json.loads(run("list-backups", "--json").out)
    assert listed["backups"][0]["path"] == said["path"]


def test_without_a_backup_it_is_said(run, begun):
    assert (run("verify-backup").code, run("restore", "1", "--yes").code) == (4, 4)
    assert run("list-backups").code == 0


def test_a_backup_is_verified(run, begun, file):
    run("add-client", "Tiina Laine")
    assert run("backup").code == 0
    said = run("verify-backup")
    assert (said.code, "not-well" in said.out, "Tiina" in said.out) == (0, False, False)
    (newest, *_) = sorted((file.parent / "backups").glob("*asked*"))
    content = newest.read_bytes()
    newest.write_bytes(content[: len(content) // 2])
    assert run("verify-backup").code == 3
    assert run("restore", "1", "--yes").code == 3
    assert names(run) == ["Tiina Laine"]


def test_a_script_says_yes_or_nothing_is_changed(run, begun):
    run("add-client", "Tiina Laine")
    run("backup")
    run("add-client", "Pekka Salo")
    shown = run("restore", "1")
    assert (shown.code, "--yes" in shown.err, "add-client" in shown.out) == (1, True, True)
    assert run("restore").code == 2
    assert names(run) == ["Tiina Laine", "Pekka Salo"]
    said = json.loads(run("restore", "1", "--yes", "--json").out)
    assert (said["holds"]["participants"]["rows"], said["present"]["participants"]["rows"]) == (1, 2)
    assert [each["command"] for each in said["lost"]] == ["add-client"]
    assert names(run) == ["Tiina Laine"]
    assert json.loads(run("restore", said["kept"], "--yes", "--json").out)["regained"]
    assert names(run) == ["Tiina Laine", "Pekka Salo"]


def test_a_terminal_lists_shows_and_asks(typing, run, begun):
    run("add-client", "Tiina Laine")
    run("backup")
    run("add-client", "Pekka Salo")
    said = typing("restore", lines=["1", "n"])
    assert (said.code, "made by hand" in said.err, "1 command would be lost" in said.out) == (130, True, True)
    assert len(names(run)) == 2
    said = typing("restore", lines=["1", "y"])
    assert (said.code, "is kept" in said.err) == (0, True)
    assert names(run) == ["Tiina Laine"]


def test_the_preview_is_as_reviewed(typing, run, begun, golden):
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("backup")
    run("add-client", "Pekka Salo")
    run("log-meeting", "tiina", "--on", "30.5.", "--settles", "none")
    for language in ("en", "fi", "sv"):
        said = typing("restore", "1", "--lang", language, lines=["n"])
        golden(f"screens/restore-{language}.txt", said.out)


@pytest.mark.parametrize("harm", ["gone", "damaged", "empty"])
def test_it_works_when_the_file_is_damaged_or_gone(run, begun, file, harm):
    run("add-client", "Tiina Laine")
    run("backup")
    if harm == "gone":
        file.unlink()
    else:
        content = file.read_bytes()
        file.write_bytes(b"" if harm == "empty" else content[:100] + bytes([content[100] ^ 1]) + content[101:])
    said = run("restore", "1", "--yes")
    assert said.code == 0
    assert ("damaged" in said.err) == (harm != "gone")
    assert names(run) == ["Tiina Laine"]
    assert run("add-client", "Pekka Salo").code == 0


@needs_cipher
def test_a_backup_under_an_earlier_passphrase_asks_for_that_one(typing, run, file, home):
    first, second = FOUR[0], "toinen lause tuli tilalle"
    typing("init", lines=[first, first, "file"])
    typing("add-client", "Tiina Laine", lines=["Päivi", "paivi"])
    run("backup")
    run("add-client", "Pekka Salo")
    typing("change-passphrase", lines=[second, second])
    said = run("restore", "2", "--yes", "--no-input")
    assert (said.code, "earlier passphrase" in said.err) == (3, True)
    assert len(names(run)) == 2
    said = typing("restore", "2", lines=["väärä lause kokonaan", first, "y"])
    assert (said.code, "passphrase of that time" in said.err, "-damaged.db" in said.err) == (0, True, False)
    assert names(run) == ["Tiina Laine"]
    assert run("verify-backup", "3").code == 0
    assert typing("verify-backup", "1", lines=[second]).code == 0
    shutil.rmtree(home / ".config/askeleet/keys")
    assert typing("list-clients", lines=[first, "file"]).code == 0


def test_a_colleagues_file_is_told_from_a_backup(run, typing, begun, tmp_path, still_clock):
    other = tmp_path / "mikko.db"
    still_clock.shift(1)
    run("init", "--unencrypted", "--db", other)
    assert json.loads(run("restore", other, "--json").out)["is_of_this_file"] is False
    assert "no backup of the present file" in typing("restore", other, lines=["n"]).out


@needs_cipher
def test_encrypting_names_the_backups_that_are_not(run, begun, file):
    run("init", "--unencrypted", "--db", "plain.db")
    shutil.move("plain.db", file)
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("backup")
    said = run("encrypt")
    assert "are not encrypted: askeleet-2023" in said.err
    said = run("restore", "1", "--yes")
    assert (said.code, "It is not encrypted" in said.err) == (0, True)


def test_a_new_file_is_refused_where_it_would_be_copied_about(run, home):
    path = home / "OneDrive" / "askeleet.db"
    for words in (("init",), ("add-client", "Tiina Laine")):
        said = run(*words, "--db", path)
        assert (said.code, "OneDrive" in said.err, path.exists()) == (1, True, False)
    assert run("init", "--i-know", "--db", path).code == 0
    assert run("add-client", "Tiina Laine", "--db", path).code == 0


def test_check_mends_rights_and_says_so(run, begun, file):
    run("add-client", "Tiina Laine")
    file.chmod(0o644)
    (file.parent / "backups").chmod(0o755)
    assert run("check").code == 1
    said = run("check", "--fix")
    assert "Only you can read the file" in said.err
    assert "Only you can read the backups" in said.err
    assert "permissions	not-well" not in run("check").out
    assert file.stat().st_mode & 0o777 == 0o600
