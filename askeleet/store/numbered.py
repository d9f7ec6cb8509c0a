"""Queries about records that a person has and that count within the person, whatever their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from askeleet.domain.numbered import Numbered
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store

Kind = TypeVar("Kind", bound=Numbered)


def of(store: Store, kind: type[Kind], participant_id: str) -> Sequence[Kind]:
    """Return a person's records of a kind by number."""
    sql = f"SELECT {selection(kind)} FROM {kind.table} WHERE participant_id = ? ORDER BY number"
    return from_rows(kind, store.rows(sql, (participant_id,)))


def with_number(store: Store, kind: type[Kind], participant_id: str, number: int) -> Kind | None:
    """Return the person's record of a kind with that number."""
    sql = f"SELECT {selection(kind)} FROM {kind.table} WHERE participant_id = ? AND number = ?"
    found = store.row(sql, (participant_id, number))
    return from_row(kind, found) if found else None
