"""Firms and vacancies, and how each stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework.leads import first_state
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, label, listed, quoted
from askeleet.store import leads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"lead": N_("Lead")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each was told of, and each state that it came to; none of them is worse than another."""
    for each in leads.of(told.store, told.participant.id):
        lead, code = each.lead, each.lead.code(told.participant.number)
        title, employer = veiled(lead.title, discreet=told.discreet), None if told.discreet else each.employer
        moves = [(move.moved_on, move.state, move.note) for move in leads.moves(told.store, lead.id)]
        for day, state, said in ((lead.introduced_on, first_state(), lead.note), *moves):
            note = None if told.discreet else said
            facts = {"state": state, "title": title, "employer": employer, "note": note}
            lines = (listed(label("lead-states", state), employer), quoted(title), note)
            yield Event(day, "lead", lines, facts, code)
