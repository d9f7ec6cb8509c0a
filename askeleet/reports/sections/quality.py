"""What is still missing in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "missing-status",
    "missing-goal",
    "missing-next-meeting",
    "missing-outcome",
    "missing-follow-up",
)


def section(found: Figures) -> Section:
    """Show what is missing."""
    return Section("quality", _("Still missing in the record"), tables=(figure_table(found, "quality", _CODES),))
