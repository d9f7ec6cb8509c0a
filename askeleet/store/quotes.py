"""Queries about what people said that may be told on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.quote import Quote
from askeleet.store import numbered
from askeleet.store.rows import from_rows, listed, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Quote]:
    """Return a person's quotes by number, withdrawn ones and those past their end too."""
    return numbered.of(store, Quote, participant_id)


def in_force(store: Store, on: date, *, participant_id: str | None = None) -> Sequence[Quote]:
    """Return the quotes that may be used on a day, of one person or of everybody whose data are not restricted.

    They are not withdrawn, not past their last day, and of nobody who withdrew the consent to quotes and gave no new
    one; who was never asked for one has withdrawn none.
    """
    whose = "participants.id = :person" if participant_id else "restricted_on IS NULL"
    sql = f"""
        SELECT {selection(Quote)} FROM quotes JOIN participants ON participants.id = quotes.participant_id
        WHERE quotes.withdrawn_on IS NULL AND (until_on IS NULL OR until_on >= :on) AND {whose}
            AND NOT ({_consented("IS NOT NULL")} AND NOT {_consented("IS NULL")})
        ORDER BY participants.number, quotes.number
    """
    return from_rows(Quote, store.rows(sql, {"on": on.isoformat(), "person": participant_id}))


def are_withdrawn(store: Store, participant_id: str) -> bool:
    """Return whether a person withdrew the consent to quotes and gave no new one."""
    sql = f"""
        SELECT 1 FROM participants WHERE participants.id = ?
            AND {_consented("IS NOT NULL")} AND NOT {_consented("IS NULL")}
    """
    return store.row(sql, (participant_id,)) is not None


def _consented(withdrawn: str) -> str:
    """Return the condition that a person has a consent to quotes that is, or is not, withdrawn."""
    purposes = listed(vocabulary.having("consent-purposes", "of_quotes"))
    return f"""EXISTS (SELECT 1 FROM consents WHERE consents.participant_id = participants.id
        AND purpose IN ({purposes}) AND consents.withdrawn_on {withdrawn})"""
