"""Queries about what stands in a person's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.barrier import Barrier
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Barrier]:
    """Return a person's barriers, those that were lifted too, in the order in which they were noted."""
    sql = f"SELECT {selection(Barrier)} FROM barriers WHERE participant_id = ? ORDER BY noted_on, made_at"
    return from_rows(Barrier, store.rows(sql, (participant_id,)))
