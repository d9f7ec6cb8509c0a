"""Queries about strengths that are about nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import Goal
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def goals_on(store: Store, strength_id: str) -> Sequence[Goal]:
    """Return the goals that rest on a strength."""
    sql = f"SELECT {selection(Goal)} FROM goals WHERE strength_id = ? ORDER BY number"
    return from_rows(Goal, store.rows(sql, (strength_id,)))
