"""P, Q and W: courses, needs and services, questions; expected values counted by hand."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from factories import a_client, a_coach, a_course, a_meeting, a_question, a_referral, a_session, left, the_coach

from askeleet import figures
from askeleet.casework import assignments, course_sessions, erasing, questions, referrals
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope

COURSES = ("course-sessions", "course-attendances", "course-participants", "course-minutes")
QUESTIONS = ("questions-asked", "questions-answered", "questions-open", "answer-median-working-days", "answer-n")


def found(store, month, coach=None):
    return figures.compute(store, Scope(Period.month(2023, month), coach))


def of(codes, store, month, coach=None):
    values = found(store, month, coach)
    return tuple(values[code] for code in codes)


@pytest.fixture
def course(store):
    """Make a course of two: both at the first session in May, one at the second; one in April, one to come."""
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    made = a_course(store, tiina, pekka, on=date(2023, 4, 1))
    for day, there in ((date(2023, 4, 28), [tiina]), (date(2023, 5, 2), [tiina, pekka]), (date(2023, 5, 9), [pekka])):
        course_sessions.mark(store, made, a_session(store, made, on=day, minutes=90), there=there)
    a_session(store, made, on=date(2023, 5, 30))  # nobody was marked, and no length was told
    a_session(store, made, on=date(2023, 6, 20), minutes=90)  # to come
    return tiina, pekka


def test_courses_count_sessions_attendances_people_and_the_coachs_own_time(store, course):
    assert of(COURSES, store, 4) == (1, 1, 1, 90)
    assert of(COURSES, store, 5) == (3, 3, 2, 180)
    assert of(COURSES, store, 6) == (0, 0, 0, 0)


def test_being_at_a_course_is_no_contact(store, course):
    a_meeting(store, course[0])
    values = found(store, 5)
    assert (values["contacts-held"], values["minutes-held"]) == (1, 60)


def test_with_a_coach_sessions_go_by_who_held_them_and_people_by_whose_they_were(store, course):
    tiina, _pekka = course
    mikko = a_coach(store)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 1))
    assert of(COURSES, store, 5, mikko.id) == (0, 1, 1, 0)
    assert of(COURSES, store, 5, the_coach(store).id) == (3, 2, 1, 180)


def test_who_is_erased_stays_counted_and_the_sessions_are_counted_once(store, course, tmp_path):
    tiina, _pekka = course
    a_question(store, tiina)
    a_referral(store, tiina, target="legal-aid")
    left(store, tiina, date(2023, 5, 20))
    before = {month: found(store, month) for month in (4, 5)}
    erasing.erase(store, [tiina], since=None, drafts_folder=tmp_path, retention=Retention())
    for table in ("attendances", "course_members"):
        assert store.row(f"SELECT count(*) FROM {table} WHERE participant_id = ?", (tiina.id,)) == (0,)
    assert store.rows("SELECT 1 FROM questions UNION ALL SELECT 1 FROM referrals") == []
    kept = (*COURSES, "questions-asked", "questions-open", "referrals-by-target", "referrals-by-status")
    for month, values in before.items():
        now = found(store, month)
        assert {code: now[code] for code in kept} == {code: values[code] for code in kept}


def test_needs_by_service_by_state_and_how_long_it_took(store):
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    debts = a_referral(store, tiina, on=date(2023, 4, 20), target="debt-counselling", area="finances")
    debts = referrals.move(store, tiina, debts, "accepted", on=date(2023, 4, 25))
    referrals.move(store, tiina, debts, "started", on=date(2023, 5, 2))  # 12 days
    law = a_referral(store, pekka, on=date(2023, 5, 1), target="legal-aid", area="finances")
    law = referrals.move(store, pekka, law, "started", on=date(2023, 5, 4))  # 3 days
    referrals.move(store, pekka, law, "helped", on=date(2023, 5, 31))
    a_referral(store, pekka, on=date(2023, 5, 3))  # no service yet
    april, may = found(store, 4), found(store, 5)

    def some(values, code):
        return {key: count for key, count in values[code].items() if count}

    assert some(april, "referrals-by-target") == {"debt-counselling": 1}
    assert some(april, "referrals-by-status") == {"accepted": 1}
    assert (april["needs-without-service"], set(april["service-lag-days"].values())) == (0, {None})
    assert some(may, "referrals-by-target") == {"legal-aid": 1}
    assert some(may, "referrals-by-status") == {"started": 1, "helped": 1, "noted": 1}
    assert may["needs-without-service"] == 1
    assert (some(may, "service-lag-days"), some(may, "service-lag-n")) == ({"finances": 7.5}, {"finances": 2})
    left(store, pekka, date(2023, 5, 31))
    may = found(store, 5)
    assert (may["needs-without-service"], sum(may["referrals-by-status"].values())) == (0, 3)


def test_questions_and_the_working_days_to_their_answers(store):
    client = a_client(store)
    for asked, answered in (
        (date(2023, 4, 28), date(2023, 5, 2)),  # Friday to Tuesday, May Day between: 1
        (date(2023, 5, 17), date(2023, 5, 22)),  # over Ascension Day and a week-end: 2
        (date(2023, 5, 24), date(2023, 5, 24)),  # 0
        (date(2023, 5, 31), date(2023, 6, 1)),
    ):
        questions.answer(store, a_question(store, client, on=asked), None, on=answered)
    assert of(QUESTIONS, store, 4) == (1, 0, 1, None, 0)
    assert of(QUESTIONS, store, 5) == (3, 3, 1, 1, 3)


def test_nothing_of_calendars_is_imported_where_nothing_was_answered(store, monkeypatch):
    a_question(store, a_client(store), on=date(2023, 5, 3))
    monkeypatch.setitem(sys.modules, "holidays", None)  # to import it would be an error
    from askeleet.domain import working_days

    working_days._holidays.cache_clear()
    assert found(store, 5)["questions-open"] == 1
