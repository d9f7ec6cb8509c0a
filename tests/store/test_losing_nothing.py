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
from factories import a_client
from processes import ASKELEET, ROOT, askeleet, environment

from askeleet.store import Store, history

ROUNDS = int(os.environ.get("ASKELEET_TEST_KILLS", "4"))
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


def test_a_restore_that_is_killed_leaves_the_old_file_or_the_backup_whole(place, passphrase, store):
    a_client(store)
    backup = store.back_up("asked").path
    a_client(store, "Pekka Salo")
    store.close()
    draw = random.Random()
    for _ in range(ROUNDS):
        command = [*ASKELEET, "restore", str(backup), "--yes", "--db", str(place)]
        with subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=environment(passphrase),
        ) as restoring:
            time.sleep(draw.uniform(0.2, 1.0))
            restoring.kill()
        with Store(place, passphrase) as opened:
            assert opened.row("PRAGMA integrity_check") == ("ok",)
            assert opened.row("SELECT count(*) FROM participants")[0] in {1, 2}
            assert list(history.broken_links(opened)) == []
