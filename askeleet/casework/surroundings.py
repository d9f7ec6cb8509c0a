"""What lies around the file: its backups, its place, its key, and who can read all that."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import permissions
from askeleet.casework.checking import Finding, of_backup
from askeleet.casework.restoring import opened_backup
from askeleet.casework.shell_histories import lines_with_notes
from askeleet.errors import AskeleetError
from askeleet.marking import N_
from askeleet.store import backups, contents, driver, putting_back, soundness, whereabouts
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from askeleet.store import Store

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
        *_newest_opens(store),
        _other_disk(store.path, around.second_folder),
        _set_aside(store.path),
        *permissions.findings(store.path, around),
        _histories(around.home),
        _sqlite(store),
    )


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
    begun = contents.first_moment(store)
    is_well = today - newest <= OLD if newest else begun is None or begun.astimezone().date() >= today
    return Finding(
        "newest-backup",
        N_("There is a backup of the last seven days"),
        is_well,
        newest or N_("not yet"),
        advice=N_("Make one: askeleet backup."),
    )


def _newest_opens(store: Store) -> Iterator[Finding]:
    """Look whether the newest backup is one to go back to with the key of today, if there is any."""
    for newest in backups.every(store.path)[:1]:
        is_well = False
        with suppress(AskeleetError, driver.DatabaseError), opened_backup(newest.path, store.key) as backup:
            is_well = all(each.is_well for each in of_backup(backup))
        yield Finding(
            "newest-backup-opens",
            N_("The newest backup opens and is whole"),
            is_well,
            "ok" if is_well else N_("no"),
            advice=N_("See what with askeleet verify-backup, and make another: askeleet backup."),
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
