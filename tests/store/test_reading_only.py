"""A file or folder that cannot be written can be read, and whoever writes is told which of the two it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from factories import a_client
from processes import ASKELEET, ROOT, environment

from askeleet.errors.file import FileForbiddenError, FileReadOnlyError, FileUnsettledError, FolderReadOnlyError
from askeleet.language import sentence
from askeleet.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes on Windows")

POWERLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""For root, who may write everywhere: without these rights the modes hold for root too."""


@pytest.fixture
def askeleet(place, passphrase):
    """Run a command as a user for whom the modes hold."""
    if os.getuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to run without that right")

    def run(*words):
        powerless = POWERLESS if os.getuid() == 0 else ()
        return subprocess.run(
            [*powerless, *ASKELEET, *words, "--db", str(place), "--plain"],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=environment(passphrase),
            check=False,
        )

    return run


@pytest.fixture
def mode(place, store):
    """Give file and folder their modes, once somebody is in the file and it is closed."""
    a_client(store, "Tiina Laine")
    store.close()

    def set_modes(file, folder):
        place.chmod(file)
        place.parent.chmod(folder)

    yield set_modes
    place.parent.chmod(0o700)
    place.chmod(0o600)


@pytest.mark.parametrize(
    ("file", "folder", "error"),
    [
        (0o400, 0o700, FileReadOnlyError),
        (0o600, 0o500, FolderReadOnlyError),
        (0o400, 0o500, FileReadOnlyError),
    ],
    ids=["file", "folder", "both"],
)
def test_what_cannot_be_written_is_read_and_not_written(place, askeleet, mode, file, folder, error):
    mode(file, folder)
    listed = askeleet("list-clients")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "Tiina Laine" in listed.stdout
    refused = askeleet("add-client", "Pekka")
    assert (refused.returncode, refused.stderr) == (
        error.exit_code,
        sentence(error.message, path=place, folder=place.parent) + "\n",
    )
    assert [each.name for each in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("words", [("list-clients",), ("add-client", "Pekka")], ids=["reading", "writing"])
def test_a_file_that_may_not_be_read_says_so(place, askeleet, mode, words):
    mode(0o000, 0o700)
    refused = askeleet(*words)
    assert (refused.returncode, refused.stderr) == (
        3,
        sentence(FileForbiddenError.message, path=place) + "\n",
    )


def test_what_a_colleague_just_wrote_is_read_too(place, passphrase, askeleet, mode):
    with Store(place, passphrase) as colleague:
        colleague.actor = colleague.row("SELECT id FROM coaches")[0]
        a_client(colleague, "Pekka")
        mode(0o400, 0o500)
        listed = askeleet("list-clients")
        assert (listed.returncode, listed.stderr) == (0, "")
        assert "Pekka" in listed.stdout
        mode(0o600, 0o700)


def test_a_log_that_was_left_behind_is_never_passed_over(place, passphrase, askeleet, mode, tmp_path):
    log = place.with_name(place.name + "-wal")
    with Store(place, passphrase) as killed:
        killed.actor = killed.row("SELECT id FROM coaches")[0]
        a_client(killed, "Pekka")
        if not log.exists():
            pytest.skip("this SQLite keeps no such log")
        shutil.copy(log, tmp_path / "log")
        shutil.copy(place, tmp_path / "file")
    shutil.copy(tmp_path / "file", place)
    shutil.copy(tmp_path / "log", log)
    mode(0o400, 0o500)
    refused = askeleet("list-clients")
    assert (refused.returncode, refused.stderr) == (
        3,
        sentence(FileUnsettledError.message, path=place, folder=place.parent) + "\n",
    )
    mode(0o600, 0o700)
    assert "Pekka" in askeleet("list-clients").stdout


def test_what_is_opened_to_read_cannot_be_changed(place, passphrase, store, monkeypatch):
    store.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Store(place, passphrase, to_read=True) as reader, pytest.raises(FileReadOnlyError):
        a_client(reader)
