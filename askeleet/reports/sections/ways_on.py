"""Who counts by the funder's rule, and who of them found a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.ways_on import FIGURES
from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section:
    """Show the clients that count, and of their exits those that led on within three months."""
    codes = [figure.code for figure in FIGURES]
    return Section("ways-on", _("Clients who count, and ways on"), tables=(figure_table(found, "ways-on", codes),))
