"""What is asked often walks an index, on a file that was analysed and on one that was not."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting, an_answer

from askeleet import figures
from askeleet.domain.period import Period
from askeleet.figures import job_search, profile
from askeleet.figures.scope import Scope
from askeleet.store import meetings


@pytest.fixture
def plans(store, monkeypatch):
    """Return the query plans of what is asked from here on."""
    client = a_client(store)
    for day in range(1, 29):
        a_meeting(store, client, on=date(2023, 4, day))
    with store.off_trail() as connection:
        connection.execute("ANALYZE")
    seen: list[str] = []
    ask = store.rows

    def asked(sql, parameters=()):
        seen.extend(row[3] for row in ask(f"EXPLAIN QUERY PLAN {sql}", parameters))
        return ask(sql, parameters)

    monkeypatch.setattr(store, "rows", asked)
    return seen


def test_the_newest_contacts_are_not_sought_among_all(store, plans):
    sought = meetings.Sought(plans_until=date(2023, 6, 1))
    found = meetings.matching(store, sought, 5)
    assert [each.held_on.day for each in found] == [28, 27, 26, 25, 24]
    assert any("SEARCH meetings USING INDEX meetings_month (held_on>?)" in plan for plan in plans)
    assert "SCAN meetings" not in plans


def test_a_months_figures_walk_through_no_more_contacts_than_they_need(store, plans):
    figures.compute(store, Scope(Period.month(2023, 5)))
    assert any(
        "SEARCH meetings USING COVERING INDEX meetings_month (held_on>? AND held_on<?)" in plan for plan in plans
    )
    assert not [plan for plan in plans if plan.startswith("SCAN meetings")]


def test_a_months_job_search_is_found_by_its_days(store, plans):
    figures.compute(store, Scope(Period.month(2023, 5)), [job_search])
    found = " ".join(plans)
    for index in (
        "document_works_worked (worked_on>?",
        "lead_moves_moved (moved_on>?",
        "employer_contacts_held (held_on>?",
    ):
        assert index in found
    assert not [
        plan for plan in plans if plan.startswith("SCAN") and "subquery" not in plan.lower() and "CONSTANT" not in plan
    ]


def test_what_stands_in_the_way_is_counted_from_an_index_alone(store, plans):
    figures.compute(store, Scope(Period.month(2023, 5)), [profile])
    assert any("barriers USING COVERING INDEX barriers_code" in plan for plan in plans)
    assert "SCAN barriers" not in plans


def test_a_months_feedback_is_found_by_its_month(store, plans):
    for _ in range(5):
        an_answer(store, useful=4, recommend=9)
    figures.compute(store, Scope(Period.month(2023, 5)))
    assert any("feedback USING COVERING INDEX feedback_month (month>? AND month<?)" in plan for plan in plans)
    assert not [plan for plan in plans if plan.startswith("SCAN feedback")]


def test_the_plans_of_a_day_come_from_their_own_index(store, plans):
    meetings.unsettled(store, date(2023, 6, 1))
    assert any("meetings_plan" in plan or "meetings_month" in plan for plan in plans)


def test_courses_needs_and_questions_of_a_month_come_from_their_indexes(store, plans):
    figures.compute(store, Scope(Period.month(2023, 5)))
    tables = ("course_sessions", "attendances", "referrals", "questions")
    assert not [plan for plan in plans if plan.startswith(tuple(f"SCAN {table}" for table in tables))]
