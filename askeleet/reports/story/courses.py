"""Courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.story.event import Event
from askeleet.store import courses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from askeleet.domain.course import Course, Member
    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"course": N_("Course")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each course was joined, and when it was over how often the person was there."""
    for course, member in courses.joined(told.store, told.participant.id):
        facts = {"what": "joined", "course": course.name}
        yield Event(member.joined_on, "course", (_("joined"), course.name), facts, course.code)
        ended = _ended(course, member)
        there, marked = courses.attended(told.store, course.id, told.participant.id)
        if ended and marked:
            said = _("was there {there}/{marked}").format(there=there, marked=marked)
            known = {"what": "attended", "course": course.name, "attended": there, "marked": marked}
            yield Event(ended, "course", (said, course.name), known, course.code)


def _ended(course: Course, member: Member) -> date | None:
    """Return the day on which the person left the course, or it ended; None while it goes on."""
    day = member.left_on or course.until_on
    return day if day and day <= clock.today() else None
