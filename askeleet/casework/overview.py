"""Looking over many contacts at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.casework.meetings import PLANNED
from askeleet.errors.periods import PeriodBackwardsError
from askeleet.store import meetings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


class Wanted(NamedTuple):
    """Which contacts are looked for; both days are included."""

    participant: Participant | None = None
    first: date | None = None
    last: date | None = None
    channel: str | None = None
    outcome: str | None = None
    unsettled: bool = False
    coach: Coach | None = None


def meetings_wanted(store: Store, wanted: Wanted, limit: int) -> Sequence[Meeting]:
    """Return the contacts that fit, newest first.

    Raises:
        PeriodBackwardsError: if the last day is before the first.
    """
    if wanted.first and wanted.last and wanted.last < wanted.first:
        raise PeriodBackwardsError(first=wanted.first, last=wanted.last)
    before = wanted.last + timedelta(days=1) if wanted.last else None
    if wanted.unsettled and wanted.outcome not in {None, PLANNED}:
        return []  # what has no outcome has not that one
    if wanted.unsettled:
        before = min(before, clock.today()) if before else clock.today()
    return meetings.matching(
        store,
        participant_id=wanted.participant.id if wanted.participant else None,
        first=wanted.first,
        before=before,
        channel=wanted.channel,
        outcome=PLANNED if wanted.unsettled else wanted.outcome,
        coach_id=wanted.coach.id if wanted.coach else None,
        limit=limit,
    )
