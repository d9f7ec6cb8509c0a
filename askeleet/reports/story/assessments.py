"""How the areas of life stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.marking import N_
from askeleet.reports.assessments import seen
from askeleet.reports.story.event import Event, label, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"assessment": N_("Life areas")}


def tell(told: Told) -> Iterator[Event]:
    """Tell the areas of a day in one line; with others looking on, none that tells of health."""
    found = seen(told.store, told.participant, discreet=told.discreet)
    for day in sorted({each.assessed_on for each in found}):
        areas = {each.area: each.value for each in found if each.assessed_on == day}
        line = listed(*(f"{label('life-areas', area)} {value}" for area, value in areas.items()))
        yield Event(day, "assessment", (line,), {"areas": areas})
