"""Questions between meetings: what can be so of them and what cannot."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_question

from askeleet.casework import questions
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.questions import AnswerBeforeQuestionError, QuestionAnsweredError, StillOpenQuestionError
from askeleet.errors.texts import IdentityCodeError, TitleNeededError
from askeleet.store.trail import head


def test_a_question_is_answered_and_opened_again(store):
    client = a_client(store)
    asked = a_question(store, client)
    assert (asked.code(client.number), asked.is_open) == ("1q1", True)
    answered = questions.answer(store, asked, "CV riittää", on=date(2023, 5, 22))
    assert (answered.answer, answered.is_open) == ("CV riittää", False)
    opened = questions.edit_question(store, client, answered, {"answered_on": None})
    assert (opened.answer, opened.is_open) == (None, True)


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (
            lambda store, _client, one: questions.answer(store, one, None, on=date(2023, 5, 18)),
            AnswerBeforeQuestionError,
        ),
        (lambda store, _client, one: questions.answer(store, one, None, on=date(2023, 6, 2)), NotYetError),
        (
            lambda store, _client, one: questions.answer(store, one, "131052-308T", on=date(2023, 5, 20)),
            IdentityCodeError,
        ),
        (
            lambda store, client, one: questions.edit_question(store, client, one, {"answer": "x"}),
            StillOpenQuestionError,
        ),
        (lambda store, client, one: questions.edit_question(store, client, one, {"question": None}), TitleNeededError),
        (lambda store, client, _one: a_question(store, client, "  "), TitleNeededError),
        (lambda store, client, _one: a_question(store, client, on=date(2023, 6, 2)), NotYetError),
        (lambda store, client, _one: a_question(store, client, on=date(2023, 1, 9)), BeforeFirstStayError),
    ],
)
def test_what_cannot_be_so_is_refused_and_nothing_is_written(store, deed, error):
    client = a_client(store)
    one = a_question(store, client)
    before = head(store)
    with pytest.raises(error):
        deed(store, client, one)
    assert head(store) == before


def test_a_question_is_answered_once(store):
    answered = questions.answer(store, a_question(store, a_client(store)), None, on=date(2023, 5, 19))
    with pytest.raises(QuestionAnsweredError):
        questions.answer(store, answered, "Toinen", on=date(2023, 5, 20))
