"""P: courses. An hour on a course is no contact: these figures stand by themselves and none of them is in G."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "course-sessions",
        "P",
        N_("Course sessions"),
        N_(
            "Sessions of courses on a day of the period, up to today; with a coach, those that the coach held. They "
            "are not contacts, and being there is none either."
        ),
        needs_rows=True,
        counts="records",
        is_nobodys=True,
    ),
    Figure(
        "course-attendances",
        "P",
        N_("Attendances at courses"),
        N_(
            "How many times somebody was at a course session of the period, up to today, whoever held it: each person "
            "at each session counts once."
        ),
        counts="records",
        people="course-participants",
    ),
    Figure(
        "course-participants",
        "P",
        N_("People at courses"),
        N_(
            "People who were at one or more course sessions of the period, up to today, whoever held them; each counts "
            "once."
        ),
    ),
    Figure(
        "course-minutes",
        "P",
        N_("Coach's hours at courses"),
        N_(
            "The length of the course sessions of the period, up to today, however many were there: the coach's own "
            "time; with a coach, of those that the coach held. It is not in the time of the contacts, which is the "
            "clients'. A session without a length counts as 0."
        ),
        shown_as="minutes",
        needs_rows=True,
        counts="records",
        is_nobodys=True,
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count sessions and attendances; with a coach, the coach's sessions, and people in the coach's hands on the day.

    Sessions are nobody's: they stay when a person is erased, and nothing of them is kept for the erased.
    """
    sql = f"""
        SELECT
            (SELECT count(*) FROM course_sessions WHERE {_HELD} AND {_by_coach(scope)}),
            (SELECT coalesce(sum(minutes), 0) FROM course_sessions WHERE {_HELD} AND {_by_coach(scope)}),
            count(*), count(DISTINCT participant_id)
        FROM course_sessions JOIN attendances ON session_id = course_sessions.id AND was_there
        WHERE {_HELD} AND {scope.person_in_hands("attendances", "held_on")}
    """
    ((sessions, minutes, attendances, people),) = store.rows(sql, scope.parameters)
    return {
        "course-sessions": sessions,
        "course-attendances": attendances,
        "course-participants": people,
        "course-minutes": minutes,
    }


_HELD = "held_on BETWEEN :first AND min(:last, :today)"


def _by_coach(scope: Scope) -> str:
    return "TRUE" if scope.coach_id is None else "course_sessions.coach_id = :coach"
