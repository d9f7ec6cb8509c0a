"""Queries about contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.meeting import Meeting
from askeleet.domain.record import Fields
from askeleet.store.rows import from_row, from_rows, listed, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store

_SELECT = f"SELECT {selection(Meeting)} FROM meetings"


_LISTED = "participant_id NOT IN (SELECT id FROM participants WHERE restricted_on IS NOT NULL)"
"""Whose contacts are in lists."""


def held() -> str:
    """Return, as SQL, that a contact took place: both took part."""
    return f"outcome IN ({listed(vocabulary.having('outcomes', 'attended'))})"


def with_number(store: Store, participant_id: str, number: int) -> Meeting | None:
    """Return the person's contact with that number."""
    found = store.row(f"{_SELECT} WHERE participant_id = ? AND number = ?", (participant_id, number))
    return from_row(Meeting, found) if found else None


def of(store: Store, participant_id: str) -> Sequence[Meeting]:
    """Return all of a person's contacts, plans included, oldest first."""
    sql = f"{_SELECT} WHERE participant_id = ? ORDER BY held_on, number"
    return from_rows(Meeting, store.rows(sql, (participant_id,)))


def latest(store: Store, participant_id: str, outcomes: Sequence[str], *, until: date) -> Meeting | None:
    """Return the person's latest contact up to a day with one of the outcomes."""
    places = ", ".join("?" * len(outcomes))
    sql = f"""
        {_SELECT} WHERE participant_id = ? AND held_on <= ? AND outcome IN ({places})
        ORDER BY held_on DESC, number DESC LIMIT 1
    """
    found = store.row(sql, (participant_id, until.isoformat(), *outcomes))
    return from_row(Meeting, found) if found else None


def plans(store: Store, participant_id: str, first: date, last: date) -> Sequence[Meeting]:
    """Return the person's plans without an outcome from a day to a day, both included, earliest first."""
    sql = f"""
        {_SELECT} WHERE participant_id = ? AND outcome = 'planned' AND held_on BETWEEN ? AND ?
        ORDER BY held_on, start_time NULLS LAST, number
    """
    return from_rows(Meeting, store.rows(sql, (participant_id, first.isoformat(), last.isoformat())))


def between(store: Store, first: date, last: date) -> Sequence[Meeting]:
    """Return the plans without an outcome of all who are in lists, from a day to a day included, earliest first."""
    sql = f"""
        {_SELECT} WHERE outcome = 'planned' AND held_on BETWEEN ? AND ? AND {_LISTED}
        ORDER BY held_on, start_time NULLS LAST, number
    """
    return from_rows(Meeting, store.rows(sql, (first.isoformat(), last.isoformat())))


def unsettled(store: Store, today: date) -> Sequence[Meeting]:
    """Return the plans of past days without an outcome, of all who are in lists, oldest first."""
    sql = f"""
        {_SELECT} WHERE outcome = 'planned' AND held_on < ? AND {_LISTED}
        ORDER BY held_on, start_time NULLS LAST, number
    """
    return from_rows(Meeting, store.rows(sql, (today.isoformat(),)))


class Sought(Fields):
    """What fits everything given; `before` itself is not included, nor are plans that lie after `plans_until`.

    The contacts of people whose data are restricted are found only by the person.
    """

    participant_id: str | None = None
    first: date | None = None
    before: date | None = None
    channel: str | None = None
    outcome: str | None = None
    coach_id: str | None = None
    plans_until: date | None = None

    @property
    def conditions(self) -> tuple[str, tuple[str, ...]]:
        """The conditions as SQL, and what is filled in."""
        wanted: dict[str, str | None] = {
            "participant_id = ?": self.participant_id,
            "held_on >= ?": _iso(self.first),
            "held_on < ?": _iso(self.before),
            "channel = ?": self.channel,
            "outcome = ?": self.outcome,
            "coach_id = ?": self.coach_id,
            "(outcome <> 'planned' OR held_on <= ?)": _iso(self.plans_until),
        }
        given = {condition: value for condition, value in wanted.items() if value is not None}
        return " AND ".join([*given, "TRUE" if self.participant_id else _LISTED]), tuple(given.values())


def matching(store: Store, sought: Sought, limit: int | None) -> Sequence[Meeting]:
    """Return the contacts that fit, newest first."""
    where, given = sought.conditions
    # The inner query walks an index backwards and stops; without it SQLite sorts every contact there is.
    sql = f"""
        {_SELECT} WHERE {where} AND held_on >= coalesce((SELECT min(held_on) FROM (
            SELECT held_on FROM meetings WHERE {where} ORDER BY held_on DESC LIMIT ?)), '')
        ORDER BY held_on DESC, start_time DESC NULLS LAST, number DESC LIMIT ?
    """
    most = -1 if limit is None else limit
    return from_rows(Meeting, store.rows(sql, (*given, *given, most, most)))


def count(store: Store, sought: Sought, most: int) -> int:
    """Return how many contacts fit; it counts no further than `most`, so that it stays quick among very many."""
    where, given = sought.conditions
    sql = f"SELECT count(*) FROM (SELECT 1 FROM meetings WHERE {where} LIMIT ?)"
    found = store.row(sql, (*given, most))
    return int(found[0]) if found else 0


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
