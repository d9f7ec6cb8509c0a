"""What people here have said and wish: the words by which somebody may fit an employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.store.episodes import stays_after
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


class Said(NamedTuple):
    """One text of a person, and what it is: wish, goal, strength or interest; of a goal its number too."""

    participant_id: str
    kind: str
    number: int | None
    text: str


_SAID = (
    "SELECT participant_id, 'wish', NULL, wish FROM episodes WHERE wish IS NOT NULL AND exited_on IS NULL",
    "SELECT participant_id, 'goal', number, title FROM goals WHERE closed_on IS NULL ORDER BY number",
    """
    SELECT participant_id, 'strength', NULL, name || coalesce(': ' || evidence, '') FROM strengths
    WHERE ended_on IS NULL
    """,
    "SELECT participant_id, 'interest', NULL, name FROM interests WHERE ended_on IS NULL",
)
"""Where words are found, in the order they are told."""


class Here(NamedTuple):
    """Somebody with a stay."""

    id: str
    number: int
    name: str
    municipality: str | None


def here(store: Store, day: date) -> Sequence[Here]:
    """Return everybody with a stay after a day, by number; those whose data are restricted left out."""
    sql = f"""
        SELECT id, number, name, municipality FROM participants
        WHERE restricted_on IS NULL AND {stays_after("participants.id")} ORDER BY number
    """
    return [Here(*row) for row in store.rows(sql, {"day": day.isoformat()})]


def said(store: Store) -> Sequence[Said]:
    """Return what people have said and wish."""
    return [Said(*row) for sql in _SAID for row in store.rows(sql)]
