"""Figures that a profile asks for besides those of its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown, breakdown_table, figure_of, figure_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.sections.rows import Figures


def section(found: Figures, codes: Sequence[str]) -> Section | None:
    """Show single figures in one table, and a table for each breakdown that has anything."""
    present = [code for code in codes if code in found]
    single = [code for code in present if not figure_of(code).vocabulary]
    several = [code for code in present if figure_of(code).vocabulary and any(breakdown(found, code).values())]
    tables = (
        *((figure_table(found, "more", single),) if single else ()),
        *(breakdown_table(found, code) for code in several),
    )
    return Section("more", _("Further figures"), tables=tables) if tables else None
