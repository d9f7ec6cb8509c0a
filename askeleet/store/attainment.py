"""Queries about how far goals are to be reached and were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.attainment import Level, Rated, Rating
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def levels(store: Store, goal_id: str) -> Sequence[Level]:
    """Return what the levels of a goal look like, the lowest first."""
    sql = f"SELECT {selection(Level)} FROM levels WHERE goal_id = ? ORDER BY level"
    return from_rows(Level, store.rows(sql, (goal_id,)))


def ratings(store: Store, goal_id: str) -> Sequence[Rating]:
    """Return where a goal stood, the earliest first."""
    sql = f"SELECT {selection(Rating)} FROM ratings WHERE goal_id = ? ORDER BY rated_on"
    return from_rows(Rating, store.rows(sql, (goal_id,)))


def rating_on(store: Store, goal_id: str, day: date) -> Rating | None:
    """Return where a goal stood on a day, if it was rated on it."""
    sql = f"SELECT {selection(Rating)} FROM ratings WHERE goal_id = ? AND rated_on = ?"
    found = store.row(sql, (goal_id, day.isoformat()))
    return from_row(Rating, found) if found else None


def rated(store: Store, participant_id: str) -> Sequence[Rated]:
    """Return a person's rated goals as they stand now."""
    sql = """
        SELECT baseline, level, importance, difficulty
        FROM goals JOIN ratings ON goal_id = goals.id
        WHERE participant_id = ? AND rated_on = (SELECT max(rated_on) FROM ratings WHERE goal_id = goals.id)
    """
    return [Rated(*row) for row in store.rows(sql, (participant_id,))]
