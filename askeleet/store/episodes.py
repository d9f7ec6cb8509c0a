"""Queries about stays, their pauses and their rhythms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.episode import Episode, Pause, Rhythm
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Episode]:
    """Return a person's stays, oldest first."""
    sql = f"SELECT {selection(Episode)} FROM episodes WHERE participant_id = ? ORDER BY entered_on"
    return from_rows(Episode, store.rows(sql, (participant_id,)))


def with_id(store: Store, episode_id: str) -> Episode | None:
    """Return the stay with that id."""
    found = store.row(f"SELECT {selection(Episode)} FROM episodes WHERE id = ?", (episode_id,))
    return from_row(Episode, found) if found else None


def holding(store: Store, participant_id: str, day: date) -> Episode | None:
    """Return the person's stay that holds the day."""
    sql = f"""
        SELECT {selection(Episode)} FROM episodes
        WHERE participant_id = :person AND entered_on <= :day AND (exited_on IS NULL OR exited_on >= :day)
    """
    found = store.row(sql, {"person": participant_id, "day": day.isoformat()})
    return from_row(Episode, found) if found else None


def stays_after(person: str) -> str:
    """Return the condition that a person has a stay after `:day`, as SQL; `person` is the column with the id."""
    return f"""EXISTS (
        SELECT 1 FROM episodes WHERE episodes.participant_id = {person}
        AND entered_on <= :day AND (exited_on IS NULL OR exited_on > :day))"""


def first_day(store: Store, participant_id: str) -> str | None:
    """Return the day of the person's first entry, as ISO text."""
    found = store.row("SELECT min(entered_on) FROM episodes WHERE participant_id = ?", (participant_id,))
    return found[0] if found else None


def pauses(store: Store, episode_id: str) -> Sequence[Pause]:
    """Return a stay's pauses, oldest first."""
    sql = f"SELECT {selection(Pause)} FROM pauses WHERE episode_id = ? ORDER BY from_on"
    return from_rows(Pause, store.rows(sql, (episode_id,)))


def rhythms(store: Store, episode_id: str) -> Sequence[Rhythm]:
    """Return the rhythms agreed in a stay, oldest first."""
    sql = f"SELECT {selection(Rhythm)} FROM rhythms WHERE episode_id = ? ORDER BY from_on"
    return from_rows(Rhythm, store.rows(sql, (episode_id,)))


def rhythm_on(store: Store, episode_id: str, day: date) -> Rhythm | None:
    """Return the rhythm in force on a day."""
    sql = f"""
        SELECT {selection(Rhythm)} FROM rhythms WHERE episode_id = ? AND from_on <= ?
        ORDER BY from_on DESC LIMIT 1
    """
    found = store.row(sql, (episode_id, day.isoformat()))
    return from_row(Rhythm, found) if found else None
