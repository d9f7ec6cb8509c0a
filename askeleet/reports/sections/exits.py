"""What people left for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown_table, figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "exited",
    "success-rate-of-exits",
    "success-rate-of-known",
)


def section(found: Figures) -> Section:
    """Show the exits, their reasons and how many found a way on."""
    tables = [figure_table(found, "exits", _CODES)]
    if whole(found, "exited"):
        tables.append(breakdown_table(found, "exits-by-reason"))
    return Section("exits", _("Exits"), tables=tuple(tables))
