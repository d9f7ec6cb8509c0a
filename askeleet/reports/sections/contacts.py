"""Contacts: how many, by what channel, how long, and those that did not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown_table, figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_ROWS = {
    "contacts-held": None,
    "minutes-held": "contacts-held",
    "contacts-per-served-mean": "served",
    "contacts-per-served-median": "served",
    "contacts-per-served-min": "served",
    "contacts-per-served-max": "served",
    "no-shows": None,
    "no-show-rate": "appointments",
    "cancelled-by-participant": None,
    "cancelled-by-coach": None,
    "moved": None,
    "no-answer": None,
    "contacts-after-exit": None,
}


def section(found: Figures) -> Section:
    """Show the contacts."""
    appointments = whole(found, "contacts-held") + whole(found, "no-shows")
    table = figure_table({**found, "appointments": appointments}, "contacts", _ROWS)
    channels = breakdown_table(found, "contacts-by-channel", "channels")
    return Section("contacts", _("Contacts"), tables=(table, channels))
