"""Erasing a person for good: what is counted stays, who it was does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, figures
from askeleet.casework import backups as backing_up
from askeleet.casework import episodes
from askeleet.casework.requests import DONE
from askeleet.domain import rotation
from askeleet.domain.erasure import Erasure
from askeleet.domain.period import Period
from askeleet.domain.request import Request
from askeleet.errors import AskeleetError
from askeleet.errors.backups import BackupStaysError, SecondFolderMissingError
from askeleet.errors.rights import (
    ErasedAlreadyError,
    ErasedWithoutBackupError,
    ErasureHeldError,
    ErasureOfOpenStayError,
    TracesLeftError,
)
from askeleet.figures.frozen import Life, freeze
from askeleet.figures.scope import Scope
from askeleet.store import (
    backups,
    caseload,
    coaches,
    drafts,
    erasing,
    file_format,
    follow_ups,
    frozen,
    participants,
    putting_back,
    requests,
    trail,
)
from askeleet.store.alone import Alone
from askeleet.store.backup_folder import folder_of
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from askeleet.domain.participant import Participant
    from askeleet.domain.retention import Retention
    from askeleet.store import Store
    from askeleet.store.changes import Change


class Erased(NamedTuple):
    """What erasing did, and what is left elsewhere."""

    is_purged: bool  # nothing is left in the write-ahead log
    gone_by: date | None  # when the last older backup is gone; None where there is none
    troubles: Sequence[AskeleetError] = ()  # why a backup was not made, copied or taken away
    aside: Sequence[Path] = ()  # damaged files that a restore kept: they may hold the client, and stay


def what_goes(store: Store, participant: Participant, retention: Retention) -> Mapping[str, int]:
    """Return how many rows of each table go with a person who may be erased.

    Raises:
        ErasureHeldError, ErasureOfOpenStayError: as `erase`.
    """
    _refuse_kept(store, [participant], retention)
    return erasing.rows_there(store, participant.id)


def erase(
    store: Store,
    people: Sequence[Participant],
    *,
    retention: Retention,
    since: date | None,
    drafts_folder: Path,
    second: Path | None = None,
    purge_backups: bool = False,
) -> Erased:
    """Erase people, all of them or nobody: rows, trail, drafts and log; what the figures count of them stays.

    `since` is the project's first day where that is settled. No undo reaches across it. A backup is made afterwards;
    older ones, in the second folder too, hold them until they rotate out, or are taken away now.

    Raises:
        ErasureHeldError: if nobody may be erased yet.
        ErasureOfOpenStayError: if one of them is still here, or is to come.
        ErasedAlreadyError: if all of them were erased meanwhile.
    """
    drafts.take_in(store, drafts_folder)
    older, aside = _older(store, second), putting_back.set_aside(store.path)
    with store.change(trail.ERASING):  # all of them or nobody: a disk may fill up midway
        _refuse_kept(store, people, retention)
        for participant in _still_there(store, people):
            _take_out(store, participant.id, on=clock.today(), since=since)
    is_purged, *troubles = _purged(store)
    try:
        made = backing_up.make(store, "erase")
    except AskeleetError:  # the older ones are all there is
        unmade = ErasedWithoutBackupError(folder=folder_of(store.path))
        return Erased(is_purged, _gone_by(older), [*troubles, unmade], aside)
    stay = _taken_away([*older, *aside]) if purge_backups else dict.fromkeys([*older, *aside], None)
    trouble = backing_up.copied(store, made, second).trouble  # last: what was just taken away is not copied
    may_hold = any(each in stay for each in older) or isinstance(trouble, SecondFolderMissingError)
    troubles += filter(None, [*stay.values(), trouble])
    return Erased(is_purged, _gone_by(may_hold), troubles, [each for each in aside if each in stay])


def _refuse_kept(store: Store, people: Sequence[Participant], retention: Retention) -> None:
    if retention.holds_on(clock.today()):
        raise ErasureHeldError(day=retention.hold_until, reason=retention.hold_reason or "–")
    for each in people:
        if episodes.has_open_stay(store, each):
            raise ErasureOfOpenStayError(name=each.name, number=str(each.number))


def _still_there(store: Store, people: Sequence[Participant]) -> Sequence[Participant]:
    """Return those whom nobody else has erased meanwhile."""
    there = [each for each in people if participants.with_id(store, each.id)]
    if people and not there:
        raise ErasedAlreadyError(number=", ".join(str(each.number) for each in people))
    return there


def _purged(store: Store) -> tuple[bool, *tuple[AskeleetError, ...]]:
    """Return whether nothing is left in the log, and what kept it from being written anew."""
    try:
        return (erasing.purge(store),)
    except AskeleetError:
        return False, TracesLeftError(folder=store.path.parent)


def _gone_by(may_hold: object) -> date | None:
    return clock.today() + rotation.LONGEST if may_hold else None


def _taken_away(files: Sequence[Path]) -> Mapping[Path, AskeleetError]:
    """Take files away, and what SQLite left beside them; return those that stay and why."""
    stay = {}
    for each in files:
        try:
            for part in (*file_format.logs(each), each):
                part.unlink(missing_ok=True)
        except OSError:  # a stick that is locked, a folder that is closed to us
            stay[each] = BackupStaysError(path=each)
    return stay


def _older(store: Store, second: Path | None) -> Sequence[Path]:
    """Return the backups of this file that there are, in the second folder too; a colleague's there are not its own."""
    here = [each.path for each in backups.every(store.path)]
    there = backing_up.of_this_file(store, second, {each.name for each in here}) if second else ()
    return [*here, *(each.path for each in there)]


def erased(store: Store) -> Sequence[Erasure]:
    """Return everybody who was erased: what a restored backup must be told."""
    return erasing.erased(store)


def reapply(store: Store, erasures: Sequence[Erasure], *, since: date | None) -> int:
    """Erase again those of the erased who came back with an older backup; return how many.

    That the others were erased is kept as well: a backup that holds them may be put back later.
    """
    held = {each.id for each in erasing.erased(store)}
    missing = [each for each in erasures if each.id not in held]
    back = [each for each in missing if participants.with_id(store, each.id)]
    for each in back:
        _take_out(store, each.id, on=each.erased_on, since=since)
    with store.change(trail.ERASING) as change:
        for each in missing:
            if each not in back:
                change.keep(Erasure(id=each.id, erased_on=each.erased_on))
    if back:
        erasing.purge(store)
    return len(back)


def _take_out(store: Store, participant_id: str, *, on: date, since: date | None) -> None:
    with store.change(trail.ERASING) as change:
        _freeze(store, change, participant_id, on=on, since=since)
        asked = requests.of(store, participant_id)
        change.carry_out(lambda connection: erasing.take_out(connection, store, participant_id))
        for request in asked:
            change.keep(_nobodys(request, on))
        change.keep(Erasure(id=participant_id, erased_on=on))


def _freeze(store: Store, change: Change, participant_id: str, *, on: date, since: date | None) -> None:
    """Keep what the person adds to the figures."""
    alone, windows = Alone(store, participant_id, on), follow_ups.windows(store)
    days = alone.days(windows)
    if days:
        life = Life(*days, since or caseload.first_entry(store) or days[0], on, alone.entries())
        scope = Scope(Period.days(*days), windows=windows)
        hands = [coach.id for coach in coaches.every(store)]
        counters = [*freeze(scope, life, hands, lambda asked: figures.of_one(alone, asked, since=since), figures.SUMS)]
        change.carry_out(lambda connection: frozen.add(connection, counters))
        change.carry_out(lambda connection: frozen.widen_lives(connection, life.first, life.sealed))
    alone.close()


def _nobodys(request: Request, on: date) -> Request:
    """Return what the register keeps of a request: that it was answered in time, not whose it was."""
    return Request(
        number=request.number,
        participant_id=None,
        kind=request.kind,
        received_on=request.received_on,
        due_on=request.due_on,
        closed_on=request.closed_on or on,
        outcome=request.outcome or DONE,
    )
