"""Queries about how strengths, interests and barriers read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.former_words import FormerWords
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def of(store: Store, record_id: str) -> Sequence[FormerWords]:
    """Return how one of them read before, oldest first."""
    sql = f"""
        SELECT {selection(FormerWords)} FROM former_words
        WHERE strength_id = :id OR interest_id = :id OR barrier_id = :id ORDER BY until_on, made_at
    """
    return from_rows(FormerWords, store.rows(sql, {"id": record_id}))
