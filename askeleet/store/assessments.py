"""Queries about how life stands area by area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.assessment import Assessment
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Assessment]:
    """Return a person's assessments, the earliest first."""
    sql = f"SELECT {selection(Assessment)} FROM assessments WHERE participant_id = ? ORDER BY assessed_on, made_at"
    return from_rows(Assessment, store.rows(sql, (participant_id,)))


def of_day(store: Store, participant_id: str, day: date) -> Sequence[Assessment]:
    """Return a person's assessments of one day."""
    return [each for each in of(store, participant_id) if each.assessed_on == day]
