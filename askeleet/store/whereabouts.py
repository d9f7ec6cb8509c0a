"""What kind of place a file lies in: this computer's own disk, a network drive, or a folder that is copied about.

SQLite's locks do not hold over a network (sqlite.org/wal.html, sqlite.org/howtocorrupt.html), and a program that
copies a file in the middle of a change copies half of it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NETWORK = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afpfs", "webdav")
_MOUNTS = Path("/proc/mounts")
_REMOTE_DRIVE = 4  # what GetDriveTypeW answers
_ESCAPED = (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\"))

_SYNCED = {
    # how the folder is called, or begins to be called → whose it is
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "CloudStorage",
    "syncthing": "Syncthing",
}


def network_of(path: Path) -> str | None:
    """Return the kind of network drive that a file lies on, or would; None on this computer's own disk."""
    if sys.platform == "win32":
        return _network_of_windows(path)
    return _network_in(path, _mounted_on_mac() if sys.platform == "darwin" else _mounted_here())


def sync_folder_of(path: Path) -> str | None:
    """Return the program that copies the folder a file lies in, or would; None where none is known to."""
    real = path.resolve()
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        if (told := os.environ.get(name)) and real.is_relative_to(Path(told).resolve()):
            return "OneDrive"
    return next(filter(None, map(_synced, real.parent.parts)), None)


def is_on_same_disk(one: Path, other: Path) -> bool:
    """Return whether two folders are lost together; a network drive or a synced folder is elsewhere."""
    if network_of(other / "x") or sync_folder_of(other / "x"):
        return False
    return one.stat().st_dev == other.stat().st_dev


def conflict_copies(path: Path) -> list[Path]:
    """Return what lies beside a file and may be a second one of it: “askeleet-LAPTOP.db”, “… (conflicted copy).db”."""
    beside = (each for each in path.parent.glob(f"*{path.suffix}") if each.name != path.name)
    return sorted(each for each in beside if each.name.startswith(tuple(path.stem + sign for sign in "- .(")))


def _synced(part: str) -> str | None:
    name = part.casefold()
    return next((whose for start, whose in _SYNCED.items() if _begins(name, start)), None)


def _begins(name: str, start: str) -> bool:
    """Return whether a folder is called so: “Dropbox”, “OneDrive - Company”, “Dropbox (Company)”."""
    return name == start or name.startswith((f"{start} -", f"{start} (", f"{start}-"))


def _network_in(path: Path, mounts: Iterable[tuple[str, str]]) -> str | None:
    """Return the kind of the file system that a file lies on, where that is one of a network."""
    real, depth, found = path.resolve(), 0, None
    for where, kind in mounts:
        place = Path(where)
        if real.is_relative_to(place) and len(place.parts) >= depth:
            depth, found = len(place.parts), kind
    return found if found in _NETWORK else None


def _mounted_here() -> Iterator[tuple[str, str]]:
    """Yield where each file system is, and of which kind it is, as Linux lists them."""
    for line in _lines(_MOUNTS):
        _device, where, kind, *_rest = line.split(" ")
        yield _unescaped(where), kind


def _mounted_on_mac() -> Iterator[tuple[str, str]]:
    """Yield the same as a Mac tells it: //paivi@palvelin/tiimi on /Volumes/tiimi (smbfs, nodev, …)."""
    import subprocess  # noqa: PLC0415  (only on a Mac)

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=5).stdout
    except (OSError, subprocess.SubprocessError):
        return
    for line in told.splitlines():
        where, _bracket, rest = line.partition(" on ")[2].rpartition(" (")
        yield where, rest.partition(",")[0].rstrip(")")


def _unescaped(text: str) -> str:
    for code, sign in _ESCAPED:
        text = text.replace(code, sign)
    return text


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []


def _network_of_windows(path: Path) -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes  # noqa: PLC0415  (only on Windows)

    root = path.resolve().anchor
    is_remote = root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE_DRIVE
    return root if is_remote else None
