"""How somebody was doing some time after leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.follow_up import FollowUp
from askeleet.marking import N_
from askeleet.reports.story.event import Event, label, listed
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"follow-up": N_("Follow-up")}


def tell(told: Told) -> Iterator[Event]:
    """Tell of each follow-up how long after the exit it was, what was answered and who says so."""
    for each in numbered.of(told.store, FollowUp, told.participant.id):
        note = None if told.discreet else each.note
        window, status = label("follow-up-windows", each.window), label("statuses", each.status)
        lines = (listed(window, status, label("follow-up-sources", each.source)), note)
        facts = {"window": each.window, "status": each.status, "source": each.source, "note": note}
        yield Event(each.answered_on, "follow-up", lines, facts, each.code(told.participant.number))
