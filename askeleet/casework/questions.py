"""Questions between meetings: asking, answering, mending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_span, refuse_to_come
from askeleet.domain.question import Question
from askeleet.errors.questions import AnswerBeforeQuestionError, QuestionAnsweredError, StillOpenQuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def ask(store: Store, participant: Participant, question: str, *, on: date, facts: Mapping[str, Any]) -> Question:
    """Note what a person asked on a day. `facts` are the channel.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the question is none.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
    """
    question = notes.checked_title(question)
    refuse_to_come(on, clock.today())
    with store.change("ask") as change:
        refuse_before_first_stay(store, participant, on)
        return numbered.enter(change, Question, participant, asked_on=on, question=question, **notes.checked(facts))


def answer(store: Store, question: Question, text: str | None, *, on: date) -> Question:
    """Note that a question was answered on a day, and with what if that is told.

    Raises:
        QuestionAnsweredError: if it was answered already.
        NotYetError, AnswerBeforeQuestionError: if the day cannot be so.
        NoteTooLongError, IdentityCodeError: if the text cannot be kept.
    """
    if question.answered_on is not None:
        raise QuestionAnsweredError(day=question.answered_on)
    answered = question.but(answered_on=on, answer=notes.checked_text(text or ""))
    _refuse_days(answered)
    with store.change("answer") as change:
        return change.keep(answered)


def edit_question(store: Store, participant: Participant, question: Question, facts: Mapping[str, Any]) -> Question:
    """Change what a question says; nothing is written when nothing differs.

    `facts` are fields of `Question`; without `answered_on` it is open again, and its answer is gone.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the question would be none.
        StillOpenQuestionError: if something is said of the answer of an open question, which `answer` gives.
        NotYetError, AnswerBeforeQuestionError, BeforeFirstStayError: if the days cannot be so.
    """
    revised = question.but(**notes.checked(facts, title="question"))
    if "answered_on" in facts and facts["answered_on"] is None:
        revised = revised.reopened()
    if revised == question:
        return question
    if question.is_open and (revised.answered_on, revised.answer) != (None, None):
        raise StillOpenQuestionError
    _refuse_days(revised)
    with store.change("edit-question") as change:
        refuse_before_first_stay(store, participant, revised.asked_on)
        return change.keep(revised)


def remove_question(store: Store, question: Question) -> None:
    """Take a question out of the record and of every figure; `undo` brings it back."""
    with store.change("remove-question") as change:
        change.remove(question)


def _refuse_days(question: Question) -> None:
    refuse_span(question.asked_on, question.answered_on, clock.today(), backwards=AnswerBeforeQuestionError)
