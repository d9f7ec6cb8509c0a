"""The common indicators of the ESF of 2014–2020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import esf_2014
from askeleet.language import _
from askeleet.reports.document import Hidden, Section
from askeleet.reports.sections.by_gender import by_gender, together

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section:
    """Show who entered and with what result people left, by gender, of complete records; and everybody."""
    entered = by_gender(found, "esf-2014-entered", esf_2014.OUTPUTS, _("Participants at their first entry"))
    left = by_gender(found, "esf-2014-left", esf_2014.RESULTS, _("Results of those who left"))
    return Section("esf-2014", _("ESF common indicators 2014–2020"), _of_all(found), tables=(entered, left))


def _of_all(found: Figures) -> tuple[str, ...]:
    """Say how many of all count; nothing where that is hidden."""
    complete, everybody = together(found, "co-total"), together(found, "co-grand-total")
    if isinstance(complete, Hidden) or isinstance(everybody, Hidden):
        return ()
    said = _(
        "Only records complete in all that is not sensitive count: {complete} of {everybody}. The grand total has "
        "the others too."
    )
    return (said.format(complete=complete, everybody=everybody),)
