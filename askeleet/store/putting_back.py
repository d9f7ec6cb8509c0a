"""Putting a backup in the place of the caseload file; what it replaces is kept, whatever its state."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain import backup as names
from askeleet.errors.backups import BackupDamagedError, BackupNotWholeError
from askeleet.errors.file import FileDamagedError
from askeleet.store import backups, faults, file_format, soundness
from askeleet.store.backup_folder import folder_of
from askeleet.store.replacing import beside, held_alone, put_in_place, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def put_back(
    backup: Path,
    path: Path,
    *,
    key: str | None,
    present: str | None,
    is_readable: bool,
    prepare: Callable[[Path], None] | None = None,
) -> Path | None:
    """Put a backup, which its key opens, in the place of a file, whole or not at all; return where that one is kept.

    `prepare` is given the copy that is about to take the file's place. The present file, which `present` opens where it
    is readable, becomes a backup. A damaged one is kept as it is.

    Raises:
        BackupDamagedError: if the backup is not whole; nothing was touched.
        FileInUseError: if another process has the file open.
        BackupFailedError: if there is no room to keep the present file.
    """
    path = path.resolve()
    with faults.translated(path), beside(path) as made:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        backups.copy_bytes(backup, made)
        if not soundness.is_whole(made, key):
            raise BackupDamagedError(path=backup)
        settle(made, key)
        if prepare:
            prepare(made)
        if is_readable:
            with suppress(FileDamagedError, BackupNotWholeError), held_alone(path, present) as connection:
                kept = backups.back_up(connection, path, present, reason="restore").path
                put_in_place(made, path, held=connection)
                return kept
        aside = _set_aside(path)
        put_in_place(made, path)
        return aside


def set_aside(path: Path) -> list[Path]:
    """Return the files that were kept as they were because they could not be read."""
    return sorted(folder_of(path).glob(f"{names.beginning(path.stem)}*-{names.ASIDE}{path.suffix}"))


def _set_aside(path: Path) -> Path | None:
    """Keep a file as it is, under another name, and what SQLite left beside it with it; None where there is none."""
    folder = folder_of(path)
    folder.mkdir(exist_ok=True, mode=0o700)
    moment = clock.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    kept = folder / f"{names.beginning(path.stem)}{moment}-{names.ASIDE}{path.suffix}"
    there = path.exists()
    for source, end in zip((path, *file_format.logs(path)), ("", "-wal", "-journal"), strict=True):
        if source.exists():
            source.replace(kept.with_name(kept.name + end))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return kept if there else None
