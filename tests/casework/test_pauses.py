"""Breaks within a stay never overlap, and coming back ends one."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client

from askeleet.casework import episodes, pauses
from askeleet.errors.episodes import NoStayOnDayError, NotPausedError, PauseBackwardsError, PausesOverlapError
from askeleet.store import episodes as kept


def test_pauses_hold_both_their_days_and_do_not_overlap(store):
    client = a_client(store)
    pauses.pause(store, client, first=date(2023, 7, 1), last=date(2023, 8, 1), reason="summer")
    for first, last, error in (
        (date(2023, 8, 1), date(2023, 8, 9), PausesOverlapError),
        (date(2023, 9, 9), date(2023, 9, 1), PauseBackwardsError),
        (date(2022, 9, 1), date(2022, 9, 9), NoStayOnDayError),
    ):
        with pytest.raises(error):
            pauses.pause(store, client, first=first, last=last, reason=None)


def test_coming_back_ends_the_pause_the_day_before(store):
    client = a_client(store)
    pauses.pause(store, client, first=date(2023, 5, 1), last=date(2023, 6, 30), reason="study")
    pauses.resume(store, client, on=date(2023, 5, 20))
    assert [each.until_on for each in kept.pauses(store, episodes.stay_number(store, client, None).id)] == [
        date(2023, 5, 19)
    ]
    with pytest.raises(NotPausedError):
        pauses.resume(store, client, on=date(2023, 5, 20))
    pauses.resume(store, client, on=date(2023, 5, 1))
    assert kept.pauses(store, episodes.stay_number(store, client, None).id) == []
