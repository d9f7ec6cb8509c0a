"""Those who walk beside: coaches, and which of them has whom."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.record import Record


class Coach(Record):
    """A job coach, known by a short code."""

    table: ClassVar[str] = "coaches"

    code: str
    name: str


class Assignment(Record):
    """A stay in a coach's hands, from a day until a day (both in it) or until further notice."""

    table: ClassVar[str] = "assignments"

    episode_id: str
    coach_id: str
    from_on: date
    until_on: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether the stay is in the coach's hands on the day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)

    def overlaps(self, other: Assignment) -> bool:
        """Return whether the two share a day."""
        return self.holds(other.from_on) or other.holds(self.from_on)
