"""Figures that a profile asks for besides those of its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.sections.rows import Figures


def section(found: Figures, codes: Sequence[str]) -> Section:
    """Show the figures in one table."""
    return Section("more", _("Further figures"), tables=(figure_table(found, "more", codes),))
