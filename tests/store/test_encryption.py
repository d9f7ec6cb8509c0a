"""A file is encrypted, decrypted into a copy and given another passphrase: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE
from factories import a_client

from askeleet.casework.coaches import add_coach
from askeleet.errors.encryption import FileEncryptedAlreadyError, FilePlainAlreadyError, WrongKeyError
from askeleet.errors.file import FileExistsAlreadyError, FileInUseError
from askeleet.store import Store, encryption, file_format, trail
from askeleet.store.connection import create_file

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")

NEW = "uusi tunnuslause, jossa on 'lainaus' ja ä"


def everything(path, key):
    """Return all rows of all tables, and the marks and the triggers of the file."""
    with Store(path, key) as store:
        tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        rows = {name: store.rows(f'SELECT * FROM "{name}"') for (name,) in tables}
        return rows, store.triggers(), store.rows("PRAGMA journal_mode"), store.rows("PRAGMA user_version")


@pytest.fixture
def made(tmp_path):
    """Make a file of either kind with a client in it."""

    def maker(key):
        path = tmp_path / "askeleet.db"
        create_file(path, key)
        with Store(path, key) as store:
            add_coach(store, "paivi", "Päivi")
            a_client(store, name="Tiina Laine")
        return path

    return maker


def test_an_encrypted_file_holds_what_it_held(made):
    path = made(None)
    before = everything(path, None)
    encryption.encrypt(path, PASSPHRASE)
    assert file_format.is_encrypted(path)
    assert everything(path, PASSPHRASE) == before
    assert b"Tiina" not in path.read_bytes()
    with Store(path, PASSPHRASE) as store:
        a_client(store, name="Uusi")
        assert trail.head(store)[0] == 4


def test_nothing_but_the_file_is_left_beside_it(made):
    path = made(None)
    encryption.encrypt(path, PASSPHRASE)
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["askeleet.db"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_decrypted_copy_holds_it_too_and_the_file_stays(made, tmp_path):
    path, copy = made(PASSPHRASE), tmp_path / "open.db"
    before, beginning = everything(path, PASSPHRASE), path.read_bytes()[:16]
    encryption.decrypt(path, PASSPHRASE, copy)
    assert everything(copy, None) == before
    assert path.read_bytes()[:16] == beginning
    assert everything(path, PASSPHRASE) == before


def test_after_a_change_of_passphrase_only_the_new_one_opens(made):
    path = made(PASSPHRASE)
    before = everything(path, PASSPHRASE)
    encryption.change_passphrase(path, PASSPHRASE, NEW)
    assert everything(path, NEW) == before
    with pytest.raises(WrongKeyError):
        Store(path, PASSPHRASE)


def test_what_is_encrypted_is_not_encrypted_again(made):
    with pytest.raises(FileEncryptedAlreadyError):
        encryption.encrypt(made(PASSPHRASE), NEW)


def test_what_is_not_encrypted_has_no_passphrase_to_change_and_no_encryption_to_take_off(made, tmp_path):
    plain = made(None)
    with pytest.raises(FilePlainAlreadyError):
        encryption.change_passphrase(plain, "x", NEW)
    with pytest.raises(FilePlainAlreadyError):
        encryption.decrypt(plain, "x", tmp_path / "copy.db")


def test_a_copy_is_written_over_nothing(made, tmp_path):
    path, there = made(PASSPHRASE), tmp_path / "there.txt"
    there.write_text("tärkeä", encoding="utf-8")
    with pytest.raises(FileExistsAlreadyError):
        encryption.decrypt(path, PASSPHRASE, there)
    assert there.read_text(encoding="utf-8") == "tärkeä"


def test_a_file_that_another_has_open_is_left_alone(made):
    path = made(None)
    with Store(path) as other:
        other.rows("SELECT * FROM coaches")
        with pytest.raises(FileInUseError):
            encryption.encrypt(path, PASSPHRASE)
    assert not file_format.is_encrypted(path)
    assert everything(path, None)


def test_who_changes_the_passphrase_after_another_has_is_told_the_key_is_wrong(made):
    path = made(PASSPHRASE)
    encryption.change_passphrase(path, PASSPHRASE, NEW)
    with pytest.raises(WrongKeyError):
        encryption.change_passphrase(path, PASSPHRASE, "kolmas lause tähän vielä")
    assert everything(path, NEW)


def test_a_file_is_made_where_a_relative_path_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert create_file(Path("folder/new.db"), None)
    assert (tmp_path / "folder/new.db").is_file()
