"""Contacts and plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.meeting import code_of
from askeleet.language.writing import show_minutes, show_time
from askeleet.marking import N_
from askeleet.reports import meetings as contacts
from askeleet.reports.story.event import Event, label, listed, quoted
from askeleet.store import meetings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.domain.meeting import Meeting
    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"contact": N_("Contact"), "plan": N_("Plan")}


def tell(told: Told) -> Iterator[Event]:
    """Tell of each contact with what was noted, and of each that is planned."""
    found = meetings.of(told.store, told.participant.id)
    facts = contacts.records(told.store, told.participant, found, discreet=told.discreet)
    for each, known in zip(found, facts, strict=True):
        lines = (_how(each), known["note"], quoted(known["words"]))
        kind = "plan" if each.outcome == "planned" else "contact"
        left_out = {"code", "client", "held_on"}
        kept = {name: value for name, value in known.items() if name not in left_out}
        yield Event(each.held_on, kind, lines, kept, code_of(told.participant.number, each))


def _how(each: Meeting) -> str:
    return listed(
        each.start_time and show_time(each.start_time),
        label("channels", each.channel),
        each.minutes and show_minutes(each.minutes),
        None if each.outcome == "planned" else label("outcomes", each.outcome),
        *(label("topics", topic) for topic in (each.topics or "").split()),
    )
