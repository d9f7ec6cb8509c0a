"""The key made of a passphrase is the one that SQLCipher makes."""

from __future__ import annotations

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE

from askeleet.keys.deriving import key_of, salt_of
from askeleet.store import encryption
from askeleet.store.connection import create_file

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")


@pytest.fixture
def path(tmp_path, empty_caseload):
    path = tmp_path / "a.db"
    path.write_bytes(empty_caseload(PASSPHRASE))
    return path


def test_the_derived_key_opens_what_the_passphrase_encrypted(path):
    assert encryption.opens(path, key_of(PASSPHRASE, salt_of(path)))


def test_another_passphrase_or_salt_gives_another_key(path):
    assert not encryption.opens(path, key_of("väärä", salt_of(path)))
    assert not encryption.opens(path, key_of(PASSPHRASE, "00" * 16))


def test_letters_of_a_mac_are_those_of_windows():
    composed, decomposed = "m\u00e4nty", "ma\u0308nty"
    assert key_of(composed, "00" * 16) == key_of(decomposed, "00" * 16)


def test_a_renamed_copy_keeps_its_salt(path, tmp_path):
    copy = tmp_path / "other.db"
    copy.write_bytes(path.read_bytes())
    assert salt_of(copy) == salt_of(path)


def test_a_file_that_is_not_encrypted_has_no_salt(tmp_path):
    plain = tmp_path / "plain.db"
    create_file(plain, None)
    short = tmp_path / "short.db"
    short.write_bytes(b"abc")
    assert salt_of(plain) is None
    assert salt_of(short) is None
    assert salt_of(tmp_path / "nothing.db") is None
