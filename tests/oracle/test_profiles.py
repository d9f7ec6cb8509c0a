"""What funders count by rules of their own, recomputed apart from the program, as in test_oracle.py."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from oracle import exits, oracle, profile, ways_on
from oracle.edges import EDGES
from oracle.made_up import LAST, PEOPLE
from oracle.scope import SUCCESS, Asked
from oracle.test_oracle import MORE, PERIODS, a_caseload, calendar, compared, demo

from askeleet import clock, figures
from askeleet.domain.period import Period
from askeleet.figures import every
from askeleet.figures.scope import Counting, Scope

__all__ = ["demo"]

GROUPS = (figures.flow, figures.people, figures.exits, figures.profile, every.ways_on)
CODES = {
    code
    for group in (exits, profile, ways_on)
    for name in ("NUMBERS", "BREAKDOWNS")
    for code in getattr(group, name, {})
}
WITHOUT_PAY = ["open-market-job", "volunteering", "rehabilitation", "moved-to-other-service"]
RULES = [
    {},
    {"success": (*SUCCESS, "rehabilitative-work", "rehabilitation", "moved-to-other-service"), "people": "cumulative"},
    {"success": WITHOUT_PAY, "people": "cumulative", "days": 0, "in_person": 2},
    {"success": (), "days": 90},
]  # fmt: skip


def computed(store, asked):
    clock.pretend(asked.today)
    scope = Scope(
        Period.days(asked.first_day, asked.last_day),
        asked.coach,
        asked.since,
        success=frozenset(asked.success),
        people=asked.people,
        counting=Counting(asked.days, asked.in_person),
    )
    found = figures.compute(store, scope, GROUPS)
    return {code: found[code] for code in CODES}


def differences(store, periods, today, sinces=(None,)):
    coaches = [None, *(coach for (coach,) in store.rows("SELECT id FROM coaches ORDER BY code"))]
    asked = [
        Asked(period.start, period.last, today, coach, since, **rule)
        for period in periods
        for coach in coaches
        for since in sinces
        for rule in RULES
    ]
    known = oracle.figures(oracle.exported(store), asked)
    found = {
        str(each): compared(computed(store, each), {code: figure[code] for code in CODES})
        for each, figure in zip(asked, known, strict=True)
    }
    return {each: apart for each, apart in found.items() if apart}


@pytest.mark.parametrize("today", [date(2022, 12, 31), date(2023, 5, 16)], ids=str)
def test_the_example_gives_the_same_figures_by_every_rule(demo, today):
    periods = [period for period in calendar(demo) if period.kind in {"half", "year"}]
    assert differences(demo, periods, today, [None, date(2022, 9, 1)]) == {}


@settings(max_examples=MORE or 5, deadline=None, suppress_health_check=list(HealthCheck))
@given(PEOPLE)
@example(EDGES)
def test_made_up_caseloads_give_the_same_figures_by_every_rule(people):
    with a_caseload(people) as store:
        assert differences(store, PERIODS, LAST, [None, date(2023, 1, 1)]) == {}
