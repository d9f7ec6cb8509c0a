"""One byte of an encrypted file is not what it was, wherever it lies: nothing is written, and the way back is named."""

from __future__ import annotations

import os
import random
import shutil
from datetime import date, timedelta

import pytest
from conftest import CAN_ENCRYPT, PASSPHRASE
from factories import a_client, a_goal, a_meeting, a_step
from kills import database

from askeleet.casework import coaches
from askeleet.keys.deriving import key_of, salt_of
from askeleet.keys.places import KeyFile
from askeleet.store import Store, connection

FLIPS = int(os.environ.get("ASKELEET_TEST_FLIPS", "10"))
PAGE = 4096
LOG = ("log-meeting", "1", "--on", "2023-05-31", "--note", "tärkeä")

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")


@pytest.fixture
def kept(home):
    """Begin an encrypted caseload of a year, with pages that were freed; there is a backup, of another day."""
    path, key_folder = database(home), home / ".config/askeleet/keys"
    connection.create_file(path, PASSPHRASE)
    KeyFile(key_folder).keep(salt_of(path), key_of(PASSPHRASE, salt_of(path)))
    with Store(path, PASSPHRASE) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        for number in range(8):
            client = a_client(store, f"Asiakas {number}", entered=date(2022, 6, 1))
            a_step(store, a_goal(store, client))
            for week in range(12):
                on = date(2022, 6, 2) + timedelta(weeks=week)
                a_meeting(store, client, on, note=f"Muistiinpano {number} {week} " * 9)
        with store.off_trail() as raw:
            raw.execute("CREATE TABLE freed AS SELECT randomblob(50000) AS what")
        with store.off_trail() as raw:
            raw.execute("DROP TABLE freed")
        assert store.row("PRAGMA freelist_count")[0] > 8
        copy = store.back_up("asked").path
    copy.rename(copy.with_name(copy.name.replace("2023-06-01", "2023-05-31")))
    return path


@pytest.fixture
def flip(kept, monkeypatch, tmp_path):
    """Flip a bit of the byte at a place, the file being otherwise as it was; its key is kept, or given, or typed."""
    sound = kept.read_bytes()
    backups = tmp_path / "backups"
    shutil.copytree(kept.parent / "backups", backups)

    def flipped(at, given):
        shutil.rmtree(kept.parent / "backups")
        shutil.copytree(backups, kept.parent / "backups")
        for each in kept.parent.glob("askeleet.db*"):
            each.unlink()
        content = bytearray(sound)
        content[at] ^= 1 << random.randrange(8)
        kept.write_bytes(content)
        kept.chmod(0o600)
        if given:
            monkeypatch.setenv("ASKELEET_PASSPHRASE", PASSPHRASE)
        else:
            monkeypatch.delenv("ASKELEET_PASSPHRASE", raising=False)
        return bytes(content)

    flipped.size = len(sound)
    return flipped


def places(size):
    """Return places of bytes: of the salt, of the first page, of the last, and of any."""
    ends = (0, 15, 16, 20, PAGE - 1, PAGE, size - PAGE, size - 1)
    return [*ends, *random.sample(range(size), max(0, FLIPS - len(ends)))]


@pytest.mark.parametrize("given", [False, True], ids=["key kept", "passphrase given"])
def test_a_flipped_byte_is_refused_and_the_way_back_is_named(kept, flip, run, given):
    missed = []
    for at in places(flip.size):
        content = flip(at, given)
        checked, written = run("check"), run(*LOG)
        is_refused = all(said.code == 3 and "askeleet restore" in said.err for said in (checked, written))
        if not is_refused or kept.read_bytes() != content:
            missed.append((at // PAGE + 1, at % PAGE, checked, written, kept.read_bytes() == content))
    assert missed == []


@pytest.mark.parametrize("at", [3, 700, 3 * PAGE + 9])
def test_the_way_back_that_is_named_leads_back(kept, flip, run, at):
    flip(at, given=False)
    assert run("restore", "1", "--yes").code == 0
    assert run("check").code == 0
    assert run(*LOG).code == 0
