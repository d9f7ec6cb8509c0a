"""A waypoint of a person's own path: what it may be, and what stands on no path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.marking import N_
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.goal import Goal
    from askeleet.reports.document import Named

BEHIND, UNDER_WAY, AHEAD = STATES = ("behind", "under-way", "ahead")

KINDS: Mapping[str, str] = {
    "began": N_("coaching began"),
    "began-again": N_("coaching began again"),
    "pause": N_("pause"),
    "goal-set": N_("goal set"),
    "goal-changed": N_("goal in new words"),
    "goal-reached": N_("goal reached"),
    "goal-let-go": N_("goal let go"),
    "goal-closed": N_("goal closed"),
    "goal": N_("goal"),
    "step-taken": N_("step taken"),
    "step-let-go": N_("step let go"),
    "step": N_("step agreed"),
    "promise": N_("the coach's promise"),
    "certificate": N_("certificate gained"),
    "exam": N_("exam"),
    "course-finished": N_("course finished"),
    "course-left": N_("course left"),
    "course": N_("course"),
    "helped": N_("help found"),
    "service": N_("service begun"),
    "service-agreed": N_("service agreed"),
    "meeting": N_("next meeting"),
    "ended": N_("coaching ended"),
}
"""What a waypoint may be, and how people call it."""

DETOURS = frozenset({"pause", "goal-changed", "goal-let-go", "step-let-go", "course-left"})
"""Waypoints beside the line: as much a part of the path as those on it."""


class Waypoint(NamedTuple):
    """Something on a person's path, on a day if it has one."""

    on: date | None
    state: str  # one of STATES
    kind: str
    title: str | None = None  # in the person's words where they are known; None where others may be reading
    code: str | None = None
    goal: str | None = None  # the code of the goal that it belongs to
    details: Mapping[str, Named] = {}


def is_shown(goal: Goal) -> bool:
    """Return whether a goal may stand on a page that others may see: it does not tell of health."""
    return not vocabulary.trait("life-areas", goal.area, "sensitive", default=False)


def still_coming(day: date | None) -> date | None:
    """Return a day that something is due, unless it is past: nobody is reminded of that here."""
    return day if day and day >= clock.today() else None
