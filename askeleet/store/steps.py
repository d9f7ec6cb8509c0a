"""Queries about the steps to goals."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet.domain.goal import Goal
from askeleet.domain.step import Step
from askeleet.store.rows import from_row, from_rows, selection
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Due(NamedTuple):
    """An open step with a day that it is due."""

    participant_id: str
    coach_id: str | None  # who has the person
    on: date
    goal: Goal
    step: Step


def of(store: Store, goal_id: str) -> Sequence[Step]:
    """Return the steps to a goal by number."""
    sql = f"SELECT {selection(Step)} FROM steps WHERE goal_id = ? ORDER BY number"
    return from_rows(Step, store.rows(sql, (goal_id,)))


def with_number(store: Store, goal_id: str, number: int) -> Step | None:
    """Return the step to a goal with that number."""
    found = store.row(f"SELECT {selection(Step)} FROM steps WHERE goal_id = ? AND number = ?", (goal_id, number))
    return from_row(Step, found) if found else None


def due(store: Store, *, on: date, until: date) -> Sequence[Due]:
    """Return the open steps due by a day to goals in force of people with a stay, soonest first.

    The coach is who has the person on the day `on`.
    """
    sql = f"""
        SELECT episodes.participant_id, (SELECT coach_id FROM assignments
            WHERE episode_id = episodes.id AND from_on <= :on AND (until_on IS NULL OR until_on >= :on)),
            steps.due_on, {selection(Goal)}, {selection(Step)}
        FROM steps JOIN goals ON goals.id = goal_id JOIN episodes ON episodes.participant_id = goals.participant_id
        WHERE steps.due_on <= :until AND done_on IS NULL AND let_go_on IS NULL AND closed_on IS NULL
            AND entered_on <= :until AND (exited_on IS NULL OR exited_on > :until)
        ORDER BY steps.due_on, goals.participant_id, goals.number, steps.number
    """
    end = 3 + len(Goal.fields)
    return [
        Due(row[0], row[1], date.fromisoformat(row[2]), from_row(Goal, row[3:end]), from_row(Step, row[end:]))
        for row in store.rows(sql, {"on": on.isoformat(), "until": until.isoformat()})
    ]
