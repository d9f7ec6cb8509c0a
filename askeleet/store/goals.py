"""Queries about goals and the steps to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import Goal, Wording
from askeleet.domain.step import Step
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Goal]:
    """Return a person's goals by number."""
    sql = f"SELECT {selection(Goal)} FROM goals WHERE participant_id = ? ORDER BY number"
    return from_rows(Goal, store.rows(sql, (participant_id,)))


def with_number(store: Store, participant_id: str, number: int) -> Goal | None:
    """Return the person's goal with that number."""
    sql = f"SELECT {selection(Goal)} FROM goals WHERE participant_id = ? AND number = ?"
    found = store.row(sql, (participant_id, number))
    return from_row(Goal, found) if found else None


def wordings(store: Store, goal_id: str) -> Sequence[Wording]:
    """Return how a goal read before, oldest first."""
    sql = f"SELECT {selection(Wording)} FROM wordings WHERE goal_id = ? ORDER BY until_on, made_at"
    return from_rows(Wording, store.rows(sql, (goal_id,)))


def steps(store: Store, goal_id: str) -> Sequence[Step]:
    """Return the steps to a goal by number."""
    sql = f"SELECT {selection(Step)} FROM steps WHERE goal_id = ? ORDER BY number"
    return from_rows(Step, store.rows(sql, (goal_id,)))


def step_with_number(store: Store, goal_id: str, number: int) -> Step | None:
    """Return the step to a goal with that number."""
    found = store.row(f"SELECT {selection(Step)} FROM steps WHERE goal_id = ? AND number = ?", (goal_id, number))
    return from_row(Step, found) if found else None


def due(store: Store, until: date) -> Sequence[tuple[str, Goal, Step]]:
    """Return the open steps due by a day to goals in force of people open on it, soonest first, and whose they are."""
    sql = f"""
        SELECT goals.participant_id, {selection(Goal)}, {selection(Step)} FROM steps JOIN goals ON goals.id = goal_id
        WHERE steps.due_on <= :day AND done_on IS NULL AND let_go_on IS NULL AND closed_on IS NULL
            AND EXISTS (SELECT 1 FROM episodes WHERE episodes.participant_id = goals.participant_id
                AND (exited_on IS NULL OR exited_on > :day))
        ORDER BY steps.due_on, goals.participant_id, goals.number, steps.number
    """
    width = len(Goal.fields) + 1
    found = store.rows(sql, {"day": until.isoformat()})
    return [(row[0], from_row(Goal, row[1:width]), from_row(Step, row[width:])) for row in found]
