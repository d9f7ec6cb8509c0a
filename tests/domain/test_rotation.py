"""Seven days, four weeks, six months; ways back for ninety days; nothing for ever but the newest."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from askeleet.domain.backup import Anchor, Backup
from askeleet.domain.rotation import LONGEST, WAY_BACK, rotated_out

TODAY = date(2023, 6, 1)
REASONS = some.sampled_from(["daily", "asked", "erase", "upgrade", "restore"])


def a_backup(days_ago, hour=9, reason="daily"):
    moment = datetime(2023, 6, 1, hour, tzinfo=UTC) - timedelta(days=days_ago)
    return Backup(Path(f"{moment:%Y%m%d%H}-{reason}"), moment, reason, Anchor(2, 1, "0" * 16))


BACKUPS = some.sets(some.builds(a_backup, some.integers(-2, 500), some.integers(0, 23), REASONS), max_size=80)


def kept_of(backups):
    gone = set(rotated_out(backups, TODAY))
    return [each for each in backups if each not in gone]


def day_by_day(days):
    """Make a backup each day and rotate each time, as life does; return how many days ago those that stay were made."""
    kept = []
    for days_ago in range(days, -1, -1):
        kept.append(a_backup(days_ago))
        today = TODAY - timedelta(days=days_ago)
        gone = set(rotated_out(kept, today))
        kept = [each for each in kept if each not in gone]
    return [(TODAY - each.made_at.date()).days for each in kept]


def test_of_a_year_of_days_the_last_seven_four_weeks_and_six_months_stay():
    stay = sorted(day_by_day(365))
    assert stay[:7] == [0, 1, 2, 3, 4, 5, 6]
    # Sundays 28.5. (4 days ago, there already), 21.5. and 14.5.; the ends of the months May, April, March, …
    assert stay[7:] == [11, 18, 32, 62, 93, 121]


@given(BACKUPS)
def test_the_newest_and_todays_always_stay(backups):
    kept = kept_of(backups)
    assert {each for each in backups if each.made_at.date() == TODAY} <= set(kept)
    assert not backups or max(backups, key=lambda each: each.made_at).made_at in {each.made_at for each in kept}


@given(BACKUPS)
def test_nothing_but_the_newest_is_kept_for_over_half_a_year(backups):
    old = [each for each in kept_of(backups) if TODAY - each.made_at.date() > LONGEST]
    assert len(old) <= 1
    assert not old or max(backups, key=lambda each: each.made_at).made_at == old[0].made_at


@given(BACKUPS)
def test_ways_back_stay_for_ninety_days(backups):
    ways = {each for each in backups if each.reason in {"upgrade", "restore"}}
    young = {each for each in ways if TODAY - each.made_at.date() <= WAY_BACK}
    assert young <= set(kept_of(backups))


@given(BACKUPS)
def test_rotating_again_takes_nothing_more(backups):
    kept = kept_of(backups)
    assert kept_of(kept) == kept


@given(BACKUPS)
def test_of_ordinary_ones_no_more_stay_than_were_promised(backups):
    ordinary = [each for each in kept_of(backups) if each.reason not in {"upgrade", "restore"}]
    assert len([each for each in ordinary if each.made_at.date() < TODAY]) <= 7 + 4 + 6
