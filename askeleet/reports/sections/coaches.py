"""How the caseload and the contacts are shared between the coaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Column, Minutes, Named, Section, Table
from askeleet.reports.sections.rows import breakdown

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section | None:
    """Show a row a coach who had anything; no section where the figures are of one coach already."""
    if "open-by-coach" not in found:
        return None
    opened, contacts = breakdown(found, "open-by-coach"), breakdown(found, "contacts-by-coach")
    minutes = breakdown(found, "minutes-by-coach")
    columns = (
        Column("coach", _("Coach"), is_wide=True),
        Column("open-by-coach", _("Open at the end"), is_number=True),
        Column("contacts-by-coach", _("Contacts held"), is_number=True),
        Column("minutes-by-coach", _("Time with people"), is_number=True),
    )
    rows = tuple(
        (_named(code), opened.get(code, 0), contacts.get(code, 0), Minutes(minutes.get(code, 0)))
        for code in dict.fromkeys([*opened, *contacts])
        if opened.get(code) or contacts.get(code)
    )
    return Section("coaches", _("Coaches"), tables=(Table("coaches", columns, rows),))


def _named(code: str) -> Named:
    return Named(code, _("unknown") if code == "unknown" else code)
