"""Queries about scaling questions and their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.scale import Answer, Scale
from askeleet.store import numbered
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Scale]:
    """Return a person's scales by number."""
    return numbered.of(store, Scale, participant_id)


def answers(store: Store, scale_id: str) -> Sequence[Answer]:
    """Return the answers to a scale, the earliest first."""
    sql = f"SELECT {selection(Answer)} FROM answers WHERE scale_id = ? ORDER BY asked_on"
    return from_rows(Answer, store.rows(sql, (scale_id,)))


def answer_on(store: Store, scale_id: str, day: date) -> Answer | None:
    """Return the answer of a day, if there is one."""
    sql = f"SELECT {selection(Answer)} FROM answers WHERE scale_id = ? AND asked_on = ?"
    found = store.row(sql, (scale_id, day.isoformat()))
    return from_row(Answer, found) if found else None
