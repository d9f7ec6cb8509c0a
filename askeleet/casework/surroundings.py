"""What lies around the file: its backups, its place, its key, and who can read all that."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.casework.checking import Finding
from askeleet.casework.shell_histories import lines_with_notes
from askeleet.marking import N_
from askeleet.store import backups, contents, driver, putting_back, soundness, whereabouts
from askeleet.store.backup_folder import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from askeleet.store import Store

_OTHERS = stat.S_IRWXG | stat.S_IRWXO

OLD = timedelta(days=7)
"""A newest backup older than this is too old."""


class Surroundings(NamedTuple):
    """What the settings and the computer say about where things are."""

    home: Path
    own_folder: Path  # where caseload files live that were put nowhere else
    key_folder: Path
    second_folder: Path | None  # for backups
    is_unconfirmed: bool  # nobody has shown that they have the recovery code


def findings(store: Store, around: Surroundings) -> Sequence[Finding]:
    """Look at what lies around the file; nothing personal, and no path, is in what is seen."""
    return (
        _encryption(store),
        _code(around),
        _place(store.path),
        _conflicts(store.path),
        _newest_backup(store),
        _other_disk(store.path, around.second_folder),
        _set_aside(store.path),
        *_permissions(store.path, around),
        _histories(around.home),
        _sqlite(store),
    )


def mend(path: Path, around: Surroundings) -> Sequence[str]:
    """Take the rights of others away where they have any; return what holds again, as message ids.

    A folder that is not askeleet's own is left as it is: others may work in it.
    """
    return [_WHAT[key] for key, places in _places(path, around).items() if _mended(key, places, around)]


def _encryption(store: Store) -> Finding:
    is_encrypted = store.key is not None
    return Finding(
        "encrypted",
        N_("The file is encrypted"),
        is_well=True,
        seen=N_("yes") if is_encrypted else N_("no"),
        is_hint=not is_encrypted,
        advice=N_("Whoever gets hold of the file can read it. askeleet encrypt encrypts it."),
    )


def _code(around: Surroundings) -> Finding:
    return Finding(
        "code",
        N_("Somebody has the recovery code"),
        is_well=True,
        seen=N_("not confirmed") if around.is_unconfirmed else "ok",
        is_hint=around.is_unconfirmed,
        advice=N_("Type the recovery code once, to show that it was written down: askeleet confirm-code."),
    )


def _place(path: Path) -> Finding:
    found = whereabouts.network_of(path) or whereabouts.sync_folder_of(path)
    return Finding(
        "place",
        N_("The file lies on this computer's own disk"),
        not found,
        found or "ok",
        advice=N_(
            "On a network drive or in a folder that another program copies, a caseload can be damaged. Move it onto "
            "this computer (--db, or the setting database) and let the backups go there (setting backups)."
        ),
    )


def _conflicts(path: Path) -> Finding:
    count = len(whereabouts.conflict_copies(path))
    return Finding(
        "conflict-copies",
        N_("No second one of it lies beside it"),
        is_well=True,
        seen=str(count),
        is_hint=count > 0,
        advice=N_("Files of nearly the same name lie beside it: see which one you work in, and move the others away."),
    )


def _newest_backup(store: Store) -> Finding:
    found = backups.every(store.path)
    today = clock.now().astimezone().date()
    newest = found[0].made_at.date() if found else None
    is_well = today - newest <= OLD if newest else contents.first_moment(store)[:10] >= str(today)
    return Finding(
        "newest-backup",
        N_("There is a backup of the last seven days"),
        is_well,
        newest or N_("not yet"),
        advice=N_("Make one: askeleet backup."),
    )


def _other_disk(path: Path, second: Path | None) -> Finding:
    is_elsewhere = False
    with suppress(OSError):  # a stick that is not in
        is_elsewhere = second is not None and not whereabouts.is_on_same_disk(path.parent, second)
    return Finding(
        "other-disk",
        N_("Backups lie on another disk, too"),
        is_well=True,
        seen=N_("yes") if is_elsewhere else N_("no"),
        is_hint=not is_elsewhere,
        advice=N_(
            "A lost computer takes its backups with it. Name a folder elsewhere (a memory stick, a network drive) in "
            "your settings, as backups: E:/askeleet."
        ),
    )


def _set_aside(path: Path) -> Finding:
    count = len(putting_back.set_aside(path))
    return Finding(
        "set-aside",
        N_("No damaged file is kept"),
        is_well=True,
        seen=str(count),
        is_hint=count > 0,
        advice=N_(
            "A restore kept what it replaced as it was. Take it out of the backups' folder when nobody needs it."
        ),
    )


def _permissions(path: Path, around: Surroundings) -> Iterator[Finding]:
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


def _histories(home: Path) -> Finding:
    count = lines_with_notes(home)
    return Finding(
        "shell-histories",
        N_("No shell remembers a note"),
        is_well=True,
        seen=str(count),
        is_hint=count > 0,
        advice=N_(
            "Notes typed with --note stand in the shell's history. Take them out there; type notes at the prompt."
        ),
    )


def _sqlite(store: Store) -> Finding:
    return Finding(
        "sqlite",
        N_("SQLite's version"),
        is_well=True,
        seen=soundness.version(store),
        is_hint=not driver.has_sound_wal(),
        advice=N_("This SQLite is an older one; askeleet goes round its fault. Install sqlcipher3 for a newer one."),
    )
