"""A stay: the time between an entry and an exit, its pauses and its rhythm."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from askeleet.domain.record import Record
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_GAP = 35
"""Days that may pass between two meetings where nothing was agreed."""


class Episode(Record):
    """One stay of a person in the service; a person may come back for another."""

    table: ClassVar[str] = "episodes"

    participant_id: str
    entered_on: date
    referred_by: str | None = None
    referred_on: date | None = None
    unemployed_since: date | None = None
    status: str | None = None
    education: str | None = None
    wish: str | None = None  # in the person's own words
    exited_on: date | None = None  # the exit day is still a day in the service
    exit_reason: str | None = None
    exit_status: str | None = None
    qualification: str | None = None

    def holds(self, day: date) -> bool:
        """Return whether the day is a day in the service, first and last included."""
        return self.entered_on <= day and (self.exited_on is None or day <= self.exited_on)

    def overlaps(self, other: Episode) -> bool:
        """Return whether the two stays share a day."""
        return self.holds(other.entered_on) or other.holds(self.entered_on)


class Pause(Record):
    """An agreed break in a stay; both its days are in it."""

    table: ClassVar[str] = "pauses"

    episode_id: str
    from_on: date
    until_on: date
    reason: str | None = None

    def holds(self, day: date) -> bool:
        """Return whether the day is in the pause."""
        return self.from_on <= day <= self.until_on

    def overlaps(self, other: Pause) -> bool:
        """Return whether the two pauses share a day."""
        return self.from_on <= other.until_on and other.from_on <= self.until_on


class Gaps(NamedTuple):
    """Days between meetings as they are agreed; None is the usual."""

    shortest: int | None
    wished: int
    longest: int | None


class Rhythm(Record):
    """The gap between meetings agreed from a day on; all three in days."""

    table: ClassVar[str] = "rhythms"

    episode_id: str
    from_on: date
    shortest: int | None = None
    wished: int
    longest: int = LONGEST_GAP


def days_between(earlier: date, later: date, pauses: Iterable[Pause]) -> int:
    """Return the days from one day to a later one, without the days spent in pauses.

    Days after the earlier up to and including the later are counted; pauses of one stay never share a day.
    """
    days = (later - earlier).days
    for pause in pauses:
        days -= _days_in(pause, earlier + timedelta(days=1), later)
    return days


def _days_in(pause: Pause, first: date, last: date) -> int:
    return max(0, (min(pause.until_on, last) - max(pause.from_on, first)).days + 1)
