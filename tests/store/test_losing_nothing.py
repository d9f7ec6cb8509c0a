"""Killed in the middle, or written by many at once: no confirmed contact is lost and the file stays whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from factories import a_client

from askeleet.casework.coaches import add_coach
from askeleet.store import Store, history
from askeleet.store.connection import create_file

ROUNDS = int(os.environ.get("ASKELEET_TEST_KILLS", "12"))
WRITERS, EACH = (int(number) for number in os.environ.get("ASKELEET_TEST_WRITERS", "4x10").split("x"))
ROOT = Path(__file__).parent.parent.parent
WRITER = """
import sys
from datetime import date
from pathlib import Path
from askeleet.casework import coaches, meetings, finding
from askeleet.store import Store
for _ in range(int(sys.argv[2])):
    with Store(Path(sys.argv[1])) as store:
        coach = coaches.find_coach(store, "paivi")
        store.actor = coach.id
        client = finding.find_participant(store, "1")
        saved = meetings.log_meeting(store, client, on=date(2023, 5, 3), coach=coach, facts={"note": "x" * 500})
    print(saved.meeting.number, flush=True)
"""


def writer(path, count):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    words = [sys.executable, "-c", WRITER, str(path), str(count)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.db"
    create_file(path, None)
    with Store(path) as store:
        add_coach(store, "paivi", "Päivi")
        a_client(store)
    return path


def numbers(path):
    with Store(path) as store:
        assert store.rows("PRAGMA integrity_check") == [("ok",)]
        assert list(history.broken_links(store)) == []
        return [number for (number,) in store.rows("SELECT number FROM meetings ORDER BY number")]


def test_no_confirmed_contact_is_lost_when_the_program_is_killed(path):
    confirmed: set[int] = set()
    draw = random.Random(7)
    for _ in range(ROUNDS):
        with writer(path, 10_000) as process:
            assert process.stdout is not None
            confirmed.add(int(process.stdout.readline()))
            time.sleep(draw.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
            confirmed |= {int(line) for line in process.stdout.read().split("\n")[:-1] if line}
    assert confirmed <= set(numbers(path))


def test_writers_at_once_lose_nothing(path):
    writers = [writer(path, EACH) for _ in range(WRITERS)]
    said = [int(line) for process in writers for line in process.communicate()[0].split()]
    assert sorted(said) == numbers(path) == list(range(1, WRITERS * EACH + 1))
