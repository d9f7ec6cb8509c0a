"""What of the indicators of ESF+ the record does not tell, and why."""

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
            "EECO12–EECO17 (disabilities, third-country nationals, foreign background, minorities, homelessness, rural "
            "areas) are not asked of participants and are kept of nobody: EECO12 and EECO15 are special categories of "
            "personal data. The project may give yearly estimates of them."
        ),
        _("EECO18 and EECO19 count public services and firms, not people; the record of the coaching has neither."),
        _(
            "EECR06 (improved labour market situation six months after leaving) is not counted: of those who were in "
            "work at entry the record does not tell whether they have a steadier, fuller or more demanding job."
        ),
        _(
            "What counts for the authority is what participants have entered in EURA 2021 themselves; these figures "
            "are the project's own, to be held against it."
        ),
    )
    return Section("esf-not-collected", _("What is not collected, and why"), said)
