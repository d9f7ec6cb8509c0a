"""Who was there, came and went, and how many people that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "open-at-start",
    "entered",
    "entered-first",
    "entered-returning",
    "assigned-in",
    "exited",
    "assigned-out",
    "open-at-end",
    "served",
    "cumulative",
)


def section(found: Figures) -> Section:
    """Show the flow of stays and the people behind it."""
    said = _("Stays: {start} + {entered} − {exited} = {end}").format(
        start=whole(found, "open-at-start"),
        entered=whole(found, "entered") + (whole(found, "assigned-in") if "assigned-in" in found else 0),
        exited=whole(found, "exited") + (whole(found, "assigned-out") if "assigned-out" in found else 0),
        end=whole(found, "open-at-end"),
    )
    return Section("flow", _("Clients"), (said,), tables=(figure_table(found, "flow", _CODES),))
