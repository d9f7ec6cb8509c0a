"""A stay is in one coach's hands at a time."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach

from askeleet.casework import assignments, episodes
from askeleet.errors.episodes import AlreadyAssignedError
from askeleet.store import coaches


def test_handing_over_is_dated_and_a_second_time_on_the_same_day_replaces_it(store):
    client, mikko = a_client(store), a_coach(store)
    assert assignments.assign(store, client, coach=mikko, on=date(2023, 3, 1)).code == "paivi"
    with pytest.raises(AlreadyAssignedError):
        assignments.assign(store, client, coach=mikko, on=date(2023, 3, 5))
    held = coaches.assignments(store, episodes.stay_number(store, client, None).id)
    assert [(each.from_on, each.until_on) for each in held] == [
        (date(2023, 1, 10), date(2023, 2, 28)),
        (date(2023, 3, 1), None),
    ]
