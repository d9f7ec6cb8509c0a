"""Backing up: today's first, one before anything large, the second folder, and which of them go."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain import rotation
from askeleet.errors import AskeleetError
from askeleet.errors.backups import BackupUnknownError, NoBackupError, SecondFolderMissingError
from askeleet.store import backups, contents, trail
from askeleet.store.backup_folder import folder_of, has_one_of_today
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from askeleet.domain.backup import Backup
    from askeleet.store import Store


class Made(NamedTuple):
    """A backup that was made."""

    backup: Backup
    gone: Sequence[Backup] = ()  # what was let go of beside the file
    copies: Sequence[Path] = ()  # what was copied into the second folder
    trouble: AskeleetError | None = None  # why nothing was


def make(store: Store, reason: str, *, second: Path | None = None) -> Made:
    """Back the file up, copy what is missing there into the second folder, and let go of what is no longer kept.

    Raises:
        BackupFailedError: if it could not be made; nothing was let go of.
        FileDamagedError: if the file cannot be read to its end.
    """
    backup = store.back_up(reason)
    return copied(store, Made(backup, _rotate(backups.every(store.path))), second)


def copied(store: Store, made: Made, second: Path | None) -> Made:
    """Copy what is missing in the second folder there, and tell what came of it."""
    if second is None:
        return made
    try:
        return made._replace(copies=_copy_missing(store, second, made.gone))
    except AskeleetError as trouble:
        return made._replace(trouble=trouble)


def is_due(store: Store) -> bool:
    """Return whether the file was not backed up today, and holds anything yet."""
    return not has_one_of_today(store.path) and trail.head(store)[0] > 1


def every(path: Path) -> Sequence[Backup]:
    """Return the backups of a file, the newest first.

    Raises:
        NoBackupError: if there is none.
    """
    found = backups.every(path)
    if not found:
        raise NoBackupError(folder=folder_of(path))
    return found


def chosen(path: Path, typed: str | None) -> Path:
    """Return the backup of a file that was typed: its number in the list, its name, or a path; the newest if none was.

    Raises:
        NoBackupError: if there is none.
        BackupUnknownError: if none is called that.
    """
    if typed is None:
        return every(path)[0].path
    place = Path(typed).expanduser()
    with suppress(OSError):
        if place.is_file():
            return place
    found = backups.every(path)
    if typed.isdecimal() and 0 < int(typed) <= len(found):
        return found[int(typed) - 1].path
    named = [each.path for each in found if typed in {each.path.name, each.path.stem}]
    if not named:
        raise BackupUnknownError(backup=typed)
    return named[0]


def of_this_file(store: Store, folder: Path, here: Collection[str]) -> Sequence[Backup]:
    """Return the backups of this very file in a folder that several may share.

    They are of a state of it, or called as one of those that lie or lay beside it: a restore may have left that state.
    """
    there = backups.every(store.path, folder)
    return [each for each in there if each.path.name in here or contents.has_anchor(store, *each.anchor[1:])]


def _copy_missing(store: Store, second: Path, gone: Sequence[Backup]) -> Sequence[Path]:
    """Copy every backup that is not there yet: a stick may have been away for days. Rotate there as well."""
    if not _is_there(second):
        raise SecondFolderMissingError(folder=second)
    here = backups.every(store.path)
    names = {each.path.name for each in backups.every(store.path, second)}
    copies = [backups.copy_to(second, each) for each in here if each.path.name not in names]
    _rotate(of_this_file(store, second, {each.path.name for each in (*here, *gone)}))
    return copies


def _is_there(folder: Path) -> bool:
    with suppress(OSError):  # a share that does not answer, a folder that is closed to us
        return folder.is_dir()
    return False


def _rotate(those: Sequence[Backup]) -> Sequence[Backup]:
    gone = rotation.rotated_out(those, clock.now().astimezone().date())
    for each in gone:
        with suppress(OSError):  # it goes the next time
            each.path.unlink()
    return gone
