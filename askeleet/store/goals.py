"""Queries about goals and how they read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import Goal, Wording
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

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
