"""What must hold of every caseload: A + B − C = D, months tile the year, coaches add up."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from factories import a_client, a_coach, a_meeting, left, the_coach
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askeleet import figures
from askeleet.casework import assignments
from askeleet.casework.coaches import add_coach, find_coach
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope
from askeleet.store import Store, coaches
from askeleet.store.connection import create_file

FIRST = date(2022, 6, 1)
A_PERSON = st.tuples(
    st.integers(0, 300),  # entered, days after the first
    st.none() | st.integers(0, 200),  # left, days after the entry
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from(["held", "no-show", "moved"])), max_size=5),
    st.none() | st.integers(0, 100),  # handed over, days after the entry
)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def built(store, people):
    for entered, leaving, contacts, handed in people:
        client = a_client(store, entered=FIRST + timedelta(days=entered))
        begun = FIRST + timedelta(days=entered)
        for after, outcome in contacts:
            a_meeting(store, client, on=min(begun + timedelta(days=after), date(2023, 6, 1)), outcome=outcome)
        if handed is not None:
            assignments.assign(store, client, coach=find_coach(store, "mikko"), on=begun + timedelta(days=handed))
        if leaving is not None:
            left(store, client, min(begun + timedelta(days=max(leaving, handed or 0)), date(2023, 6, 1)))


def opened(folder):
    path = Path(folder) / "a.db"
    create_file(path, None)
    store = Store(path)
    add_coach(store, "paivi", "Päivi")
    a_coach(store)
    return store


def a_to_d(found):
    into = found["entered"] + found.get("assigned-in", 0)
    out = found["exited"] + found.get("assigned-out", 0)
    return found["open-at-start"] + into - out == found["open-at-end"]


@SLOW
@given(st.lists(A_PERSON, max_size=5))
def test_flow_adds_up_and_months_tile_the_year(people):
    with TemporaryDirectory() as folder, opened(folder) as store:
        built(store, people)
        for coach in (None, the_coach(store).id, find_coach(store, "mikko").id):
            months = [figures.compute(store, Scope(month, coach)) for month in Period.year(2022).months()]
            year = figures.compute(store, Scope(Period.year(2022), coach))
            assert all(a_to_d(month) for month in [*months, year])
            for code in (
                "entered",
                "exited",
                "contacts-held",
                "minutes-held",
                "no-shows",
                "moved",
                "contacts-after-exit",
            ):
                assert sum(month[code] for month in months) == year[code]
            assert all(one["open-at-end"] == other["open-at-start"] for one, other in pairwise(months))


@SLOW
@given(st.lists(A_PERSON, max_size=5))
def test_coaches_add_up_to_everybody(people):
    with TemporaryDirectory() as folder, opened(folder) as store:
        built(store, people)
        whole = figures.compute(store, Scope(Period.half(2022, 2)))
        parts = [
            figures.compute(store, Scope(Period.half(2022, 2), coach.id))
            for coach in (the_coach(store), find_coach(store, "mikko"))
        ]
        for code in (
            "open-at-start",
            "entered",
            "exited",
            "open-at-end",
            "contacts-held",
            "past-longest-gap",
            "no-next-meeting",
        ):
            assert sum(part[code] for part in parts) == whole[code]
        assert parts[0]["assigned-in"] == parts[1]["assigned-out"]


@SLOW
@given(st.lists(A_PERSON, max_size=5), st.booleans())
def test_the_balance_of_the_coaches_adds_up_to_the_whole(people, is_somebodys):
    with TemporaryDirectory() as folder, opened(folder) as store:
        built(store, people)
        if not is_somebodys:
            with store.change("test") as change:
                client = a_client(store, entered=FIRST)
                change.keep(a_meeting(store, client, on=date(2022, 8, 1)).but(coach_id=None))
        for period in (Period.month(2022, 8), Period.half(2022, 2), Period.year(2023)):
            found = figures.compute(store, Scope(period))
            for code, whole in (
                ("open-by-coach", "open-at-end"),
                ("contacts-by-coach", "contacts-held"),
                ("minutes-by-coach", "minutes-held"),
            ):
                assert sum(found[code].values()) == found[whole]
                assert {"mikko", "paivi"} <= set(found[code])
            for coach in coaches.every(store):
                own = figures.compute(store, Scope(period, coach.id))
                assert found["open-by-coach"][coach.code] == own["open-at-end"]
                assert found["contacts-by-coach"][coach.code] == own["contacts-held"]


def test_a_long_period_is_read_another_way_with_the_same_answer(monkeypatch, store):
    a_coach(store)
    built(
        store, [(0, 200, [(5, "held"), (5, "held"), (90, "no-show"), (91, "held")], 30), (3, None, [(9, "held")], None)]
    )
    year = Scope(Period.days(FIRST, FIRST + timedelta(days=364)))
    assert (year.walk, Scope(Period.month(2022, 6)).walk) == ("meetings_person", "meetings_month")
    found = figures.compute(store, year)
    monkeypatch.setattr("askeleet.figures.scope._LONG", timedelta(days=366))
    assert year.walk == "meetings_month"
    assert figures.compute(store, year) == found
    assert found["gap-n"] == 1
