"""Each file's key lies in the place that was settled for it, and nowhere else."""

from __future__ import annotations

import pytest

from askeleet.keys import kept
from askeleet.keys.kept import Kept
from askeleet.keys.places import KeyFile

SALT, OTHER = "0" * 32, "1" * 32
KEY, NEXT = "x'one'", "x'two'"


@pytest.fixture
def wallet(tmp_path, monkeypatch):
    """Let a folder be the keyring."""
    wallet = KeyFile(tmp_path / "wallet")
    monkeypatch.setattr(kept, "Keyring", lambda _session: wallet)
    return wallet


@pytest.fixture
def keys(tmp_path, wallet):
    return lambda usual: Kept(tmp_path / "keys", None, usual)


@pytest.mark.parametrize("where", ["file", "keyring"])
@pytest.mark.parametrize("usual", [None, "file", "keyring", "ask"])
def test_a_key_is_found_wherever_it_was_kept_whatever_is_usual(keys, where, usual):
    keys("file").keep(SALT, KEY, where)
    assert (keys(usual).find(SALT), keys(usual).place(SALT)) == (KEY, where)
    assert keys(usual).find(OTHER) is None


def test_a_key_that_is_to_be_asked_for_is_kept_nowhere(keys):
    keys(None).keep(SALT, KEY)
    keys(None).keep(SALT, KEY, "ask")
    assert [keys(usual).find(SALT) for usual in (None, "file", "keyring")] == [None, None, None]


@pytest.mark.parametrize(("before", "after"), [("file", "keyring"), ("keyring", "file")])
def test_a_key_that_moves_is_left_nowhere_else(keys, wallet, tmp_path, before, after):
    keys("file").keep(SALT, KEY, before)
    keys("file").keep(SALT, KEY, after)
    there = wallet.find(SALT), KeyFile(tmp_path / "keys").find(SALT)
    assert there == ((KEY, None) if after == "keyring" else (None, KEY))


@pytest.mark.parametrize("where", ["file", "keyring"])
def test_the_next_key_lies_beside_the_one_there_is_until_it_takes_its_place(keys, where):
    keys("ask").keep(SALT, KEY, where)
    keys("ask").keep_next(SALT, NEXT)
    assert (keys("ask").find(SALT), keys("file").find_next(SALT)) == (KEY, NEXT)
    keys("file").keep(SALT, NEXT)
    assert (keys("ask").find(SALT), keys("file").find_next(SALT)) == (NEXT, None)


@pytest.mark.parametrize("where", ["file", "keyring"])
def test_a_forgotten_key_is_asked_for_and_the_others_stay(keys, where):
    for salt in (SALT, OTHER):
        keys("file").keep(salt, KEY, where)
    keys("file").forget(SALT)
    assert (keys("keyring").find(SALT), keys("file").place(SALT), keys("file").find(OTHER)) == (None, "ask", KEY)
