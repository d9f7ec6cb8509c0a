"""Quotes that may be used today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, iso, label, quoted
from askeleet.store import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"quote": N_("Quote")}


def tell(told: Told) -> Iterator[Event]:
    """Tell what was said, and for whom it may be used; what was withdrawn is not told."""
    for each in quotes.in_force(told.store, clock.today(), participant_id=told.participant.id):
        words = veiled(each.words, discreet=told.discreet)
        facts = {"words": words, "use": each.use, "until": iso(each.until_on)}
        code = each.code(told.participant.number)
        yield Event(each.said_on, "quote", (label("quote-uses", each.use), quoted(words)), facts, code)
