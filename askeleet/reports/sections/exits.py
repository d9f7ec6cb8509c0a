"""What people left for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown, breakdown_table, figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_ROWS = {"exited": None, "success-rate-of-exits": "exited", "success-rate-of-known": "known"}


def section(found: Figures) -> Section:
    """Show the exits, their reasons and how many found a way on."""
    reasons = breakdown(found, "exits-by-reason")
    unknown = vocabulary.having("exit-reasons", "known", value=False)
    known = sum(count for code, count in reasons.items() if code not in unknown)
    tables = [figure_table({**found, "known": known}, "exits", _ROWS)]
    if known or sum(reasons.values()):
        tables.append(breakdown_table(found, "exits-by-reason", "exit-reasons"))
    return Section("exits", _("Exits"), tables=tuple(tables))
