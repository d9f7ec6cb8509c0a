"""Courses: sessions, who was there, the coach's hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("course-sessions", "course-attendances", "course-participants", "course-minutes")


def section(found: Figures) -> Section | None:
    """Show the courses, where there was any."""
    if not any(found[code] for code in _CODES):
        return None
    return Section("courses", _("Courses"), tables=(figure_table(found, "courses", _CODES),))
