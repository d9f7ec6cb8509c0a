"""Looking over many contacts at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework.meetings import PLANNED
from askeleet.errors.periods import PeriodBackwardsError
from askeleet.store import meetings
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


_USUAL = 50  # of all there are, where neither a client nor a period nor plans are asked for
MOST_COUNTED = 10_000
"""Among very many, counting ends with the next one, so that it stays quick."""


class Wanted(NamedTuple):
    """Which contacts are looked for; both days are included."""

    participant: Participant | None = None
    first: date | None = None
    last: date | None = None
    channel: str | None = None
    outcome: str | None = None
    unsettled: bool = False
    coach: Coach | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing bounds it, so that it is about what has been: plans to come are told apart then."""
        are_plans = self.unsettled or self.outcome == PLANNED
        return not (self.participant or self.first or self.last or are_plans)


class Found(NamedTuple):
    """The contacts that fit, how many there are of them in all, and how many plans to come were left out."""

    meetings: Sequence[Meeting]
    total: int
    ahead: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are given."""
        return self.total > len(self.meetings)


def meetings_wanted(store: Store, wanted: Wanted, limit: int | None = None) -> Found:
    """Return the contacts that fit, newest first.

    Without a limit all of a client, a period or the plans are given, otherwise the usual number.

    Raises:
        PeriodBackwardsError: if the last day is before the first.
    """
    if wanted.first and wanted.last and wanted.last < wanted.first:
        raise PeriodBackwardsError(first=wanted.first, last=wanted.last)
    if wanted.unsettled and wanted.outcome not in {None, PLANNED}:
        return Found([], 0)  # what has no outcome has not that one
    most = limit or (_USUAL if wanted.is_open else None)
    sought = _sought(wanted)
    found = meetings.matching(store, sought, most)
    total = meetings.count(store, sought, MOST_COUNTED + 1) if len(found) == most else 0
    return Found(found, max(total, len(found)), _ahead(store, wanted))


def _sought(wanted: Wanted) -> meetings.Sought:
    before = wanted.last + timedelta(days=1) if wanted.last else None
    if wanted.unsettled:
        before = min(before, clock.today()) if before else clock.today()
    return meetings.Sought(
        participant_id=wanted.participant.id if wanted.participant else None,
        first=wanted.first,
        before=before,
        channel=wanted.channel,
        outcome=PLANNED if wanted.unsettled else wanted.outcome,
        coach_id=wanted.coach.id if wanted.coach else None,
        plans_until=clock.today() if wanted.is_open else None,
    )


def _ahead(store: Store, wanted: Wanted) -> int:
    """Return how many plans to come were left out; where an outcome is asked for, none are missed."""
    if not wanted.is_open or wanted.outcome:
        return 0
    tomorrow = clock.today() + timedelta(days=1)
    sought = _sought(wanted).but(first=tomorrow, outcome=PLANNED, plans_until=None)
    return meetings.count(store, sought, MOST_COUNTED + 1)
