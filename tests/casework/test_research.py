"""What research gets: nobody by name, nobody in a small group, nothing that two pieces of research share."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from factories import a_client, a_meeting, left
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askeleet.casework import research, restricting
from askeleet.casework.research import _group
from askeleet.store import participants

SOMEBODY = st.tuples(st.sampled_from(["woman", "man", None]), st.integers(1950, 2000), st.integers(0, 500))


def group_sizes(found):
    return Counter(map(_group, found.rows)).values()


def gone(store, gender="woman", born=1969, after=0, name="Tiina Laine"):
    entered = date(2021, 6, 1) + timedelta(days=after)
    client = a_client(store, name, entered=entered, facts={"gender": gender, "born_year": born})
    a_meeting(store, client, on=entered, note="selkä kipeä")
    left(store, client, entered + timedelta(days=100))
    return client


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SOMEBODY, max_size=12))
def test_no_group_is_too_small_and_nobody_is_lost_uncounted(store, people):
    before = len(research.table(store, "polut").rows) + research.table(store, "polut").withheld
    for gender, born, after in people:
        gone(store, gender, born, after)
    found = research.table(store, "polut")
    assert all(size >= 5 for size in group_sizes(found))
    assert len(found.rows) + found.withheld == before + len(people)


def test_a_crowd_is_told_apart_and_a_few_are_not(store):
    for _ in range(6):
        gone(store)
    for _ in range(5):
        gone(store, "man", 1960, after=40)
    gone(store, "man", 1985)
    found = research.table(store, "polut")
    assert found.withheld == 1
    assert {(row.gender, row.age, row.entered) for row in found.rows} == {
        ("woman", "50-54", "2021-06"),
        ("man", "55-plus", "2021-07"),
    }
    assert "Tiina" not in repr(found)
    assert "selkä" not in repr(found)


def test_pseudonyms_are_the_projects_own_and_gone_with_its_secret(store):
    for _ in range(5):
        gone(store)
    ours = {row.pseudonym for row in research.table(store, "polut").rows}
    assert {row.pseudonym for row in research.table(store, "polut").rows} == ours
    assert not ours & {row.pseudonym for row in research.table(store, "muu").rows}
    assert research.forget(store, "polut")
    assert not research.forget(store, "polut")
    assert not ours & {row.pseudonym for row in research.table(store, "polut").rows}


def test_who_is_here_or_restricted_is_not_in_it(store):
    for _ in range(5):
        gone(store)
    a_client(store, "Pekka Salo")
    assert len(research.table(store, "polut").rows) == 5
    restricting.restrict(store, participants.with_number(store, 1), on=date(2023, 5, 1))
    assert (len(research.table(store, "polut").rows), research.table(store, "polut").withheld) == (0, 4)
