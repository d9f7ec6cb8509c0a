"""Questions between meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("questions-asked", "questions-answered", "questions-open", "answer-median-working-days")


def section(found: Figures) -> Section | None:
    """Show the questions, where any was asked, answered or waits."""
    if not any(found[code] for code in _CODES):
        return None
    tables = (figure_table(found, "questions", _CODES),)
    return Section("questions", _("Questions between meetings"), tables=tables)
