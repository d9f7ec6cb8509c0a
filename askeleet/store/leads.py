"""Queries about leads and how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.lead import Lead, Move
from askeleet.store.episodes import stays_after
from askeleet.store.rows import from_row, from_rows, selection
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


class Standing(NamedTuple):
    """A lead, where it points, whose it is, and the move by which it stands as it does; none: as introduced."""

    lead: Lead
    employer: str | None
    client: int
    name: str
    move: Move | None

    @property
    def since(self) -> date:
        """The day since when it stands so."""
        return self.move.moved_on if self.move else self.lead.introduced_on


_STANDING = f"""
    SELECT {selection(Lead)}, employers.name, participants.number, participants.name, {selection(Move)}
    FROM leads JOIN participants ON participants.id = participant_id
    LEFT JOIN employers ON employers.id = employer_id
    LEFT JOIN lead_moves ON lead_moves.id = (SELECT id FROM lead_moves AS latest
        WHERE latest.lead_id = leads.id ORDER BY latest.moved_on DESC, latest.number DESC LIMIT 1)
"""


def of(store: Store, participant_id: str) -> Sequence[Standing]:
    """Return a person's leads by number, as they stand."""
    return _read(store.rows(f"{_STANDING} WHERE participant_id = ? ORDER BY leads.number", (participant_id,)))


def of_those_here(store: Store, day: date) -> Sequence[Standing]:
    """Return the leads of everybody with a stay after a day, those whose data are restricted left out."""
    sql = f"""
        {_STANDING} WHERE restricted_on IS NULL AND {stays_after("leads.participant_id")}
        ORDER BY participants.number, leads.number
    """
    return _read(store.rows(sql, {"day": day.isoformat()}))


def to_employer(store: Store, employer_id: str) -> Sequence[Standing]:
    """Return the leads that point to an employer, as they stand."""
    return _read(store.rows(f"{_STANDING} WHERE employer_id = ? ORDER BY participants.number", (employer_id,)))


def moves(store: Store, lead_id: str) -> Sequence[Move]:
    """Return how a lead has stood, oldest first."""
    sql = f"SELECT {selection(Move)} FROM lead_moves WHERE lead_id = ? ORDER BY moved_on, number"
    return from_rows(Move, store.rows(sql, (lead_id,)))


def _read(rows: Sequence[Sequence[Any]]) -> Sequence[Standing]:
    after = len(Lead.fields)
    return [
        Standing(
            from_row(Lead, row[:after]),
            row[after],
            row[after + 1],
            row[after + 2],
            from_row(Move, row[after + 3 :]) if row[after + 3] else None,
        )
        for row in rows
    ]
