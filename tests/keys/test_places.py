"""Keys are kept where they were put, closed to others, and nowhere else."""

from __future__ import annotations

import sys

import keyring.errors
import pytest

from askeleet.errors.keys import KeyringError, KeyringMissingError
from askeleet.keys.places import KeyFile, Keyring, Nowhere, safe_keyring

SALT, OTHER, KEY = "ab" * 16, "cd" * 16, f"x'{'12' * 32}{'ab' * 16}'"


class Wallet:
    """A keyring as the package gives it, in memory; it counts how often it is asked."""

    errors = keyring.errors

    def __init__(self):
        self.kept, self.asked = {}, 0

    def get_password(self, service, name):
        self.asked += 1
        return self.kept.get((service, name))

    def set_password(self, service, name, secret):
        self.kept[service, name] = secret

    def delete_password(self, service, name):
        del self.kept[service, name]


@pytest.fixture
def wallet():
    return Wallet()


@pytest.fixture(params=["file", "keyring", "keyring of a session"])
def place(request, tmp_path, wallet):
    session = KeyFile(tmp_path / "session") if request.param == "keyring of a session" else None
    return KeyFile(tmp_path / "keys") if request.param == "file" else Keyring(session, lambda: wallet)


def test_a_key_is_found_by_its_salt_until_it_is_forgotten(place):
    assert place.find(SALT) is None
    place.keep(SALT, KEY)
    assert place.find(SALT) == KEY
    assert place.find(OTHER) is None
    place.forget(SALT)
    assert place.find(SALT) is None
    place.forget(SALT)


def test_another_key_takes_the_place_of_the_first(place):
    place.keep(SALT, "x'old'")
    place.keep(SALT, KEY)
    assert place.find(SALT) == KEY


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_key_file_and_its_folder_are_closed_to_others(tmp_path):
    place = KeyFile(tmp_path / "config" / "keys")
    place.keep(SALT, KEY)
    assert place.path(SALT).stat().st_mode & 0o777 == 0o600
    assert place.path(SALT).parent.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in place.path(SALT).parent.iterdir()] == [f"{SALT}.key"]


def test_a_damaged_key_file_is_no_key(tmp_path):
    place = KeyFile(tmp_path)
    place.path(SALT).write_bytes(b"\xff\xfe")
    assert place.find(SALT) is None


def test_the_keyring_is_asked_once_a_session(tmp_path, wallet):
    Keyring(None, lambda: wallet).keep(SALT, KEY)
    for _ in range(3):
        assert Keyring(KeyFile(tmp_path), lambda: wallet).find(SALT) == KEY
    assert wallet.asked == 1


def test_a_locked_keyring_is_told(wallet):
    def locked(*_asked):
        raise keyring.errors.KeyringLocked

    wallet.get_password = locked
    with pytest.raises(KeyringError):
        Keyring(None, lambda: wallet).find(SALT)


@pytest.mark.parametrize(
    ("module", "is_safe"),
    [
        ("keyring.backends.SecretService", True),
        ("keyring.backends.macOS", True),
        ("keyring.backends.Windows", True),
        ("keyring.backends.kwallet", True),
        ("keyring.backends.fail", False),
        ("keyrings.alt.file", False),
    ],
)
def test_only_a_keyring_that_encrypts_is_trusted(module, is_safe, monkeypatch):
    backend = type("Keyring", (), {"__module__": module})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    if is_safe:
        assert safe_keyring() is keyring
    else:
        with pytest.raises(KeyringMissingError):
            safe_keyring()


def test_a_chain_is_as_safe_as_one_of_its_parts(monkeypatch):
    part = type("Keyring", (), {"__module__": "keyring.backends.SecretService"})()
    chain = type("ChainerBackend", (), {"__module__": "keyring.backends.chainer", "backends": [part]})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    assert safe_keyring() is keyring


def test_nowhere_keeps_nothing():
    place = Nowhere()
    place.keep(SALT, KEY)
    place.forget(SALT)
    assert place.find(SALT) is None
