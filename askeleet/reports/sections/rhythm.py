"""The time between meetings: never lost, never crowded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "gap-median-days",
    "first-contact-median-days",
    "past-longest-gap",
    "no-next-meeting",
)


def section(found: Figures) -> Section:
    """Show the gaps."""
    return Section("rhythm", _("Rhythm"), tables=(figure_table(found, "rhythm", _CODES),))
