"""Goals and the steps to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown_table, figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("goals-set", "goals-active", "goals-reached", "goals-let-go", "steps-agreed", "steps-done")


def section(found: Figures) -> Section:
    """Show the goals; what they are about where there are any in force."""
    tables = [figure_table(found, "goals", _CODES)]
    if whole(found, "goals-active"):
        tables.append(breakdown_table(found, "goals-by-area"))
    return Section("goals", _("Goals and steps"), tables=tuple(tables))
