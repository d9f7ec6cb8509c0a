"""What of the indicators of the ESF of 2014–2020 the record does not tell, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(_found: Figures) -> Section:
    """Say what is not collected, and why."""
    said = (
        _(
            "CO15–CO19 (migrants and minorities, disabilities, other disadvantages, homelessness, rural areas), and "
            "CR05 and CR09, which rest on them, are not asked of participants and are kept of nobody."
        ),
        _(
            "CR07 (improved labour market situation six months after leaving) is not counted: of those who were in "
            "work at entry the record does not tell whether they have a steadier, fuller or more demanding job."
        ),
    )
    return Section("esf-2014-not-collected", _("What is not collected, and why"), said)
