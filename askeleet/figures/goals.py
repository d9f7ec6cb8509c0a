"""L: goals and steps. What was set, reached and let go flows; what is in force stands on the last day, or today."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.scope import OPEN_AT_END, OPEN_ON, Figure, breakdown
from askeleet.marking import N_
from askeleet.store.rows import listed

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "goals-set",
        "L",
        N_("Goals set"),
        N_("Goals set on a day of the period."),
        counts="records",
    ),
    Figure(
        "goals-active",
        "L",
        N_("Goals in force"),
        N_(
            "Goals of people open on the last day, or today while the period runs, that were set by that day and not "
            "closed by it."
        ),
        counts="records",
    ),
    Figure(
        "goals-reached",
        "L",
        N_("Goals reached"),
        N_("Goals closed as reached on a day of the period."),
        counts="records",
    ),
    Figure(
        "goals-let-go",
        "L",
        N_("Goals let go"),
        N_("Goals let go on a day of the period; that is no failure."),
        counts="records",
    ),
    Figure(
        "steps-agreed",
        "L",
        N_("Steps agreed"),
        N_("Steps agreed on a day of the period; one let go later stays agreed."),
        counts="records",
    ),
    Figure(
        "steps-done",
        "L",
        N_("Steps taken"),
        N_("Steps taken on a day of the period, whenever they were agreed."),
        counts="records",
    ),
    Figure(
        "goals-by-area",
        "L",
        N_("Goals in force by life area"),
        N_(
            "The goals in force on the last day, or today while the period runs, by what they are about; they add up "
            "to the goals in force."
        ),
        vocabulary="life-areas",
        counts="records",
        whole="goals-active",
    ),
)

_IN_FORCE = "goals.set_on <= :on AND (goals.closed_on IS NULL OR goals.closed_on > :on)"


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the goals and steps; with a coach, of people in the coach's hands on the day of each."""
    sql = f"""
        SELECT
            (SELECT count(*) FROM goals WHERE set_on BETWEEN :first AND :last
                AND {scope.person_in_hands("goals", "set_on")}),
            (SELECT count(*) FROM goals WHERE closed_on BETWEEN :first AND :last AND {_ended_as("goals-reached")}
                AND {scope.person_in_hands("goals", "closed_on")}),
            (SELECT count(*) FROM goals WHERE closed_on BETWEEN :first AND :last AND {_ended_as("goals-let-go")}
                AND {scope.person_in_hands("goals", "closed_on")}),
            (SELECT count(*) FROM steps JOIN goals ON goals.id = goal_id
                WHERE agreed_on BETWEEN :first AND :last AND {scope.person_in_hands("goals", "agreed_on")}),
            (SELECT count(*) FROM steps JOIN goals ON goals.id = goal_id
                WHERE done_on BETWEEN :first AND :last AND {scope.person_in_hands("goals", "done_on")})
    """
    ((set_, reached, let_go, agreed, done),) = store.rows(sql, scope.parameters)
    areas = _areas(store, scope)
    return {
        "goals-set": set_,
        "goals-active": sum(areas.values()),
        "goals-reached": reached,
        "goals-let-go": let_go,
        "steps-agreed": agreed,
        "steps-done": done,
        "goals-by-area": breakdown("life-areas", areas),
    }


def without_active_goal(store: Readable, scope: Scope) -> int:
    """Return how many people open at the end have no goal in force on the last day, or today while the period runs."""
    sql = f"""
        SELECT count(*) FROM episodes WHERE {OPEN_AT_END} AND {scope.in_hands(":last")}
            AND NOT EXISTS (SELECT 1 FROM goals WHERE goals.participant_id = episodes.participant_id AND {_IN_FORCE})
    """
    ((count,),) = store.rows(sql, scope.parameters)
    return int(count)


def _areas(store: Readable, scope: Scope) -> Counter[str | None]:
    sql = f"""
        SELECT area, count(*) FROM goals WHERE {_IN_FORCE} AND EXISTS (
            SELECT 1 FROM episodes WHERE episodes.participant_id = goals.participant_id
            AND {OPEN_ON} AND {scope.in_hands(":on")})
        GROUP BY area
    """
    return Counter(dict(store.rows(sql, scope.parameters)))


def _ended_as(figure: str) -> str:
    """Return the condition that a closed goal is one that a figure counts."""
    return f"state IN ({listed(vocabulary.having('goal-states', 'figure', figure))})"
