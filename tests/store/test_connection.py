"""Opening the file: every fault has its error, and nothing is touched."""

from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from factories import a_client, a_meeting

from askeleet.errors.encryption import FileNotEncryptedError, KeyNeededError, WrongKeyError
from askeleet.errors.file import (
    DiskFullError,
    FileBusyError,
    FileDamagedError,
    FileEmptyError,
    FileForeignError,
    FileIsTextError,
    FileNewerError,
    FileNotOpenedError,
    NoFileYetError,
)
from askeleet.store import Store, connection, driver, file_format, soundness, upgrading
from askeleet.store.schema import migrations

needs_encryption = pytest.mark.skipif(not driver.CAN_ENCRYPT, reason="this Python has no SQLCipher driver")


def test_a_new_file_is_ours_alone_and_says_whose_it_is(tmp_path, passphrase):
    path = tmp_path / "caseload" / "a.db"
    connection.create_file(path, passphrase)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.read_bytes().startswith(b"SQLite format 3\0") == (passphrase is None)
    with Store(path, passphrase) as store:
        assert store.row("PRAGMA application_id") == (file_format.APPLICATION_ID,)
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,) == (len(migrations._migrations),)


def test_the_durability_that_is_promised_is_set(store):
    modes = [
        store.row(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    ]
    assert modes == (["wal", 2, 1, 1] if driver.has_sound_wal() else ["delete", 3, 1, 1])


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileEmptyError),
        (b"nimi;syntynyt\nTiina;1989\n", FileIsTextError),
        ("nimi;synt\xe4nyt\r\nP\xe4ivi;1970\r\n".encode("latin-1"), FileIsTextError),
        (bytes([0, 1, 200, 255]) * 1024, None),
    ],
    ids=["empty", "utf-8 text", "latin-1 text", "garbage"],
)
def test_what_is_no_caseload_is_refused_and_left_alone(tmp_path, passphrase, content, error):
    path = tmp_path / "a.db"
    path.write_bytes(content)
    with pytest.raises(error or (KeyNeededError if passphrase is None else WrongKeyError)):
        Store(path, passphrase)
    assert path.read_bytes() == content


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path, passphrase):
    with pytest.raises(NoFileYetError):
        Store(tmp_path / "a.db", passphrase)
    with pytest.raises(FileNotOpenedError):
        Store(tmp_path, passphrase)
    assert list(tmp_path.glob("*.db")) == []


def test_a_database_of_another_program_is_refused(tmp_path, passphrase):
    foreign = driver.connect(tmp_path / "b.db", passphrase)
    foreign.execute("CREATE TABLE songs (name)")
    foreign.close()
    with pytest.raises(FileForeignError):
        Store(tmp_path / "b.db", passphrase)


def test_a_newer_file_is_refused(place, passphrase):
    with Store(place, passphrase) as store, store.off_trail() as raw:
        raw.execute(f"PRAGMA user_version = {file_format.SCHEMA + 1}")
    with pytest.raises(FileNewerError):
        Store(place, passphrase)


@needs_encryption
@pytest.mark.parametrize(
    ("made_with", "opened_with", "error"),
    [
        ("oikea", "väärä", WrongKeyError),
        ("oikea", None, KeyNeededError),
        (None, "oikea", FileNotEncryptedError),
    ],
)
def test_a_wrong_or_missing_key_gives_its_error(tmp_path, made_with, opened_with, error):
    connection.create_file(tmp_path / "a.db", made_with)
    with pytest.raises(error):
        Store(tmp_path / "a.db", opened_with)


@needs_encryption
def test_a_letter_typed_on_another_system_is_the_same_letter(tmp_path):
    connection.create_file(tmp_path / "a.db", "pa\u0308iva\u0308")
    with Store(tmp_path / "a.db", "päivä") as store:
        assert store.rows("SELECT * FROM participants") == []


@needs_encryption
@pytest.mark.parametrize("part", range(1, 8))
def test_a_flipped_byte_of_an_encrypted_file_is_noticed(tmp_path, part):
    path = tmp_path / "a.db"
    connection.create_file(path, "oikea")
    content = bytearray(path.read_bytes())
    content[len(content) * part // 8] ^= 1
    path.write_bytes(content)
    try:
        with Store(path, "oikea") as store:
            assert soundness.faults_in_file(store)
    except FileDamagedError:
        pass  # noticed on the way


def test_a_truncated_file_is_damaged(place, passphrase):
    with Store(place, passphrase) as store:
        assert store.rows("SELECT 1") == [(1,)]
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])
    with pytest.raises((FileDamagedError, WrongKeyError)), Store(place, passphrase) as store:
        store.rows("SELECT * FROM change_rows")
        store.rows("SELECT count(*) FROM meetings")
        assert store.rows("PRAGMA integrity_check") != [("ok",)]
        raise FileDamagedError(path=place)


def test_whoever_comes_second_uses_the_first_ones_file(tmp_path, passphrase):
    path = tmp_path / "caseload" / "a.db"
    assert connection.create_file(path, passphrase)
    before = path.read_bytes()
    assert not connection.create_file(path, passphrase)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_that_is_not_whole_is_not_put_in_place(tmp_path, passphrase, monkeypatch):
    make = upgrading.make

    def cut_short(connection, path):
        make(connection, path)
        (made,) = (tmp_path / "caseload").glob("*/a.db")
        os.truncate(made, made.stat().st_size // 2)

    monkeypatch.setattr(upgrading, "make", cut_short)
    with pytest.raises(DiskFullError):
        connection.create_file(tmp_path / "caseload" / "a.db", passphrase)
    assert list((tmp_path / "caseload").iterdir()) == []


@pytest.mark.parametrize("has_links", [True, False], ids=["links", "no links"])
def test_of_many_who_make_a_file_at_once_one_makes_it(tmp_path, passphrase, monkeypatch, has_links):
    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    if not has_links:
        monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "caseload" / "a.db"
    with ThreadPoolExecutor(8) as many:
        made = list(many.map(lambda _: connection.create_file(path, passphrase), range(8)))
    assert sorted(made) == [False] * 7 + [True]
    assert list(path.parent.iterdir()) == [path]
    with Store(path, passphrase) as store:
        assert store.rows("SELECT command FROM changes") == [(f"schema-{file_format.SCHEMA}",)]


def test_a_busy_file_says_so_and_nothing_is_saved(place, passphrase, store):
    with Store(place, passphrase) as other:
        other._connection.execute("PRAGMA busy_timeout = 10")
        other.actor = store.actor
        with store.change("holding"), pytest.raises(FileBusyError):
            a_client(other)
    assert store.rows("SELECT count(*) FROM participants") == [(0,)]


def test_a_full_disk_says_so_and_what_was_saved_stays(store):
    a_meeting(store, a_client(store))
    pages = store.row("PRAGMA page_count")[0]
    store.rows(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFullError):
        a_meeting(store, a_client(store, "Pekka"), note="x" * 100_000)
    store.rows("PRAGMA max_page_count = 100000")
    assert store.rows("SELECT count(*) FROM meetings") == [(1,)]
    assert store.rows("PRAGMA integrity_check") == [("ok",)]
