"""Rating goals: what is refused, and what a rating of the same day does."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal

from askeleet.casework import attainment, goals
from askeleet.errors.attainment import (
    NotALevelError,
    NotALevelInWordsError,
    NotAWeightError,
    NotRatedError,
    RatedBeforeGoalError,
    RatingsBeforeError,
)
from askeleet.errors.days import NotYetError
from askeleet.errors.texts import IdentityCodeError
from askeleet.store import attainment as kept
from askeleet.store.trail import head


@pytest.fixture
def goal(store):
    return a_goal(store, a_client(store), on=date(2023, 5, 2))


@pytest.mark.parametrize(
    ("level", "on", "note", "error"),
    [
        (3, date(2023, 5, 3), None, NotALevelError),
        (-3, date(2023, 5, 3), None, NotALevelError),
        (0, date(2023, 5, 1), None, RatedBeforeGoalError),
        (0, date(2023, 6, 2), None, NotYetError),
        (0, date(2023, 5, 3), "131052-308T", IdentityCodeError),
    ],
)
def test_a_rating_that_cannot_be_is_refused_and_nothing_written(store, goal, level, on, note, error):
    before = head(store)
    with pytest.raises(error):
        attainment.rate_goal(store, goal, level, on=on, note=note)
    assert head(store) == before


def test_another_rating_of_a_day_takes_the_place_of_the_first(store, goal):
    attainment.rate_goal(store, goal, -1, on=date(2023, 5, 3), note="Alku")
    attainment.rate_goal(store, goal, 1, on=date(2023, 5, 3))
    (rating,) = kept.ratings(store, goal.id)
    assert (rating.level, rating.note) == (1, None)
    before = head(store)
    attainment.rate_goal(store, goal, 1, on=date(2023, 5, 3))
    assert head(store) == before


def test_a_goal_cannot_be_set_after_it_was_rated(store, goal):
    client = a_client(store, "Pekka Salo")
    attainment.rate_goal(store, goal, 0, on=date(2023, 5, 3))
    with pytest.raises(RatingsBeforeError):
        goals.edit_goal(store, client, goal, {"set_on": date(2023, 5, 4)})


def test_only_a_rating_that_there_is_can_be_taken_back(store, goal):
    client = a_client(store, "Pekka Salo")
    with pytest.raises(NotRatedError):
        attainment.take_back_rating(store, client, goal, on=date(2023, 5, 3))


def test_levels_are_worded_reworded_and_taken_away(store):
    client = a_client(store)
    goal = goals.set_goal(
        store,
        client,
        "Hakemuksia",
        on=date(2023, 5, 2),
        facts={"baseline": -2},
        levels={0: "Kaksi viikossa", 2: "Viisi"},
    )
    goals.edit_goal(store, client, goal, {}, levels={0: "Kolme viikossa", 2: None, -2: "Ei yhtään"})
    assert [(each.level, each.words) for each in kept.levels(store, goal.id)] == [
        (-2, "Ei yhtään"),
        (0, "Kolme viikossa"),
    ]
    before = head(store)
    goals.edit_goal(store, client, goal, {}, levels={0: "Kolme viikossa", 2: None})
    assert head(store) == before


@pytest.mark.parametrize(
    ("text", "level"), [("-2", -2), ("\N{MINUS SIGN}1", -1), ("0", 0), ("+1", 1), ("2", 2), (" +2 ", 2), ("–1", -1)]
)
def test_a_level_is_read_with_any_sign(text, level):
    assert attainment.read_level(text) == level


@pytest.mark.parametrize("text", ["3", "-3", "0,5", "1.5", "+", "", "yksi", "--1", "²"])
def test_what_is_no_level_is_refused(text):
    with pytest.raises(NotALevelError):
        attainment.read_level(text)


def test_a_level_in_words():
    assert attainment.read_level_in_words("-2=Ei yhtään = nolla") == (-2, "Ei yhtään = nolla")
    assert attainment.read_level_in_words("1=") == (1, None)
    with pytest.raises(NotALevelInWordsError):
        attainment.read_level_in_words("Kaksi viikossa")


@pytest.mark.parametrize("text", ["4", "-1", "1,5", "", "paljon"])
def test_what_is_no_weight_is_refused(text):
    with pytest.raises(NotAWeightError):
        attainment.read_weight(text)
