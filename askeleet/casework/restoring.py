"""Going back to a backup: what would be different, and doing it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from askeleet.casework import coaches, erasing
from askeleet.errors import FileError
from askeleet.errors.backups import BackupDamagedError
from askeleet.errors.file import FileDamagedError, NoFileYetError
from askeleet.store import (
    Store,
    backups,
    connection,
    contents,
    history,
    putting_back,
    releases,
    soundness,
    trail,
    views,
)
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
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
    now: Present,
    backup: Path,
    key: str | None,
    *,
    since: date | None = None,
    keys: Sequence[str | None] = (),
    second: Path | None = None,
    coach: str | None = None,
) -> Path | None:
    """Put a backup in the place of the file; return where what it replaces is kept, None where there was nothing.

    Whoever was erased, as the file or any backup tells that one of the keys opens, beside it or in the second folder,
    is erased again; who looked at whom since then stays known. `since` is the project's first day, if that is settled;
    the coach, if one is known, is told in the trail.

    Raises:
        BackupDamagedError: if the backup is not whole; nothing was changed.
        FileInUseError: if another process has the file open.
        BackupFailedError: if there is no room to keep the present file.
    """
    known = list(dict.fromkeys((key, now.key, *keys, None)))

    def prepare(copy: Path) -> None:
        """Make the copy ready: there is no moment in which the erased are in the file, or a view is not."""
        from askeleet.store import upgrading  # noqa: PLC0415  (imports sqlite-utils)

        anchor = soundness.anchor_of_whole(copy, key)
        upgrading.upgrade_copy(copy, key)
        with Store(copy, key) as store:
            known_as = coaches.known_coach(store, coach)
            store.actor = known_as.id if known_as else None
            erasing.reapply(store, _erased(now, known, store, second), since=since)
            views.add(store, _kept(now, views.every))
            releases.add(store, _kept(now, releases.rows))
            with store.change(trail.RESTORING, target=anchor.entry if anchor else None) as change:
                change.is_an_entry = True

    return putting_back.put_back(
        backup, now.path, key=key, present=now.key, is_readable=now.is_readable, prepare=prepare
    )


def _kept(now: Present, read: Callable[[Store], Sequence[tuple[Any, ...]]]) -> Sequence[tuple[Any, ...]]:
    """Return what no restoring takes back, as far as the file that is replaced can be read."""
    with suppress(FileError, NoFileYetError):
        if now.is_readable:
            with Store(now.path, now.key, to_read=True) as store:
                return read(store)
    return ()


def _erased(now: Present, keys: Sequence[str | None], copy: Store, second: Path | None) -> Sequence[Erasure]:
    """Return who was erased, as far as the file that is replaced and its backups can be read."""
    found: dict[str, Erasure] = {}
    with suppress(FileError, NoFileYetError):
        if now.is_readable:
            with Store(now.path, now.key, to_read=True) as store:
                found.update((each.id, each) for each in erasing.erased(store))
    for backup in backups.every(now.path):
        found |= {each.id: each for each in _erased_in_backup(backup.path, keys) if each.id not in found}
    beginning = _beginning(copy)
    for backup in backups.every(now.path, second) if second else ():  # a colleague's may lie there
        there = _erased_in_backup(backup.path, keys, beginning)
        found |= {each.id: each for each in there if each.id not in found}
    return list(found.values())


def _erased_in_backup(path: Path, keys: Iterable[str | None], beginning: str | None = None) -> Sequence[Erasure]:
    """Return who was erased as a backup tells; nobody where it does not begin with the link that is given."""
    for key in keys:
        with suppress(FileError, NoFileYetError), Store(path, key, opened=connection.open_as_it_is(path, key)) as store:
            return erasing.erased(store) if beginning in {None, _beginning(store)} else ()
    return ()


def _beginning(store: Store) -> str:
    """Return the link of the first entry with a row: its salt makes it this file's own."""
    return history.link_of(store, 2) or ""
