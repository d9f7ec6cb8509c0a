"""L: goals and steps, by the readings L-1 to L-4; V: who has no goal."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_goal, left, the_coach

from askeleet import figures, vocabulary
from askeleet.casework import assignments, episodes, goals, steps
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope

CODES = ("goals-set", "goals-active", "goals-reached", "goals-let-go", "steps-agreed", "steps-done", "missing-goal")


def found(store, month, coach=None):
    month = figures.compute(store, Scope(Period.month(2023, month), coach))
    return tuple(month[code] for code in CODES)


@pytest.fixture
def caseload(store):
    """Make two people: one with three goals over the spring, one with none."""
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    passport = goals.set_goal(store, tiina, "Hygieniapassi", on=date(2023, 3, 10), facts={"area": "skills"})
    licence = goals.set_goal(store, tiina, "Ajokortti", on=date(2023, 4, 5), facts={"area": "skills"})
    goals.set_goal(store, tiina, "Uusi harrastus", on=date(2023, 5, 8), facts={})
    first = steps.agree_step(store, passport, "Ilmoittaudu", on=date(2023, 3, 10), facts={"owner": "participant"})
    second = steps.agree_step(store, passport, "Lue kirja", on=date(2023, 4, 5), facts={})
    dropped = steps.agree_step(store, licence, "Varaa tunti", on=date(2023, 5, 2), facts={"owner": "coach"})
    steps.finish_step(store, first, on=date(2023, 4, 5))
    steps.finish_step(store, second, on=date(2023, 5, 12))
    steps.drop_step(store, dropped, on=date(2023, 5, 20))
    goals.close_goal(store, passport, on=date(2023, 5, 12), state="reached")
    goals.close_goal(store, licence, on=date(2023, 5, 31), state="let-go")
    return tiina, pekka


def test_goals_and_steps_month_by_month(store, caseload):
    # set, active, reached, let go; steps agreed, done; people without a goal
    assert found(store, 3) == (1, 1, 0, 0, 1, 0, 1)
    assert found(store, 4) == (1, 2, 0, 0, 1, 1, 1)
    assert found(store, 5) == (1, 1, 1, 1, 1, 1, 1)
    areas = figures.compute(store, Scope(Period.month(2023, 4)))["goals-by-area"]
    assert (areas["skills"], sum(areas.values())) == (2, 2)


def test_goals_of_who_has_left_are_not_active_and_live_again_on_a_return(store, caseload):
    tiina, _pekka = caseload
    left(store, tiina, date(2023, 5, 30))
    assert found(store, 5) == (1, 0, 1, 1, 1, 1, 1)
    episodes.begin_stay(store, tiina, beginning=episodes.Beginning(date(2023, 6, 1)), coach=the_coach(store))
    assert found(store, 6)[:2] == (0, 1)


def test_with_a_coach_each_counts_by_who_had_the_person_on_its_day(store, caseload):
    tiina, _pekka = caseload
    mikko = a_coach(store)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 10))
    assert found(store, 5, the_coach(store).id) == (1, 0, 0, 0, 1, 0, 1)
    assert found(store, 5, mikko.id) == (0, 1, 1, 1, 0, 1, 0)


def test_while_the_period_runs_goals_stand_as_they_are_today(store, caseload):
    tiina, _pekka = caseload
    found_now = figures.compute(store, Scope(Period.year(2023)))
    assert (found_now["goals-active"], found_now["open-at-end"], found_now["missing-goal"]) == (1, 2, 1)
    left(store, tiina, date(2023, 6, 1))
    found_now = figures.compute(store, Scope(Period.year(2023)))
    assert (found_now["goals-active"], found_now["open-at-end"], found_now["missing-goal"]) == (0, 1, 1)


def test_a_state_of_the_projects_own_is_counted_where_it_says(store, caseload):
    tiina, _pekka = caseload
    own = {"label": {"en": "nearly", "fi": "melkein", "sv": "nästan"}, "ends": True, "figure": "goals-reached"}
    vocabulary.overlay({"goal-states": {"nearly": own}})
    goals.close_goal(store, a_goal(store, tiina, "Etsi koti"), on=date(2023, 5, 30), state="nearly")
    assert found(store, 5)[2:4] == (2, 1)
