"""How far goals were reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("gas-baseline-mean", "gas-achieved-mean", "gas-change-mean")


def section(found: Figures) -> Section | None:
    """Show the scores, where any goal was rated."""
    if not whole(found, "gas-n"):
        return None
    return Section("attainment", _("Goal attainment"), tables=(figure_table(found, "attainment", _CODES),))
