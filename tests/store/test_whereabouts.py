"""Network drives and synced folders are told from this computer's own disk."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from askeleet.store import whereabouts

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="paths of Linux")

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
//palvelin/tiimi /mnt/tiimin\\040levy cifs rw,vers=3.0 0 0
palvelin:/koti /home nfs4 rw 0 0
/dev/sdb1 /home/oma ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/a.db", None),
        ("/mnt/tiimin levy/a.db", "cifs"),
        ("/mnt/tiimin levyt/a.db", None),
        ("/home/paivi/a.db", "nfs4"),
        ("/home/oma/paivi/a.db", None),
    ],
)
def test_a_file_is_where_the_nearest_mount_is(monkeypatch, tmp_path, path, kind):
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(whereabouts, "_MOUNTS", tmp_path / "mounts")
    assert whereabouts.network_of(Path(path)) == kind


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("OneDrive/a.db", "OneDrive"),
        ("OneDrive - Kaupunki/työ/a.db", "OneDrive"),
        ("Dropbox (Säätiö)/a.db", "Dropbox"),
        ("Nextcloud/a.db", "Nextcloud"),
        ("Library/Mobile Documents/a.db", "iCloud"),
        ("Library/CloudStorage/Box/a.db", "CloudStorage"),
        ("onedriver/a.db", None),
        ("askeleet/OneDrive.db", None),
    ],
)
def test_a_folder_is_known_by_its_name(tmp_path, path, whose):
    assert whereabouts.sync_folder_of(tmp_path / path) == whose


def test_a_folder_is_known_by_what_windows_says(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Työ"))
    assert whereabouts.sync_folder_of(tmp_path / "Työ" / "a.db") == "OneDrive"
    assert whereabouts.sync_folder_of(tmp_path / "Koti" / "a.db") is None


def test_a_synced_folder_is_elsewhere_and_a_folder_beside_is_not(tmp_path):
    for name in ("one", "other", "Dropbox"):
        (tmp_path / name).mkdir()
    assert whereabouts.is_on_same_disk(tmp_path / "one", tmp_path / "other")
    assert not whereabouts.is_on_same_disk(tmp_path / "one", tmp_path / "Dropbox")


def test_conflict_copies_are_seen_by_their_names(tmp_path):
    for name in (
        "askeleet.db",
        "askeleet-LAPTOP.db",
        "askeleet (Päivin ristiriitainen kopio).db",
        "askeleet.sync-conflict-20230601.db",
        "askeleet.yaml",
        "muut.db",
    ):
        (tmp_path / name).touch()
    assert len(whereabouts.conflict_copies(tmp_path / "askeleet.db")) == 3
