"""W: questions between meetings, and how soon they were answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.working_days import working_days_after
from askeleet.figures.scope import OPEN_ON, Figure, day, median
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "questions-asked",
        "W",
        N_("Questions asked"),
        N_("Questions that clients asked between meetings on a day of the period."),
        counts="records",
    ),
    Figure(
        "questions-answered",
        "W",
        N_("Questions answered"),
        N_("Questions answered on a day of the period, whenever they were asked."),
        counts="records",
    ),
    Figure(
        "questions-open",
        "W",
        N_("Questions waiting for an answer"),
        N_(
            "Questions of people open on the last day, or today while the period runs, that were asked by that day and "
            "not answered by it."
        ),
        counts="records",
    ),
    Figure(
        "answer-median-working-days",
        "W",
        N_("Working days to an answer, median"),
        N_(
            "The middle number of working days from question to answer, of questions answered in the period: days "
            "after the day of the question, up to and including the day of the answer, that are neither Saturday nor "
            "Sunday, no public holiday in Finland, nor Midsummer Eve or Christmas Eve. An answer on the same day is 0."
        ),
        shown_as="days",
        of="answer-n",
        needs_rows=True,
    ),
    Figure(
        "answer-n",
        "W",
        N_("Answers with their days"),
        N_("How many questions were answered in the period, those of erased clients left out."),
        needs_rows=True,
        counts="records",
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the questions; with a coach, of people in the coach's hands on the day of each."""
    sql = f"""
        SELECT
            (SELECT count(*) FROM questions
                WHERE asked_on BETWEEN :first AND :last AND {scope.person_in_hands("questions", "asked_on")}),
            (SELECT count(*) FROM questions
                WHERE asked_on <= :on AND (answered_on IS NULL OR answered_on > :on) AND EXISTS (
                    SELECT 1 FROM episodes WHERE episodes.participant_id = questions.participant_id
                    AND {OPEN_ON} AND {scope.in_hands(":on")}))
    """
    ((asked, waiting),) = store.rows(sql, scope.parameters)
    answers = _answers(store, scope)
    return {
        "questions-asked": asked,
        "questions-answered": len(answers),
        "questions-open": waiting,
        "answer-median-working-days": median(answers),
        "answer-n": len(answers),
    }


def _answers(store: Readable, scope: Scope) -> list[int]:
    """Return the working days that each answer of the period took."""
    sql = f"""
        SELECT asked_on, answered_on FROM questions
        WHERE answered_on BETWEEN :first AND :last AND {scope.person_in_hands("questions", "answered_on")}
    """
    return [working_days_after(day(asked), day(answered)) for asked, answered in store.rows(sql, scope.parameters)]
