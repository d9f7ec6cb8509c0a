"""A disk that is really full: a file system of some kilobytes, whole processes on it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from processes import ROOT, askeleet, environment

from askeleet.errors.file import DiskFullError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a file system of some kilobytes is mounted")

NO_MOUNT = 99
BEGIN = """
mount -t tmpfs -o size="$SIZE" tmpfs "$DISK" || exit 99
askeleet() { "$PYTHON" -m askeleet "$@" --db "$DISK/a.db"; }
"""


@pytest.fixture
def on_a_disk(tmp_path, passphrase):
    """Run a script on a disk of so many kilobytes, mounted for it alone."""
    disk = tmp_path / "disk"
    disk.mkdir()

    def run(script, kilobytes):
        given = environment(
            passphrase,
            SIZE=f"{kilobytes}k",
            DISK=str(disk),
            COPY=str(tmp_path / "copy.db"),
            PYTHON=sys.executable,
            HOW="" if passphrase else "--unencrypted",
        )
        words = ["unshare", "-m" if os.getuid() == 0 else "-rm", "sh", "-c", BEGIN + script]
        try:
            done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=given, check=False)
        except FileNotFoundError:
            pytest.skip("there is no unshare to mount with")
        if done.returncode == NO_MOUNT or "unshare" in done.stderr:
            pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
        return done

    return run


MAKE = """
askeleet init $HOW; code=$?
ls -A "$DISK"
[ $code = 0 ] || exit $code
mv "$DISK/a.db" "$COPY"
"""


@pytest.mark.parametrize("kilobytes", [120, 680, 860, 1200])
def test_a_file_is_made_whole_or_not_at_all(on_a_disk, kilobytes, tmp_path, passphrase):
    made = on_a_disk(MAKE, kilobytes)
    if made.returncode == 0:
        assert made.stdout.splitlines() == ["a.db"]
        assert askeleet("check", "--db", tmp_path / "copy.db", passphrase=passphrase).returncode == 0
    else:
        assert (made.returncode, made.stdout) == (3, "")
        assert made.stderr.startswith("The disk is full")


WRITE = """
askeleet init $HOW && askeleet add-coach paivi Päivi && askeleet add-client Anna --entered 1.1.2023 || exit 97
head -c 90000 /dev/zero | tr '\\0' x | askeleet log-meeting 1 --on 2.1.2023 --note - ; code=$?
askeleet check > /dev/null || exit 98
askeleet list-clients --plain
askeleet list-meetings 1 --plain
exit $code
"""


def test_a_note_that_finds_no_room_is_refused_and_what_was_saved_stays(on_a_disk):
    written = on_a_disk(WRITE, 1180)
    assert written.returncode == DiskFullError.exit_code == 3
    assert "NOT saved" in written.stderr
    assert "Anna" in written.stdout.splitlines()[-1]


FILL = """
askeleet init $HOW && askeleet add-coach paivi Päivi && askeleet add-client Anna --entered 1.1.2023 || exit 97
cat /dev/zero > "$DISK/fill" 2> /dev/null
askeleet list-clients --plain
"""


def test_on_a_disk_without_any_room_the_file_can_be_read(on_a_disk):
    read = on_a_disk(FILL, 1180)
    assert read.returncode == 0, read.stderr
    assert "Anna" in read.stdout.splitlines()[-1]


RETAIN = """
askeleet init $HOW && askeleet add-coach paivi Päivi || exit 97
for who in 1 2 3 4 5 6 7 8; do
    askeleet add-client "Entinen $who" --entered 1.1.2021 && askeleet log-meeting $who --on 3.2.2021 --note "$NOTE" &&
    askeleet close-client $who --on 1.6.2021 --reason own-wish || exit 97
done
room=$(df --output=avail -k "$DISK" | tail -1)
head -c $((1024 * (room - LEFT))) /dev/zero > "$DISK/fill"
askeleet retention --apply --yes; code=$?
rm "$DISK/fill"
askeleet check > /dev/null || exit 98
askeleet retention --plain
exit $code
"""


@pytest.mark.parametrize("left", [60, 160, 260])
def test_of_those_who_are_to_go_all_go_or_nobody(on_a_disk, left):
    done = on_a_disk(f"LEFT={left}; NOTE=$(head -c 30000 /dev/zero | tr '\\0' x); {RETAIN}", 6000)
    assert done.returncode in {0, 3}, done.stderr
    assert len([line for line in done.stdout.splitlines() if "\tEntinen" in line]) == (8 if done.returncode else 0)
    assert ("NOT saved" in done.stderr) == (done.returncode == 3)
