"""The first command encrypts, the key is kept, and the code opens the file wherever it goes."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE

from askeleet.folders import folder
from askeleet.keys.deriving import key_of, salt_of
from askeleet.store import Store, drafts, file_format

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")

CODE = re.compile(r"Recovery code: ((?:\w{4}-){5}\w{4})\n")
FOUR = ["sata hevosta ja yksi susi"] * 2


@pytest.fixture
def file(home):
    return home / ".local/share/askeleet/askeleet.db"


@pytest.fixture
def keys(home):
    """Say which keys are kept in files."""
    return lambda: sorted(place.suffix for place in (home / ".config/askeleet/keys").glob("*"))


def forget(home):
    shutil.rmtree(home / ".config")


def test_the_first_write_without_a_terminal_encrypts_and_says_the_code_once(run, file, keys):
    said = run("add-client", "Tiina Laine")
    assert said.code == 0
    assert len(CODE.findall(said.err)) == 1
    assert file_format.is_encrypted(file)
    assert keys() == [".key", ".unconfirmed"]
    again = run("list-clients")
    assert (again.code, "Tiina Laine" in again.out, CODE.search(again.out + again.err)) == (0, True, None)


def test_the_code_opens_the_file_on_another_computer(run, home, monkeypatch):
    code = CODE.search(run("add-client", "Tiina Laine").err)[1]
    forget(home)
    assert run("list-clients").code == 3
    monkeypatch.setenv("ASKELEET_PASSPHRASE", code)
    assert "Tiina Laine" in run("list-clients").out


def test_a_program_that_prints_the_passphrase_comes_before_everything(run, file, monkeypatch):
    monkeypatch.setenv("ASKELEET_PASSPHRASE", "jokin muu lause tässä")
    monkeypatch.setenv("ASKELEET_PASSPHRASE_COMMAND", f"printf '%s\\n' '{PASSPHRASE}'")
    assert run("add-client", "Tiina Laine").code == 0
    monkeypatch.delenv("ASKELEET_PASSPHRASE_COMMAND")
    assert run("list-clients").code == 3
    monkeypatch.setenv("ASKELEET_PASSPHRASE", PASSPHRASE)
    assert run("list-clients").code == 0


@pytest.mark.parametrize(
    "command", ["false", "true", "printf 'a\\0b'", "no-such-program-anywhere", "unbalanced 'quote"]
)
def test_a_program_that_fails_is_told_and_its_words_are_not(run, monkeypatch, command):
    monkeypatch.setenv("ASKELEET_PASSPHRASE_COMMAND", command)
    said = run("add-client", "Tiina Laine")
    assert (said.code, "ASKELEET_PASSPHRASE_COMMAND did not" in said.err, command in said.err) == (3, True, False)


def test_what_the_environment_gives_is_kept_nowhere(run, home, monkeypatch):
    monkeypatch.setenv("ASKELEET_PASSPHRASE", PASSPHRASE)
    run("add-client", "Tiina Laine")
    assert not (home / ".config/askeleet/keys").exists()


def test_a_terminal_chooses_a_passphrase_and_a_place(typing, file, home):
    said = typing("add-client", lines=[*FOUR, "file", "Päivi", "paivi", "Tiina Laine"])
    assert said.out.startswith("1 Tiina Laine added")
    assert FOUR[0] not in said.err + said.out
    assert "key: 'file'" in (home / ".config/askeleet/askeleet.yaml").read_text(encoding="utf-8")
    forget(home)
    (home / ".config/askeleet").mkdir(parents=True)
    said = typing("list-clients", lines=["vähän väärä lause", FOUR[0], "file"])
    assert (said.code, "does not open" in said.err, "Tiina" in said.out) == (0, True, True)
    assert typing("list-clients").code == 0


def test_a_short_passphrase_and_another_one_again_are_asked_for_anew(typing, file):
    said = typing("init", lines=["lyhyt", FOUR[0], "toinen", FOUR[0], "ask"])
    assert said.code == 0
    assert "12 letters or more" in said.err
    assert "It is not the same" in said.err
    assert file_format.is_encrypted(file)


def test_where_nothing_is_kept_it_is_asked_every_time(typing, file):
    typing("init", lines=[*FOUR, "ask"])
    typing("add-coach", "paivi", "Päivi", lines=[FOUR[0]])
    assert typing("list-coaches", lines=[]).code == 130
    assert typing("list-coaches", lines=[FOUR[0]]).code == 0


def test_init_prints_a_sheet_for_the_safe(run, file):
    said = run("init", "--json")
    sheet = json.loads(said.out)
    assert sheet["schema"] == "askeleet-recovery-sheet/1"
    assert sheet["code"] == CODE.search(said.err)[1]
    assert (sheet["file"], sheet["made_on"]) == (str(file), "2023-06-01")


def test_an_unencrypted_file_is_made_only_when_asked_for(run, file):
    said = run("init", "--unencrypted")
    assert not file_format.is_encrypted(file)
    assert "It is not encrypted" in said.err
    assert run("init", "--unencrypted").code == 1


@pytest.mark.parametrize("begun", ["init", "init --unencrypted"], ids=["change-passphrase", "encrypt"])
def test_a_file_with_a_new_key_has_a_backup_that_it_opens(run, begun):
    run(*begun.split())
    run("add-client", "Tiina Laine")
    assert run("encrypt" if "--" in begun else "change-passphrase").code == 0
    assert run("verify-backup").code == 0
    assert "newest-backup-opens\twell" in run("check", "--plain").out


def test_encrypt_and_back_to_a_copy(run, file, tmp_path):
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine")
    assert CODE.search(run("encrypt").err)
    assert run("encrypt").code == 1
    assert "Tiina Laine" in run("list-clients").out
    copy = tmp_path / "open.db"
    assert run("decrypt", "--to", copy).code == 0
    assert [each["command"] for each in json.loads(run("history", "--views", "--json").out)["views"]] == ["decrypt"]
    assert (b"Tiina Laine" in copy.read_bytes(), b"Tiina Laine" in file.read_bytes()) == (True, False)
    assert run("decrypt", "--to", copy).code == 1
    assert "Tiina Laine" in run("list-clients", "--db", copy).out


def keep_aside(file, name, key=None, participant_id=None):
    """Keep a draft beside the file, as while somebody else is writing."""
    place = folder("state") / name
    with Store(file, key) as store:
        draft = drafts.Draft(name, "Kesken", "2023-05-31", "log-meeting", participant_id, place)
        drafts.keep_aside(draft, store.key)
    return place


def test_drafts_beside_the_file_are_in_it_before_another_key_opens_it(run, file):
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine")
    first = keep_aside(file, "draft-1.db")
    code = CODE.search(run("encrypt").err)[1]
    second = keep_aside(file, "draft-2.db", key_of(code, salt_of(file)))
    run("change-passphrase")
    assert (first.exists(), second.exists()) == (False, False)
    assert run("list-drafts", "--plain").out.count("Kesken") == 2


def test_a_draft_that_cannot_be_taken_in_is_named(run, file):
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine")
    place = keep_aside(file, "draft-1.db", participant_id="nobody")
    assert place.name in run("encrypt").err
    assert place.exists()


def test_another_passphrase_and_its_old_backups(run, file, home, monkeypatch):
    old = CODE.search(run("add-client", "Tiina Laine").err)[1]
    backup = file.parent / "backups/askeleet-2023-05-31.db"
    backup.parent.mkdir(exist_ok=True)
    backup.write_bytes(file.read_bytes())
    said = run("change-passphrase")
    new = CODE.search(said.err)[1]
    assert backup.name in said.err
    assert run("list-clients").code == 0
    forget(home)
    monkeypatch.setenv("ASKELEET_PASSPHRASE", old)
    assert run("list-clients").code == 3
    monkeypatch.setenv("ASKELEET_PASSPHRASE", new)
    assert run("list-clients").code == 0


def test_a_key_that_nobody_could_replace_is_not_forgotten(run, typing, keys):
    code = CODE.search(run("add-client", "Tiina Laine").err)[1]
    assert run("forget-key").code == 1
    assert keys() == [".key", ".unconfirmed"]
    assert typing("confirm-code", lines=["tämä ei ole se koodi", code.lower().replace("-", " ")]).code == 0
    assert keys() == [".key"]
    assert run("forget-key").code == 0
    assert (keys(), run("list-clients", "--no-input").code) == ([".place"], 3)


def test_a_kept_key_that_no_longer_opens_the_file_is_told_apart_from_a_wrong_passphrase(run, file, keys):
    run("add-client", "Tiina Laine")
    content = bytearray(file.read_bytes())
    content[100] ^= 1
    file.write_bytes(content)
    said = run("list-clients")
    assert (said.code, "key kept here does not open" in said.err) == (3, True)


@pytest.mark.parametrize("place", ["kassakaappi", ""])
def test_a_key_is_kept_in_one_of_three_places(run, file, place):
    assert (run("init", "--key", place).code, file.exists()) == (2, False)


def test_a_wrong_place_in_the_settings_is_told(run, home, file):
    run("add-client", "Tiina Laine")
    settings = home / ".config/askeleet/askeleet.yaml"
    settings.write_text("key: kassakaappi\n", encoding="utf-8")
    assert run("list-clients").code == 3


def test_stopped_in_the_middle_of_a_change_of_passphrase_it_opens_with_the_key_it_has(run, file, keys, monkeypatch):
    run("add-client", "Tiina Laine")

    def stopped(*_given, **_ways):
        raise KeyboardInterrupt

    with monkeypatch.context() as then:
        then.setattr("askeleet.cli.keys.settle", stopped)
        assert run("change-passphrase").code == 130
    assert len(keys()) == 3
    assert "Tiina Laine" in run("list-clients").out
    assert len(keys()) == 2


def test_a_change_that_could_not_be_leaves_no_second_key(run, file, keys, home):
    run("add-client", "Tiina Laine")
    code = CODE.search(run("change-passphrase").err)[1]
    before = keys()
    with Store(file, code) as other:
        other.rows("SELECT 1 FROM coaches")
        assert run("change-passphrase").code == 5
    assert keys() == before
    assert run("list-clients").code == 0


def test_without_a_keyring_a_passphrase_is_not_changed_to_lie_in_it(run, file, keys, monkeypatch):
    run("add-client", "Tiina Laine")
    before = file.read_bytes(), keys()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    said = run("change-passphrase", "--key", "keyring")
    assert (said.code, "no keyring" in said.err) == (3, True)
    assert (file.read_bytes(), keys()) == before
    assert run("list-clients").code == 0


def test_a_key_that_moves_is_left_nowhere_else(run, typing, keys):
    run("add-client", "Tiina Laine")
    assert typing("change-passphrase", "--key", "ask", lines=FOUR).code == 0
    assert [each for each in keys() if each == ".key"] == []
    assert run("list-clients", "--no-input").code == 3
    assert typing("list-clients", lines=[FOUR[0]]).code == 0
    assert run("list-clients", "--no-input").code == 3


def test_after_it_was_forgotten_it_is_asked_for_every_time(run, typing, keys):
    code = CODE.search(run("add-client", "Tiina Laine").err)[1]
    assert run("forget-key", "--yes").code == 0
    assert typing("list-clients", lines=[code]).code == 0
    assert typing("confirm-code", lines=[code]).code == 0
    assert (keys(), run("list-clients", "--no-input").code) == ([".place"], 3)


def test_after_a_change_of_passphrase_there_is_a_backup_that_opens(run, file):
    run("add-client", "Tiina Laine")
    run("change-passphrase")
    assert run("verify-backup").code == 0


@pytest.fixture
def two(run, tmp_path):
    """Make one's own file and a colleague's; give the colleague's, and the code of each."""
    other = tmp_path / "mikko.db"
    own = CODE.search(run("add-client", "Tiina Laine").err)[1]
    run("add-coach", "mikko", "Mikko Salo", "--db", other)
    return other, own, CODE.search(run("change-passphrase", "--db", other).err)[1]


def test_the_place_of_one_files_key_is_not_that_of_another(run, typing, two, home):
    other, _own, code = two
    assert run("forget-key", "--yes", "--db", other).code == 0
    assert run("list-clients", "--no-input").code == 0
    assert run("list-clients", "--db", other, "--no-input").code == 3
    assert typing("list-clients", "--db", other, lines=[code]).code == 0
    assert run("list-clients", "--db", other, "--no-input").code == 3
    assert "key: 'file'" in (home / ".config/askeleet/askeleet.yaml").read_text(encoding="utf-8")


def test_two_files_with_a_kept_key_each_are_read_together(run, two):
    assert run("report", "--year", "2023", "--also", two[0]).code == 0


def test_two_files_with_different_passphrases_are_asked_for_one_after_the_other(run, typing, two):
    other, own, code = two
    for where in ((), ("--db", other)):
        assert run("forget-key", "--yes", *where).code == 0
    said = typing("report", "--year", "2023", "--also", other, lines=[own, code])
    assert (said.code, str(other) in said.err) == (0, True)


def test_a_passphrase_that_is_set_opens_ones_own_and_a_kept_key_the_other(run, two, home, monkeypatch):
    other, own, _code = two
    monkeypatch.setenv("ASKELEET_PASSPHRASE", own)
    assert run("report", "--year", "2023", "--also", other).code == 0
    (home / f".config/askeleet/keys/{salt_of(other)}.key").unlink()
    said = run("report", "--year", "2023", "--also", other)
    assert (said.code, f"{other} is encrypted" in said.err, "in a terminal" in said.err) == (3, True, True)


def test_a_copy_with_an_earlier_passphrase_leaves_the_kept_key_as_it_is(run, typing, file, tmp_path):
    code = CODE.search(run("add-client", "Tiina Laine").err)[1]
    copy = tmp_path / "copy.db"
    shutil.copy(file, copy)
    run("change-passphrase")
    assert typing("report", "--year", "2023", "--also", copy, lines=[code]).code == 0
    assert run("list-clients", "--no-input").code == 0
