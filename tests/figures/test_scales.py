"""N: what was asked again in the period, the latest number up to the last day against the first of all."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_scale

from askeleet import figures
from askeleet.casework import assessments, assignments
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope


def found(store, month, coach=None):
    return figures.compute(store, Scope(Period.month(2023, month), coach))


@pytest.fixture
def caseload(store):
    """Make two people with scales over the spring, and one whose scale was asked once."""
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    a_scale(
        store, tiina, "Toivo", {date(2023, 3, 1): 4, date(2023, 4, 3): 3, date(2023, 5, 31): 7, date(2023, 6, 1): 2}
    )
    a_scale(store, tiina, "Jaksaminen", {date(2023, 4, 3): 5, date(2023, 5, 2): 5})
    a_scale(store, pekka, "Toivo", {date(2023, 2, 1): 6, date(2023, 5, 2): 4})
    a_scale(store, a_client(store, "Aino Koski"), "Toivo", {date(2023, 5, 2): 4})
    assessments.assess(store, tiina, {"digital": 2, "health": 4}, on=date(2023, 3, 1))
    assessments.assess(store, tiina, {"digital": 6}, on=date(2023, 5, 2))
    assessments.assess(store, pekka, {"digital": 5, "housing": 9}, on=date(2023, 5, 3))
    assessments.assess(store, pekka, {"digital": 4, "housing": 9}, on=date(2023, 5, 20))
    return tiina, pekka


def test_scales_asked_again_go_up_stay_or_go_down(store, caseload):
    # May: Tiina 4 -> 7 and 5 -> 5, Pekka 6 -> 4; April: Tiina's hope 4 -> 3 alone
    may, april, june = found(store, 5), found(store, 4), found(store, 6)
    assert (may["scales"], may["scales-people"]) == ({"up": 1, "same": 1, "down": 1}, 2)
    assert may["scales-change-mean"] == pytest.approx((3 + 0 - 2) / 3)
    assert (april["scales"], april["scales-people"], april["scales-change-mean"]) == (
        {"up": 0, "same": 0, "down": 1},
        1,
        -1,
    )
    assert (june["scales"], june["scales-change-mean"]) == ({"up": 0, "same": 0, "down": 1}, -2)
    assert (found(store, 2)["scales-people"], found(store, 2)["scales-change-mean"]) == (0, None)


def test_areas_assessed_again_by_area(store, caseload):
    may = found(store, 5)
    assert {area: count for area, count in may["life-areas"].items() if count} == {"digital": 2, "housing": 1}
    assert (may["life-areas-first-mean"]["digital"], may["life-areas-latest-mean"]["digital"]) == (3.5, 5.0)
    assert (may["life-areas-first-mean"]["housing"], may["life-areas-latest-mean"]["health"]) == (9.0, None)
    assert set(found(store, 3)["life-areas"].values()) == {0}


def test_with_a_coach_by_who_had_the_person_on_the_day_of_the_answer(store, caseload):
    tiina, _pekka = caseload
    mikko = a_coach(store)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 20))
    theirs = found(store, 5, mikko.id)
    assert (theirs["scales"], theirs["life-areas"]["digital"]) == ({"up": 1, "same": 0, "down": 0}, 0)
