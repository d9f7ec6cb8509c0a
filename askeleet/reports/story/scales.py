"""Scaling questions and what was answered to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.scales import answer_in_words
from askeleet.reports.story.event import Event, quoted
from askeleet.store import scales

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"scale": N_("Scale")}


def tell(told: Told) -> Iterator[Event]:
    """Tell each answer, with what was said of it."""
    for scale in scales.of(told.store, told.participant.id):
        code, question = scale.code(told.participant.number), veiled(scale.question, discreet=told.discreet)
        for each in scales.answers(told.store, scale.id):
            said = None if told.discreet else "\n".join(answer_in_words(each))
            stands = _("stands at {value} from 0 to 10").format(value=each.value)
            words = {"why_not_lower": each.why_not_lower, "helped": each.helped, "one_up": each.one_up}
            facts = {"question": question, "value": each.value, **(dict.fromkeys(words) if told.discreet else words)}
            yield Event(each.asked_on, "scale", (stands, quoted(question), said), facts, code)
