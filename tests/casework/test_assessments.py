"""Areas of life: each may be left out, and nothing is written that was not meant."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client

from askeleet.casework import assessments
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.scales import NotAnAreaWithNumberError, NothingAssessedError, NotOnTheScaleError
from askeleet.errors.vocabulary import NotInVocabularyError
from askeleet.store import assessments as kept
from askeleet.store.trail import head


@pytest.mark.parametrize(
    ("values", "on", "error"),
    [
        ({}, date(2023, 5, 3), NothingAssessedError),
        ({"digital": 11}, date(2023, 5, 3), NotOnTheScaleError),
        ({"digital": 5, "health": -1}, date(2023, 5, 3), NotOnTheScaleError),
        ({"digitall": 5}, date(2023, 5, 3), NotInVocabularyError),
        ({"digital": 5}, date(2023, 6, 2), NotYetError),
        ({"digital": 5}, date(2023, 1, 9), BeforeFirstStayError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(store, values, on, error):
    client = a_client(store)
    before = head(store)
    with pytest.raises(error):
        assessments.assess(store, client, values, on=on)
    assert head(store) == before


def test_numbers_of_a_day_are_written_mended_and_taken_back(store):
    client, day = a_client(store), date(2023, 5, 3)
    assert assessments.assess(store, client, {"digital": 5, "everyday": 7}, on=day) == 2
    assert assessments.assess(store, client, {"digital": 6, "everyday": 7, "health": None}, on=day) == 1
    assert assessments.assess(store, client, {"everyday": None}, on=day) == 1
    assert [(each.area, each.value) for each in kept.of(store, client.id)] == [("digital", 6)]
    before = head(store)
    assert assessments.assess(store, client, {"digital": 6}, on=day) == 0
    assert head(store) == before


def test_an_area_with_its_number_is_read_by_code_or_label():
    assert assessments.read_area("digital=5") == ("digital", 5)
    assert assessments.read_area("arki ja ajankäyttö = 10") == ("everyday", 10)
    assert assessments.read_area("digi=none") == ("digital", None)
    for text in ("digital", "=5", "digital=", "5"):
        with pytest.raises(NotAnAreaWithNumberError):
            assessments.read_area(text)
