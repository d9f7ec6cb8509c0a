"""Which backups are kept: many of the last days, fewer the older they get, none so old that the law forbids it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from askeleet.domain.backup import LONG_KEPT, Backup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

DAYS, WEEKS, MONTHS = 7, 4, 6
"""Of so many of the latest days, weeks and months that have a backup, the latest backup is kept."""

LONGEST = timedelta(days=184)
"""Nothing but the latest backup of all grows older: who was erased is then in no backup either."""

WAY_BACK = timedelta(days=90)
"""So long the backups stay that were made before an upgrade or a restore."""


def rotated_out(backups: Iterable[Backup], today: date) -> Sequence[Backup]:
    """Return the backups that are no longer kept; whatever was made today is."""
    newest_first = sorted(backups, key=lambda each: each.made_at, reverse=True)
    kept = {*newest_first[:1], *(each for each in newest_first if _stays(each, today))}
    ordinary = [each for each in newest_first if each.reason not in LONG_KEPT and _age(each, today) <= LONGEST]
    for unit, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept.update(_latest_of_each(ordinary, unit)[:count])
    return [each for each in newest_first if each not in kept]


def _stays(backup: Backup, today: date) -> bool:
    age = _age(backup, today)
    return age <= timedelta(0) or (backup.reason in LONG_KEPT and age <= WAY_BACK)


def _age(backup: Backup, today: date) -> timedelta:
    return today - backup.made_at.date()


def _latest_of_each(newest_first: Iterable[Backup], unit: Callable[[date], Any]) -> list[Backup]:
    latest: dict[Any, Backup] = {}
    for each in newest_first:
        latest.setdefault(unit(each.made_at.date()), each)
    return list(latest.values())


def _day(day: date) -> date:
    return day


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
