"""Who has what in the way: people open at the end, each barrier noted and not lifted by the last day."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_barrier, a_client, a_coach, left

from askeleet import figures
from askeleet.casework import barriers, erasing
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope
from askeleet.reports.document import Share
from askeleet.reports.sections import profile

MAY = Period.month(2023, 5)


def counted(store, period=MAY, coach=None):
    found = figures.compute(store, Scope(period, coach and coach.id))["profile-barriers"]
    return {code: count for code, count in found.items() if count}


@pytest.fixture
def people(store):
    """Make three people open at the end of May, and one who left on its last day."""
    mikko = a_coach(store)
    one, other, third = a_client(store), a_client(store, "Pekka Salo", coach=mikko), a_client(store, "Anna Virta")
    gone = a_client(store, "Leena Koski")
    a_barrier(store, one, "health", on=date(2023, 5, 31))
    a_barrier(store, one, "age-discrimination", on=date(2023, 2, 1))
    a_barrier(store, other, "health", on=date(2023, 3, 1))
    barriers.lift_barrier(store, a_barrier(store, other, "money", on=date(2023, 3, 1)), on=date(2023, 5, 31))
    barriers.lift_barrier(store, a_barrier(store, third, "language", on=date(2023, 3, 1)), on=date(2023, 6, 1))
    a_barrier(store, third, "documents", on=date(2023, 6, 1))
    a_barrier(store, gone, "health", on=date(2023, 2, 1))
    left(store, gone, date(2023, 5, 31))
    return mikko, one


def test_a_barrier_counts_from_its_day_until_the_day_it_is_lifted(store, people):
    assert counted(store) == {"health": 2, "age-discrimination": 1, "language": 1}
    assert counted(store, Period.month(2023, 4)) == {
        "health": 2, "age-discrimination": 1, "money": 1, "language": 1,
    }  # fmt: skip


def test_with_a_coach_those_in_the_coachs_hands_on_the_last_day_are_counted(store, people):
    mikko, _one = people
    assert counted(store, coach=mikko) == {"health": 1}


def test_one_that_came_back_counts_once(store):
    client = a_client(store)
    barriers.lift_barrier(store, a_barrier(store, client, on=date(2023, 2, 1)), on=date(2023, 3, 1))
    a_barrier(store, client, on=date(2023, 4, 1))
    assert counted(store) == {"digital-skills": 1}


def test_the_shares_are_of_all_people_open_at_the_end(store, people):
    found = figures.compute(store, Scope(MAY))
    table = profile.section(found).tables[-1]
    assert (table.key, table.title) == ("profile-barriers", "What stands in the way (n = 3)")
    assert [(row[0].code, row[2]) for row in table.rows] == [
        ("health", Share(2 / 3)), ("age-discrimination", Share(1 / 3)), ("language", Share(1 / 3)),
    ]  # fmt: skip


def test_where_nothing_was_noted_no_table_is_drawn(store):
    a_client(store)
    found = figures.compute(store, Scope(MAY))
    assert "profile-barriers" not in [table.key for table in profile.section(found).tables]
    assert set(found["profile-barriers"].values()) == {0}


def test_who_is_erased_still_counts_where_they_were_open(store, tmp_path):
    client = a_client(store)
    a_barrier(store, client, "health", on=date(2023, 2, 1))
    left(store, client, date(2023, 5, 20))
    before = counted(store, Period.month(2023, 4))
    erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
    assert counted(store, Period.month(2023, 4)) == before == {"health": 1}
