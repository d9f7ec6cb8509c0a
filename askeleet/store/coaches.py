"""Queries about coaches and whom they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.coach import Assignment, Coach
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def every(store: Store) -> Sequence[Coach]:
    """Return all coaches by code."""
    return from_rows(Coach, store.rows(f"SELECT {selection(Coach)} FROM coaches ORDER BY code"))


def with_code(store: Store, code: str) -> Coach | None:
    """Return the coach with that code."""
    found = store.row(f"SELECT {selection(Coach)} FROM coaches WHERE code = ?", (code,))
    return from_row(Coach, found) if found else None


def with_id(store: Store, coach_id: str) -> Coach | None:
    """Return the coach with that id."""
    found = store.row(f"SELECT {selection(Coach)} FROM coaches WHERE id = ?", (coach_id,))
    return from_row(Coach, found) if found else None


def assignments(store: Store, episode_id: str) -> Sequence[Assignment]:
    """Return in whose hands a stay has been, oldest first."""
    sql = f"SELECT {selection(Assignment)} FROM assignments WHERE episode_id = ? ORDER BY from_on"
    return from_rows(Assignment, store.rows(sql, (episode_id,)))
