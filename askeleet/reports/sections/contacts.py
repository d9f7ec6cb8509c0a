"""Contacts: how many, by what channel, how long, and those that did not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown_table, figure_table

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "contacts-held",
    "minutes-held",
    "contacts-per-served-mean",
    "contacts-per-served-median",
    "contacts-per-served-min",
    "contacts-per-served-max",
    "no-shows",
    "no-show-rate",
    "cancelled-by-participant",
    "cancelled-by-coach",
    "moved",
    "no-answer",
    "contacts-after-exit",
)


def section(found: Figures) -> Section:
    """Show the contacts."""
    tables = (figure_table(found, "contacts", _CODES), breakdown_table(found, "contacts-by-channel"))
    return Section("contacts", _("Contacts"), tables=tables)
