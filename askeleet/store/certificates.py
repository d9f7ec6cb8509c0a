"""Queries about certificates of many people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.certificate import Certificate
from askeleet.store.episodes import stays_after
from askeleet.store.rows import from_row, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of_those_here(store: Store, day: date) -> Sequence[tuple[int, str, Certificate]]:
    """Return number and name of everybody with a stay after a day, with each certificate; the restricted left out."""
    sql = f"""
        SELECT participants.number, participants.name, {selection(Certificate)}
        FROM certificates JOIN participants ON participants.id = participant_id
        WHERE restricted_on IS NULL AND {stays_after("certificates.participant_id")}
        ORDER BY participants.number, certificates.number
    """
    return [(row[0], row[1], from_row(Certificate, row[2:])) for row in store.rows(sql, {"day": day.isoformat()})]
