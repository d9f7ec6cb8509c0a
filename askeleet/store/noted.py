"""The first day on which anything was noted of a person, beside contacts and goals."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askeleet.store import Store

_DAYS = {"leads": "introduced_on", "documents": "noted_on", "certificates": "noted_on"}
"""Tables with something of a person, and the column with its day; none of it lies before the first stay."""


def first_day(store: Store, participant_id: str) -> date | None:
    """Return the first such day; None where nothing was noted."""
    days = " UNION ALL ".join(
        f"SELECT {day} AS day FROM {name} WHERE participant_id = :id" for name, day in _DAYS.items()
    )
    found = store.row(f"SELECT min(day) FROM ({days})", {"id": participant_id})
    return date.fromisoformat(found[0]) if found and found[0] else None
