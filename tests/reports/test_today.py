"""The day: what is to be done, and for whom a coach is waited."""

from __future__ import annotations

from datetime import date

from factories import a_client, a_coach, a_question, the_coach

from askeleet.casework import assignments, questions, restricting
from askeleet.reports.document import raw
from askeleet.reports.today import today


def waiting(store, coach=None, *, discreet=False):
    """Return the questions that the day shows."""
    found = today(store, coach.id if coach else None, discreet=discreet)
    return [row for section in found.sections if section.key == "questions" for row in section.tables[0].rows]


def test_questions_that_wait_for_an_answer_are_of_the_day_the_oldest_first(store, still_clock):
    tiina, pekka = a_client(store), a_client(store, "Pekka Salo")
    a_question(store, pekka, "Saako jatkaa?", on=date(2023, 5, 31))
    a_question(store, tiina, on=date(2023, 5, 19))
    rows = waiting(store)
    assert [[raw(value) for value in row] for row in rows] == [
        ["1q1", "2023-05-19", 9, "1 Tiina Laine", "Mitä liitteitä?"],
        ["2q1", "2023-05-31", 1, "2 Pekka Salo", "Saako jatkaa?"],
    ]
    assert raw(waiting(store, discreet=True)[0][4]) is None


def test_a_question_that_was_answered_is_not_of_the_day(store, still_clock):
    tiina = a_client(store)
    questions.answer(store, a_question(store, tiina), "Kyllä.", on=date(2023, 5, 22))
    assert waiting(store) == []


def test_the_day_of_a_coach_has_the_questions_of_the_coachs_own_people(store, still_clock):
    tiina, mikko = a_client(store), a_coach(store)
    a_question(store, tiina)
    assert (len(waiting(store, the_coach(store))), len(waiting(store, mikko))) == (1, 0)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 20))
    assert (len(waiting(store, the_coach(store))), len(waiting(store, mikko))) == (0, 1)


def test_the_day_has_no_questions_of_somebody_in_no_list(store, still_clock):
    tiina = a_client(store)
    a_question(store, tiina)
    restricting.restrict(store, tiina, on=date(2023, 5, 22))
    assert waiting(store) == []
