"""How far goals were reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import goal_code
from askeleet.language import _
from askeleet.language.writing import show_level
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, quoted
from askeleet.store import attainment, goals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"rating": N_("Goal")}

_MEANT: Mapping[int, str] = {
    -2: N_("much less than expected ({level})"),
    -1: N_("less than expected ({level})"),
    0: N_("as expected ({level})"),
    1: N_("more than expected ({level})"),
    2: N_("much more than expected ({level})"),
}
"""What each level says of a goal."""


def tell(told: Told) -> Iterator[Event]:
    """Tell where each goal stood when it was rated, and what that looks like in the words of the goal."""
    for goal in goals.of(told.store, told.participant.id):
        code, title = goal_code(told.participant.number, goal), veiled(goal.title, discreet=told.discreet)
        looks = {each.level: each.words for each in attainment.levels(told.store, goal.id)}
        for each in attainment.ratings(told.store, goal.id):
            words, note = (None, None) if told.discreet else (looks.get(each.level), each.note)
            meant = _(_MEANT[each.level]).format(level=show_level(each.level))
            facts = {"level": each.level, "title": title, "words": words, "note": note}
            yield Event(each.rated_on, "rating", (meant, quoted(title), words, note), facts, code)
