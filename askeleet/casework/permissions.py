"""Who can read and write the file, its folder, its backups and its keys."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from askeleet.casework.checking import Finding
from askeleet.marking import N_
from askeleet.store import backups, putting_back
from askeleet.store.backup_folder import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from askeleet.casework.surroundings import Surroundings

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def findings(path: Path, around: Surroundings) -> Iterator[Finding]:
    """Look whether others on this computer can get at anything; no path is in what is seen."""
    for key, places in _places(path, around).items():
        modes = {stat.S_IMODE(place.stat().st_mode) for place in places if place.exists()}
        is_foreign = key == "folder" and path.parent != around.own_folder
        open_to_others = sorted(mode for mode in modes if (_is_writable(mode) if is_foreign else mode & _OTHERS))
        yield Finding(
            key,
            _WHAT[key],
            os.name == "nt" or not open_to_others,
            ", ".join(f"{mode:04o}" for mode in open_to_others) or "ok",
            advice=N_("Others on this computer may get at it. askeleet check --fix takes their rights away."),
        )


def mend(path: Path, around: Surroundings) -> Sequence[str]:
    """Take the rights of others away where they have any; return what holds again, as message ids.

    A folder that is not askeleet's own is left as it is: others may work in it.
    """
    return [_WHAT[key] for key, places in _places(path, around).items() if _mended(key, places, around)]


_WHAT = {
    "permissions": N_("Only you can read the file"),
    "folder": N_("Nobody else can write in its folder"),
    "backup-permissions": N_("Only you can read the backups"),
    "key-permissions": N_("Only you can read the keys"),
}


def _places(path: Path, around: Surroundings) -> dict[str, list[Path]]:
    copies = folder_of(path)
    return {
        "permissions": [path],
        "folder": [path.parent],
        "backup-permissions": [
            copies,
            *(each.path for each in backups.every(path)),
            *putting_back.set_aside(path),
        ],
        "key-permissions": [around.key_folder, *around.key_folder.glob("*.key")],
    }


def _is_writable(mode: int) -> bool:
    """Return whether others can put files in place of ours: not where each may only take away their own."""
    return bool(mode & (stat.S_IWGRP | stat.S_IWOTH)) and not mode & stat.S_ISVTX


def _mended(key: str, places: Sequence[Path], around: Surroundings) -> bool:
    wrong = [place for place in places if place.exists() and stat.S_IMODE(place.stat().st_mode) & _OTHERS]
    if os.name == "nt" or not wrong or (key == "folder" and places[0] != around.own_folder):
        return False
    for place in wrong:
        place.chmod(0o700 if place.is_dir() else 0o600)
    return True
