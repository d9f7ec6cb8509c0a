"""Queries about needs and the services for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.referral import Referral
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def listed(store: Store, participant_id: str | None = None) -> Sequence[Referral]:
    """Return the referrals, the oldest first: of one person, or of all whose data are not restricted."""
    sql = f"""
        SELECT {selection(Referral)} FROM referrals JOIN participants ON participants.id = participant_id
        WHERE participant_id = :person OR (:person IS NULL AND restricted_on IS NULL)
        ORDER BY noted_on, participants.number, referrals.number
    """
    return from_rows(Referral, store.rows(sql, {"person": participant_id}))
