"""What research gets: nobody by name, nobody in a small group, nothing that two pieces of research share."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from factories import a_client, a_meeting, left
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askeleet.casework import research, restricting
from askeleet.casework.research import COLUMNS, Person, _parted, _row
from askeleet.store import participants

SOMEBODY = st.tuples(
    st.sampled_from(["woman", "man", None]),
    st.integers(1950, 2000),
    st.integers(0, 500),
    st.integers(0, 200),
    st.integers(1, 4),
)


def gone(store, gender="woman", born=1969, after=0, stayed=100, contacts=1, name="Tiina Laine"):
    entered = date(2021, 6, 1) + timedelta(days=after)
    client = a_client(store, name, entered=entered, facts={"gender": gender, "born_year": born})
    for number in range(contacts):
        a_meeting(store, client, on=entered + timedelta(days=number), note="selkä kipeä")
    left(store, client, entered + timedelta(days=max(stayed, contacts)))
    return client


NUMBER = st.integers(0, 12)
PEOPLE = st.lists(
    st.builds(
        Person,
        pseudonym=st.uuids().map(str),
        age=st.sampled_from(["under-25", "25-29", "55-plus"]),
        gender=st.sampled_from(["woman", "man", "unknown"]),
        education=st.sampled_from(["0-2", "3-4", "unknown"]),
        entered=st.sampled_from(["2021-06", "2021-11", "2022-01", "2022-02"]),
        exit_reason=st.sampled_from(["open-market-job", "own-wish"]),
        months=NUMBER,
        contacts=NUMBER,
        goals_reached=NUMBER,
    ),
    max_size=40,
)


def holds(said, known, between):
    """Return whether what is said of a person is true: the value itself, a span that holds it, or nothing."""
    if said is None or said == str(known):
        return True
    first, last = said.split(between)
    return type(known)(first) <= known <= type(known)(last)


@given(PEOPLE, st.integers(5, 9))
def test_everything_that_is_said_of_one_is_said_of_as_many_as_are_asked_for_and_is_true(people, smallest):
    groups = [*_parted(people, smallest)] if len(people) >= smallest else []
    rows = {each.pseudonym: _row(each, group) for group in groups for each in group}
    assert len(rows) in {0, len(people)}
    for row in rows.values():
        assert sum(other[1:] == row[1:] for other in rows.values()) >= smallest
    for each in people[: len(rows)]:
        spans = {"entered": "/", "months": "-", "contacts": "-", "goals_reached": "-"}
        said = rows[each.pseudonym]
        assert all(holds(getattr(said, name), getattr(each, name), spans.get(name)) for name in COLUMNS)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SOMEBODY, max_size=12))
def test_no_group_is_too_small_and_nobody_is_lost_uncounted(store, people):
    before = len(research.table(store, "polut").rows) + research.table(store, "polut").withheld
    for person in people:
        gone(store, *person)
    found = research.table(store, "polut")
    assert all(size >= 5 for size in Counter(row[1:] for row in found.rows).values())
    assert len(found.rows) + found.withheld == before + len(people)


def test_two_crowds_are_told_apart_and_what_differs_in_one_is_a_span_or_nothing(store):
    for number in range(5):
        gone(store, contacts=1 + number)
    for _ in range(5):
        gone(store, "man", 1960, after=40)
    gone(store, "man", 1985, after=220)
    found = research.table(store, "polut")
    assert found.withheld == 0
    assert {(row.gender, row.age, row.entered, row.months, row.contacts) for row in found.rows} == {
        ("woman", "50-54", "2021-06", "3", "1-5"),
        ("man", None, "2021-07/2022-01", "3", "1"),
    }
    assert found.generalised == {"age": 6, "entered": 6, "contacts": 5}
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
