"""Releases: only ever added to, and never half."""

from __future__ import annotations

from datetime import date

import pytest

from askeleet.domain.release import Release
from askeleet.errors.figures import ReleasedMeanwhileError
from askeleet.store import releases

RELEASE = Release("stea", date(2023, 1, 1), date(2023, 5, 31), None, "()", {"views": []})


def keep(store, release=RELEASE):
    with releases.keeping(store, release):
        pass


def test_a_release_is_kept_as_it_was(store):
    keep(store)
    (kept,) = releases.every(store)
    assert (kept.profile, kept.first, kept.last, kept.content) == (*RELEASE[:3], RELEASE.content)
    assert kept.released_at.startswith("2023-06-01T06:00")


def test_nothing_is_kept_where_what_goes_with_it_fails(store):
    with pytest.raises(ZeroDivisionError), releases.keeping(store, RELEASE):
        _ = 1 / 0
    assert releases.every(store) == []


def test_the_same_report_is_released_once(store):
    keep(store)
    with pytest.raises(ReleasedMeanwhileError):
        keep(store)
    assert len(releases.every(store)) == 1


def test_what_another_state_of_the_file_knows_is_added_once(store):
    keep(store)
    releases.add(store, releases.rows(store))
    assert len(releases.every(store)) == 1
