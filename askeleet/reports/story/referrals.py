"""Services that helped on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework.referrals import is_sensitive
from askeleet.domain.referral import Referral
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, label, listed, quoted
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"referral": N_("Service")}

_TOLD = ("accepted", "started", "helped")


def tell(told: Told) -> Iterator[Event]:
    """Tell when each service was accepted, began and helped; others do not read one that tells of health."""
    for each in numbered.of(told.store, Referral, told.participant.id):
        target = None if told.discreet and is_sensitive(each) else each.target
        need = veiled(each.need, discreet=told.discreet)
        for state, day in each.days.items():
            if state in _TOLD:
                lines = (listed(label("referral-states", state), label("referral-targets", target)), quoted(need))
                facts = {"what": state, "service": target, "need": need}
                yield Event(day, "referral", lines, facts, each.code(told.participant.number))
