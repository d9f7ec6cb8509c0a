"""Queries about questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.question import Question
from askeleet.store.rows import from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def listed(store: Store, participant_id: str | None = None, *, answered_too: bool = False) -> Sequence[Question]:
    """Return the open questions, or all, the oldest first: of one person, or of all whose data are not restricted."""
    sql = f"""
        SELECT {selection(Question)} FROM questions JOIN participants ON participants.id = participant_id
        WHERE {"TRUE" if answered_too else "answered_on IS NULL"}
            AND (participant_id = :person OR (:person IS NULL AND restricted_on IS NULL))
        ORDER BY asked_on, participants.number, questions.number
    """
    return from_rows(Question, store.rows(sql, {"person": participant_id}))
