"""Going back to a backup: what would be different, and doing it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from askeleet.casework import erasing
from askeleet.errors import FileError
from askeleet.errors.backups import BackupDamagedError
from askeleet.errors.file import FileDamagedError, NoFileYetError
from askeleet.store import Store, backups, connection, contents, file_format, putting_back, soundness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from askeleet.domain.erasure import Erasure
    from askeleet.store.contents import Done, Held


class Present(NamedTuple):
    """The file as it is before it is replaced."""

    path: Path
    key: str | None = None
    is_readable: bool = False  # no when it is damaged, gone, or nothing at hand opens it


class Difference(NamedTuple):
    """What a backup holds and the file does not, and the other way round; nothing is known of an unreadable file."""

    backup: Mapping[str, Held]
    present: Mapping[str, Held] | None = None
    lost: Sequence[Done] = ()  # commands that the backup does not have
    regained: Sequence[Done] = ()  # commands that only the backup has
    is_of_this_file: bool = True


def present(path: Path, keys: Sequence[str | None]) -> Present:
    """Return the file as it is, with the first of the keys that opens it."""
    for key in keys:
        with suppress(FileError, NoFileYetError), Store(path, key, to_read=True):
            return Present(path, key, is_readable=True)
    return Present(path)


def opened_backup(backup: Path, key: str | None) -> Store:
    """Open a backup to read it; it stays as it is.

    Raises:
        FileError: if it cannot be read.
        BackupDamagedError: if it is not whole.
    """
    store = Store(backup, key, opened=connection.open_as_it_is(backup, key))
    if not soundness.is_whole(backup, key):
        store.close()
        raise BackupDamagedError(path=backup)
    return store


def difference(now: Present, backup: Store) -> Difference:
    """Return what going back would change."""
    held = contents.held(backup)
    if not now.is_readable:
        return Difference(held)
    with suppress(FileDamagedError), Store(now.path, now.key, to_read=True) as store:
        if soundness.faults_in_file(store):
            return Difference(held)
        common = contents.last_in_common(store, backup)
        lost, regained = contents.done_after(store, common), contents.done_after(backup, common)
        return Difference(held, contents.held(store), lost, regained, is_of_this_file=common > 0)
    return Difference(held)


def restore(
    now: Present, backup: Path, key: str | None, *, since: date | None = None, keys: Sequence[str | None] = ()
) -> Path | None:
    """Put a backup in the place of the file; return where what it replaces is kept, None where there was nothing.

    Whoever was erased, as the file or any backup beside it tells that one of the keys opens, is erased again; `since`
    is the project's first day, if that is settled.

    Raises:
        BackupDamagedError: if the backup is not whole; nothing was changed.
        FileInUseError: if another process has the file open.
        BackupFailedError: if there is no room to keep the present file.
    """
    erased = _erased(now, dict.fromkeys((key, now.key, *keys, None)))

    def erase_again(copy: Path) -> None:
        """Leave no moment in which the erased are in the file; an older schema is brought up to date in its place."""
        whole = soundness.anchor_of_whole(copy, key)
        if whole and whole.schema == file_format.SCHEMA:
            _reapply(copy, key, erased, since)

    kept = putting_back.put_back(
        backup, now.path, key=key, present=now.key, is_readable=now.is_readable, prepare=erase_again
    )
    _reapply(now.path, key, erased, since)  # brings an older schema up to date
    return kept


def _reapply(path: Path, key: str | None, erased: Sequence[Erasure], since: date | None) -> None:
    with Store(path, key) as store:
        erasing.reapply(store, erased, since=since)


def _erased(now: Present, keys: Iterable[str | None]) -> Sequence[Erasure]:
    """Return who was erased, as far as the file that is replaced and the backups beside it can be read."""
    found: dict[str, Erasure] = {}
    with suppress(FileError, NoFileYetError):
        if now.is_readable:
            with Store(now.path, now.key, to_read=True) as store:
                found.update((each.id, each) for each in erasing.erased(store))
    for backup in backups.every(now.path):
        found |= {each.id: each for each in _erased_in_backup(backup.path, keys) if each.id not in found}
    return list(found.values())


def _erased_in_backup(path: Path, keys: Iterable[str | None]) -> Sequence[Erasure]:
    for key in keys:
        with suppress(FileError, NoFileYetError), Store(path, key, opened=connection.open_as_it_is(path, key)) as store:
            return erasing.erased(store)
    return ()
