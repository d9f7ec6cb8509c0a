"""The common indicators of ESF+."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import esf, esf_results
from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.by_gender import by_gender

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section:
    """Show who entered and with what result people left, by gender."""
    said = (
        _(
            "Each participant counts once in the whole project: as things were at the first entry, and by the last "
            "exit. A result upon leaving may change until 28 days have passed from the exit."
        ),
    )
    entered = by_gender(found, "esf-entered", esf.FIGURES, _("Participants at their first entry"))
    left = by_gender(found, "esf-left", esf_results.FIGURES, _("Results of those who left"))
    return Section("esf", _("ESF+ common indicators"), said, tables=(entered, left))
