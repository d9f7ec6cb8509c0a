"""How the caseload and the contacts are shared between the coaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Column, Named, Section, Table
from askeleet.reports.sections.rows import breakdown, figure_column, shown

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_SHARED = {"open-by-coach": "open-at-end", "contacts-by-coach": "contacts-held", "minutes-by-coach": "minutes-held"}
"""What is shared, and the figure of the whole: the column has its title, as the table is of coaches anyway."""


def section(found: Figures) -> Section | None:
    """Show a row a coach who had anything; no section where the figures are of one coach already."""
    if "open-by-coach" not in found:
        return None
    columns = (
        Column("coach", _("Coach"), is_wide=True),
        *(figure_column(whole, key=code) for code, whole in _SHARED.items()),
    )
    shares = {code: breakdown(found, code) for code in _SHARED}
    rows = (
        (_named(coach), *(shown(code, share.get(coach, 0)) for code, share in shares.items()))
        for coach in dict.fromkeys(coach for share in shares.values() for coach in share)
        if any(share.get(coach) for share in shares.values())
    )
    return Section("coaches", _("Coaches"), tables=(Table("coaches", columns, tuple(rows)),))


def _named(code: str) -> Named:
    return Named(code, _("unknown") if code == "unknown" else code)
