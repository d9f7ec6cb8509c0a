"""What cannot be so of a question."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class AnswerBeforeQuestionError(TypedError):
    """An answer before its question."""

    message = N_("The question was asked on {first}, so it cannot have been answered on {last}.")


class QuestionAnsweredError(CannotError):
    """A question that has its answer already."""

    message = N_("The question was answered on {day} already. askeleet edit-question mends the answer.")


class StillOpenQuestionError(CannotError):
    """Something said of the answer of an open question."""

    message = N_("The question is open. Answer it with askeleet answer.")
