"""Queries about what people asked for about their own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.request import Request
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store

_SELECT = f"SELECT {selection(Request)} FROM requests"


def every(store: Store) -> Sequence[Request]:
    """Return all requests, the one to be answered first at the top."""
    return from_rows(Request, store.rows(f"{_SELECT} ORDER BY due_on, number"))


def of(store: Store, participant_id: str) -> Sequence[Request]:
    """Return what a person has asked for."""
    return from_rows(Request, store.rows(f"{_SELECT} WHERE participant_id = ? ORDER BY number", (participant_id,)))


def with_number(store: Store, number: int) -> Request | None:
    """Return the request with that number."""
    found = store.row(f"{_SELECT} WHERE number = ?", (number,))
    return from_row(Request, found) if found else None
