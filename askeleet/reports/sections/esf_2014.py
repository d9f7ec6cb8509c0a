"""The common indicators of the ESF of 2014–2020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import esf_2014
from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.by_gender import by_gender
from askeleet.reports.sections.rows import breakdown

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section:
    """Show who entered and with what result people left, by gender, of complete records; and everybody."""
    complete, everybody = (sum(breakdown(found, code).values()) for code in ("co-total", "co-grand-total"))
    said = (
        _(
            "Only records complete in all that is not sensitive count: {complete} of {everybody}. The grand total has "
            "the others too."
        ).format(complete=complete, everybody=everybody),
    )
    entered = by_gender(found, "esf-2014-entered", esf_2014.OUTPUTS, _("Participants at their first entry"))
    left = by_gender(found, "esf-2014-left", esf_2014.RESULTS, _("Results of those who left"))
    return Section("esf-2014", _("ESF common indicators 2014–2020"), said, tables=(entered, left))
