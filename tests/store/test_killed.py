"""Any command that writes may be killed at any moment: what it had confirmed is there, and nothing is there by half."""

from __future__ import annotations

import math
import os
import random
import shlex
import shutil
import sys
import zlib
from collections import Counter
from datetime import date, datetime
from functools import cache
from io import StringIO

import pytest
import time_machine
from conftest import CAN_ENCRYPT
from factories import RECORD_TABLES, a_client, a_meeting
from kills import BEGINNING, CASELOAD, OF_KEYS, READING, REFUSED, SHOW, WRITING, database, kept_key, kill, state, timed

from askeleet.casework import coaches
from askeleet.cli.commands import COMMANDS
from askeleet.keys.deriving import key_of, salt_of
from askeleet.keys.places import KeyFile
from askeleet.store import driver, file_format

KILLS = math.ceil(int(os.environ.get("ASKELEET_TEST_KILLS", "8")) / (2 if CAN_ENCRYPT else 1))
"""Of a plain file and of an encrypted one, each."""
OLDER = {f"{SHOW} (schema {version})": version for version in (1, 3)}
MANY_STEPS = (BEGINNING[1],)
"""A first client finds the file and the coach made."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed as on Unix")


def test_every_command_is_killed_or_changes_nothing():
    killed = {typed.split()[0] for typed in (*WRITING, *BEGINNING, *OF_KEYS[True], *OF_KEYS[False])}
    assert killed | READING == {line.name for panel in COMMANDS.values() for line in panel}
    assert not killed & READING


@pytest.fixture
def live_in(monkeypatch, run, still_clock):
    """Move into a home at this very moment, and run commands there."""

    def move(home, *, days_ago=0):
        still_clock.move_to(time_machine.escape_hatch.time.time() - days_ago * 86400)
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.setenv("ASKELEET_TODAY", "2023-06-01")
        return run

    return move


@pytest.fixture
def old_home(of_schema, passphrase, tmp_path):
    """Make a home with a caseload of an earlier schema."""

    def make(home, version):
        with of_schema(version) as store:
            coaches.add_coach(store, "paivi", "Päivi Hirvonen")
            for number in range(10):
                client = a_client(store, f"Asiakas {number}")
                for day in range(2, 12):
                    a_meeting(store, client, date(2023, 5, day), note=f"Muistiinpano {number} {day}")
        database(home).parent.mkdir(parents=True)
        database(home).parent.chmod(0o700)
        shutil.move(store.path, database(home))
        if salt := salt_of(database(home)):
            KeyFile(home / ".config/askeleet/keys").keep(salt, key_of(passphrase, salt))

    return make


@pytest.fixture
def begun(tmp_path, passphrase, live_in, monkeypatch):
    """Make the home of a coach who began yesterday, with a draft."""
    home = tmp_path / "begun"
    home.mkdir()
    asked = live_in(home, days_ago=1)
    for typed in ("init" if passphrase else "init --unencrypted", *CASELOAD):
        said = asked(*shlex.split(typed))
        assert said.code == 0, (typed, said)
    monkeypatch.setattr("sys.stdin", StringIO(REFUSED[1]))
    assert asked(*shlex.split(REFUSED[0])).code
    return home


@pytest.fixture
def homes(begun, live_in, old_home, tmp_path):
    """Make the home in which a command is typed; return it, how long that takes, and the file before and after."""

    def prepare(home, typed):
        home.mkdir()
        if typed in OLDER:
            old_home(home, OLDER[typed])
        elif typed not in BEGINNING:
            shutil.copytree(begun, home, dirs_exist_ok=True)
            for before in WRITING.get(typed, ()):
                assert live_in(home, days_ago=1)(*shlex.split(before)).code == 0

    @cache
    def home_for(typed):
        home = tmp_path / str(zlib.crc32(typed.encode()))
        prepare(home, typed)
        after = shutil.copytree(home, home.with_suffix(".after"))
        timing = timed(after, as_typed(typed, after))
        changed = state(home), state(after)
        assert changed[0] != changed[1] or typed.startswith(("backup", "decrypt"))
        return home, timing, *changed

    return home_for


def as_typed(typed, home):
    """Return what is typed: the command without what tells it from others, an earlier backup by its name."""
    if "EARLIER" in typed:
        (asked,) = (database(home).parent / "backups").glob("*-asked-*")
        return typed.replace("EARLIER", asked.name)
    return typed.partition(" (")[0]


def backed_up_today(home):
    """Rename the backups of a home as if they had been made today: a command then makes none."""
    now = time_machine.escape_hatch.time.time()
    today, yesterday = (datetime.fromtimestamp(now - ago).astimezone().strftime("%Y-%m-%d") for ago in (0, 86400))
    for each in (database(home).parent / "backups").glob("*.db"):
        each.rename(each.with_name(each.name.replace(yesterday, today)))


def records(home, columns):
    """Return the rows of a home's file as an older schema has them."""
    connection = driver.connect(database(home), kept_key(home))
    try:
        return {
            table: connection.execute(f'SELECT {", ".join(names)} FROM "{table}" ORDER BY id').fetchall()
            for table, names in columns.items()
        }
    finally:
        connection.close()


def columns_of(home):
    connection = driver.connect(database(home), kept_key(home))
    try:
        found = {name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')] for name in RECORD_TABLES}
    finally:
        connection.close()
    return {name: columns for name, columns in found.items() if columns}


def is_whole(found, before, after, typed):
    """Return whether a file is as it was before or as after; what takes several steps may be between two of them."""
    if found == before or is_as_after(found, before, after):
        return True
    if not typed.startswith(MANY_STEPS) or found is None:
        return False
    return found.entries == after.entries[: len(found.entries)]


def is_as_after(found, before, after):
    """Return whether a file is as after its command; a new key is each time another."""
    if found is None or found[:3] != after[:3]:
        return False
    former = before and before.opener
    return found.opener == after.opener if former == after.opener else found.opener not in {None, former}


def test_any_command_may_be_killed_at_any_moment(homes, live_in, tmp_path, passphrase):
    """What is killed begins each time in the same home, with a backup of today or without."""
    draw, seen, left, rounds = random.Random(), Counter(), [], tmp_path / "rounds"
    table = [
        *WRITING,
        *(OF_KEYS[passphrase is not None] if driver.CAN_ENCRYPT else ()),
        *(BEGINNING if passphrase else ()),
        *OLDER,
    ]
    weighty = [
        typed for typed in table if typed.startswith(("restore", "erase", "retention", "change-", "encrypt", SHOW))
    ]
    while seen["killed"] < KILLS:
        left = left or draw.sample([*table, *weighty], len(table) + len(weighty))
        typed = left.pop()
        template, timing, before, after = homes(typed)
        home = shutil.copytree(template, rounds / "home")
        if draw.random() < 0.5:
            backed_up_today(home)
        killed = kill(home, as_typed(typed, home), timing, draw)
        look(home, typed, killed, before, after, live_in, template)
        count(seen, typed, killed, timing)
        shutil.rmtree(home)
    report(seen)


def look(home, typed, killed, before, after, live_in, template):
    """See that the file is whole, as before or as after, as after if that was said, and that work goes on in it."""
    asked = live_in(home)
    found = state(home) if typed in OLDER else None  # what opens it brings it up to date
    if database(home).exists():
        checked = asked("check", "--plain").out
        unwell = {line.split("\t")[0] for line in checked.splitlines() if "\tnot-well\t" in line}
        assert checked, (typed, killed)
        # what was just begun has no backup yet; what was killed just when it had another key has none that it opens
        halfway = killed.was_unfinished and typed.startswith(("encrypt", "change-"))
        assert unwell <= {"newest-backup", *["newest-backup-opens"] * halfway}, (typed, killed, checked)
    found = found or state(home)
    assert is_whole(found, before, after, typed), (typed, killed, before, found, after)
    if is_confirmed(typed, killed):
        assert is_as_after(found, before, after), (typed, killed, found, after)
        assert typed != "backup" or asked("verify-backup").code == 0
    if typed in OLDER:
        columns = columns_of(template)
        assert state(home).schema == file_format.SCHEMA
        assert records(home, columns) == records(template, columns)
    said = asked("add-client", "Jälkeenpäin", "--entered", "1.5.2023")
    assert said.code == 0, (typed, killed, said)


def is_confirmed(typed, killed):
    """Return whether a command ended, or was killed after it had said that it is done."""
    if typed.startswith(("show-", "path", "prep")):  # that somebody looked is written when the page is there
        return not killed.was_unfinished
    told = "Done. " if typed.startswith("restore") else ""  # it lists beforehand what would be different
    return not killed.was_unfinished or (told in killed.said and killed.said.endswith("\n"))


def count(seen, typed, killed, timing):
    seen["tried"] += 1
    seen[f"{typed}: tried"] += 1
    if killed.was_unfinished:
        seen["killed"] += 1
        seen[f"{typed}: killed"] += 1
        seen["killed, files touched"] += killed.has_touched
        seen[f"{typed}: killed, files touched"] += killed.has_touched
        seen[f"killed in tenth {min(9, int(10 * killed.at / timing.end))} of its life"] += 1
        seen["killed after its confirmation"] += is_confirmed(typed, killed)


def report(seen):
    for what, times in sorted(seen.items()):
        print(f"{times:5} {what}")  # noqa: T201  (pytest -rP shows it)
