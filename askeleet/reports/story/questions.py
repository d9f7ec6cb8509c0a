"""Questions between meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.question import Question
from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, label, listed, quoted
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"question": N_("Question")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each was asked, and when and what was answered."""
    for each in numbered.of(told.store, Question, told.participant.id):
        code, asked = each.code(told.participant.number), veiled(each.question, discreet=told.discreet)
        lines = (listed(_("asked"), label("channels", each.channel)), quoted(asked))
        facts = {"what": "asked", "channel": each.channel, "question": asked}
        yield Event(each.asked_on, "question", lines, facts, code)
        if each.answered_on:
            answer = None if told.discreet else each.answer
            facts = {"what": "answered", "question": asked, "answer": answer}
            yield Event(each.answered_on, "question", (_("answered"), quoted(asked), answer), facts, code)
