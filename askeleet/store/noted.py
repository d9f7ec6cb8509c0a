"""The first day on which anything was noted of a person, beside contacts and goals."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askeleet.store import Store

DAYS = {
    "strengths": "noted_on",
    "interests": "noted_on",
    "barriers": "noted_on",
    "scales": "made_on",
    "assessments": "assessed_on",
    "leads": "introduced_on",
    "documents": "noted_on",
    "certificates": "noted_on",
    "course_members": "joined_on",
    "referrals": "noted_on",
    "questions": "asked_on",
    "quotes": "said_on",
}
"""The tables whose rows lie in the time after the first entry, and the column that says when."""


def first_day(store: Store, participant_id: str) -> date | None:
    """Return the first day on which anything was noted of a person; goals and contacts are not in it."""
    parts = (f'SELECT min("{day}") AS noted FROM "{table}" WHERE participant_id = :id' for table, day in DAYS.items())
    ((first,),) = store.rows(f"SELECT min(noted) FROM ({' UNION ALL '.join(parts)})", {"id": participant_id})
    return date.fromisoformat(first) if first else None
