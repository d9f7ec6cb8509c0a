"""What stood in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.story.event import Event, label, listed, quoted
from askeleet.store import barriers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"barrier": N_("Barrier")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when something was noted to stand in the way, and when it was lifted; to others nothing that is hidden."""
    for barrier in barriers.of(told.store, told.participant.id):
        if told.discreet and barrier.sensitive:
            continue
        note = None if told.discreet else barrier.note
        for what, day, said in (("noted", barrier.noted_on, _("noted")), ("lifted", barrier.lifted_on, _("lifted"))):
            if day:
                lines = (listed(said, label("barriers", barrier.code)), quoted(note) if what == "noted" else None)
                yield Event(day, "barrier", lines, {"what": what, "barrier": barrier.code, "note": note})
