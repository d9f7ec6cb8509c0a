"""Queries about people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.participant import Participant
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def with_number(store: Store, number: int) -> Participant | None:
    """Return the person with that number."""
    found = store.row(f"SELECT {selection(Participant)} FROM participants WHERE number = ?", (number,))
    return from_row(Participant, found) if found else None


def with_id(store: Store, participant_id: str) -> Participant | None:
    """Return the person with that id."""
    found = store.row(f"SELECT {selection(Participant)} FROM participants WHERE id = ?", (participant_id,))
    return from_row(Participant, found) if found else None


def holding(store: Store, folded: str, *, on: date | None = None) -> Sequence[Participant]:
    """Return the people whose folded name holds the folded text; with a day, those with a stay on it."""
    sql = f"""
        SELECT {selection(Participant)} FROM participants
        WHERE fold LIKE :text ESCAPE '\\' AND (:day IS NULL OR EXISTS (
            SELECT 1 FROM episodes WHERE participant_id = participants.id
            AND entered_on <= :day AND (exited_on IS NULL OR exited_on >= :day)))
        ORDER BY number
    """
    day = on.isoformat() if on else None
    return from_rows(Participant, store.rows(sql, {"text": f"%{_literal(folded)}%", "day": day}))


def beginning(store: Store, folded: str, limit: int) -> Sequence[tuple[int, str, str]]:
    """Return number, name and folded name of the first people with a word of the name that begins so."""
    sql = """
        SELECT number, name, fold FROM participants
        WHERE (fold LIKE :start ESCAPE '\\' OR fold LIKE :inside ESCAPE '\\') AND restricted_on IS NULL LIMIT :limit
    """
    start = _literal(folded)
    return store.rows(sql, {"start": f"{start}%", "inside": f"% {start}%", "limit": limit})


def every(store: Store) -> Sequence[Participant]:
    """Return everybody by number."""
    return from_rows(Participant, store.rows(f"SELECT {selection(Participant)} FROM participants ORDER BY number"))


def names(store: Store) -> Sequence[tuple[int, str, str]]:
    """Return number, name and folded name of everybody whose data are not restricted."""
    return store.rows("SELECT number, name, fold FROM participants WHERE restricted_on IS NULL ORDER BY number")


def reachable_at(store: Store, *, phone: str | None, email: str | None) -> Sequence[Participant]:
    """Return the people with that telephone number or e-mail address."""
    sql = f"SELECT {selection(Participant)} FROM participants WHERE phone = ? OR email = ? ORDER BY number"
    return from_rows(Participant, store.rows(sql, (phone, email)))


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
