"""M: people rated in the period; each goal's latest rating up to the last day; one T a person, then the mean."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach

from askeleet import figures
from askeleet.casework import assignments, attainment, goals
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope

CODES = ("gas-n", "gas-baseline-mean", "gas-achieved-mean", "gas-change-mean")


def found(store, month, coach=None):
    values = figures.compute(store, Scope(Period.month(2023, month), coach))
    return tuple(value and round(value, 2) for value in (values[code] for code in CODES))


def a_rated_goal(store, client, ratings, **facts):
    goal = goals.set_goal(store, client, "Tavoite", on=date(2023, 2, 1), facts=facts)
    for on, level in ratings.items():
        attainment.rate_goal(store, goal, level, on=on)


@pytest.fixture
def caseload(store):
    """Make Tiina with three weighted goals, Pekka with one, and somebody whose goal nobody rated."""
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    late = {date(2023, 3, 1): -1, date(2023, 5, 10): 0, date(2023, 6, 1): 2}
    a_rated_goal(store, tiina, late, importance=3, difficulty=3)
    a_rated_goal(store, tiina, {date(2023, 4, 3): 1}, importance=2, difficulty=2)
    a_rated_goal(store, tiina, {date(2023, 5, 31): -1}, baseline=-2, importance=1, difficulty=2)
    a_rated_goal(store, tiina, {}, importance=3, difficulty=3)
    a_rated_goal(store, pekka, {date(2023, 5, 2): 1})
    a_rated_goal(store, a_client(store, "Aino Koski"), {})
    return tiina, pekka


def test_the_scores_of_those_rated_in_the_month(store, caseload):
    # Tiina in May: levels 0, +1, -1 of weights 9, 4, 2: 35.54 -> 51.70; Pekka 40 -> 60
    assert found(store, 5) == (
        2,
        round((35.5390 + 40) / 2, 2),
        round((51.7013 + 60) / 2, 2),
        round((16.1623 + 20) / 2, 2),
    )


def test_without_a_rating_in_the_month_there_is_no_score(store, caseload):
    assert found(store, 2) == (0, None, None, None)


def test_a_rating_after_the_month_is_not_in_it(store, caseload):
    # April: the first goal still at -1, the second at +1: weights 9 and 4, 0.7*97 + 0.3*169 = 118.6
    assert found(store, 4) == (
        1,
        40 - 0 + round(-13 * 10 / 118.6**0.5 + 10, 2),
        round(50 - 50 / 118.6**0.5, 2),
        round(80 / 118.6**0.5, 2),
    )


def test_with_a_coach_by_who_had_the_person_on_the_day_of_the_rating(store, caseload):
    tiina, _pekka = caseload
    mikko = a_coach(store)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 20))
    assert found(store, 5, mikko.id)[0] == 1
    assert found(store, 4, mikko.id)[0] == 0
