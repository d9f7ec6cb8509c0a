"""Who is behind a figure: what people add, each computed alone, makes every figure that is a sum, of any period."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import product

import pytest
from hypothesis import HealthCheck, example, given, settings
from oracle.edges import EDGES
from oracle.edges_of_the_record import EDGES_OF_THE_RECORD
from oracle.made_up import PEOPLE
from oracle.test_oracle import AFTERWARDS, EXAMPLE, MORE, PERIODS, a_caseload, erase_who_has_left, opened

from askeleet import clock, figures
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope
from askeleet.store import participants
from askeleet.store.one_by_one import OneByOne

ADDED = [figure.code for figure in figures.SUMS if not figure.is_nobodys]
GROUPS = (*figures.GROUPS, *figures.GROUPS_OF_PROFILES)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("example")) as store:
        Example(store, EXAMPLE).load()
        yield store


def counts(found):
    """Return every number of the sums that is not nought, by figure and code."""
    by_code = {code: value if isinstance(value, dict) else {"": value} for code, value in found.items()}
    return {(code, part): number for code in ADDED for part, number in by_code.get(code, {}).items() if number}


def added(store, scope):
    """Return what the people add, each computed alone."""
    alone, sums = OneByOne(store, store), Counter()
    for person in participants.every(store):
        alone.turn_to(person.id)
        sums.update(counts(figures.compute(alone, scope, GROUPS)))
    alone.close()
    return dict(sums)


def differences(store, periods, todays):
    whose = [None, *(coach for (coach,) in store.rows("SELECT id FROM coaches ORDER BY code"))]
    apart = {}
    for today, period, coach in product(todays, periods, whose):
        clock.pretend(today)
        scope = Scope(period, coach)
        people, whole = added(store, scope), counts(figures.compute(store, scope, GROUPS))
        if people != whole:
            apart[today, period, coach] = {each: (people.get(each), whole.get(each)) for each in people | whole}
    return apart


KINDS = [
    Period.month(2023, 5),
    Period.quarter(2023, 2),
    Period.half(2022, 2),
    Period.year(2022),
    Period.days(date(2021, 1, 4), LAST_DAY),
    Period.days(date(2023, 5, 9), date(2023, 5, 17)),
]


def test_what_the_people_of_the_example_add_makes_each_figure(demo):
    assert differences(demo, KINDS, [LAST_DAY]) == {}


@settings(max_examples=MORE // 4 or 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(PEOPLE)
@example(EDGES)
@example(EDGES_OF_THE_RECORD)
def test_what_made_up_people_add_makes_each_figure(people):
    with a_caseload(people) as store:
        assert differences(store, PERIODS, [AFTERWARDS]) == {}


def test_what_the_erased_add_is_all_that_is_left_over():
    """Of calendar periods, as of those figures that keep the erased: what they add is what they added before."""
    may, quarter = Scope(Period.month(2023, 5)), Scope(Period.quarter(2023, 2))
    with a_caseload([*EDGES, *EDGES_OF_THE_RECORD]) as store:
        clock.pretend(AFTERWARDS)
        whole = {scope: counts(figures.compute(store, scope, GROUPS)) for scope in (may, quarter)}
        erase_who_has_left(store)
        for scope, before in whole.items():
            rest = added(store, scope)
            assert counts(figures.compute(store, scope, GROUPS)) == before
            assert all(number <= before[each] for each, number in rest.items())
