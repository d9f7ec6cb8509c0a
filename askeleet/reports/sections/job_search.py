"""Looking for work: documents, applications, interviews, contacts with employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("documents-updated", "applications", "interviews", "employer-contacts")


def section(found: Figures) -> Section | None:
    """Show what was done to find work, where there was something."""
    if not any(whole(found, code) for code in _CODES):
        return None
    return Section("job-search", _("Looking for work"), tables=(figure_table(found, "job-search", _CODES),))
