"""Killed in the middle, or written by many at once: no confirmed contact is lost and the file stays whole."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time

import pytest
from conftest import CAN_ENCRYPT
from factories import a_client
from processes import ASKELEET, ROOT, askeleet, environment

from askeleet.store import Store, history

ROUNDS = 4
WRITERS, EACH = (int(number) for number in os.environ.get("ASKELEET_TEST_WRITERS", "8x2").split("x"))
LOG = [*ASKELEET, "log-meeting", "1", "--on", "3.5.2023", "--minutes", "45", "--note", "x" * 3000, "--db"]
SAVED = re.compile(r"^Saved 1m(\d+) .*\n", re.MULTILINE)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="loops of the shell are run and killed")


@pytest.fixture
def logging_loop(place, passphrase, store, tmp_path):
    """Start processes one after the other, each logging a contact; what they confirm goes into a file."""
    a_client(store)
    store.close()
    loop = 'times=$1; shift; while [ "$times" != 0 ]; do "$@" || exit; times=$((times - 1)); done'

    def start(name, times):
        said = (tmp_path / name).open("w", encoding="utf-8")
        words = ["sh", "-c", loop, "loop", str(times), *LOG, str(place)]
        with said:
            return subprocess.Popen(
                words,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=ROOT,
                env=environment(passphrase),
                start_new_session=True,
            )

    return start


@pytest.fixture
def confirmed(tmp_path):
    """Return the numbers of the contacts that a loop was told are saved."""
    return lambda name: [int(number) for number in SAVED.findall((tmp_path / name).read_text(encoding="utf-8"))]


def kept(place, passphrase):
    checked = askeleet("check", "--plain", "--db", place, passphrase=passphrase)
    # killed before its first backup, the file of this test's yesterday has none
    unwell = {line.split("\t")[0] for line in checked.stdout.splitlines() if "\tnot-well\t" in line}
    assert unwell <= {"newest-backup"}, checked.stdout + checked.stderr
    with Store(place, passphrase) as store:
        assert list(history.broken_links(store)) == []
        return [number for (number,) in store.rows("SELECT number FROM meetings ORDER BY number")]


def test_no_confirmed_contact_is_lost_when_the_program_is_killed(place, passphrase, logging_loop, confirmed):
    told: set[int] = set()
    draw = random.Random()
    for number in range(ROUNDS):
        with logging_loop(f"round-{number}", times=-1) as loop:
            time.sleep(draw.uniform(0.2, 2.0))  # the first of a day makes a backup, too
            os.killpg(loop.pid, signal.SIGKILL)
        told |= set(confirmed(f"round-{number}"))
        assert told <= set(kept(place, passphrase))
    assert told


def test_writers_at_once_lose_nothing(place, passphrase, logging_loop, confirmed):
    loops = [logging_loop(f"writer-{number}", times=EACH) for number in range(WRITERS)]
    assert [loop.wait() for loop in loops] == [0] * WRITERS
    told = sorted(number for writer in range(WRITERS) for number in confirmed(f"writer-{writer}"))
    assert told == kept(place, passphrase) == list(range(1, WRITERS * EACH + 1))


@pytest.fixture
def begun(home):
    """Begin a caseload whose key lies in a file, as a coach has it; return how its commands are run and killed."""

    def start(*words):
        given = environment(None, HOME=str(home), ASKELEET_TODAY="2023-06-01")
        return subprocess.Popen(
            [*ASKELEET, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=given,
        )

    for words in ("add-client Tiina --entered 2.5.2023", "log-meeting 1 --on 3.5.2023", "add-goal 1 Ajokortti"):
        with start(*words.split()) as command:
            command.communicate()
        assert command.returncode == 0
    return start


@pytest.mark.skipif(not CAN_ENCRYPT, reason="this Python's driver cannot encrypt")
def test_a_thief_reads_nothing_in_any_file_that_was_ever_made(begun, home):
    """After kills in the middle of work, with drafts, backups and a changed passphrase."""
    secrets = ("Kettunen", "salaisuus", "0401234567")
    for words in (
        ("add-client", "Kaisa Kettunen", "--entered", "2.5.2023", "--phone", "0401234567", "--wish", "salaisuus"),
        ("log-meeting", "2", "--on", "2.1.2020", "--note", "salaisuus jota ei voi tallentaa"),
        ("change-passphrase",),
        ("backup",),
    ):
        with begun(*words) as command:
            command.communicate()
    for number in range(ROUNDS):
        with begun("log-meeting", "2", "--on", "4.5.2023", "--note", f"salaisuus {number} " * 5000) as command:
            time.sleep(0.1 + 0.1 * (number % 5))
            command.kill()
    files = [place for place in home.rglob("*") if place.is_file()]
    assert len(files) > 4
    readable = [place.name for place in files for secret in secrets if secret.encode() in place.read_bytes()]
    assert readable == []
