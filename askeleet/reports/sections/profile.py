"""Who the people open at the end are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown, breakdown_table, whole

if TYPE_CHECKING:
    from askeleet.reports.document import Table
    from askeleet.reports.sections.rows import Figures

_CODES = ("profile-age", "profile-gender", "profile-education", "profile-months-unemployed", "profile-referral")


def section(found: Figures) -> Section:
    """Show the profile; nothing where nobody is open."""
    if not whole(found, "open-at-end"):
        return Section("profile", _("Who the open clients are"), (_("Nobody is open."),))
    return Section("profile", _("Who the open clients are"), tables=_tables(found, "open-at-end"))


def section_so_far(found: Figures) -> Section:
    """Show the profile of everybody so far; nothing where nobody has come."""
    if not whole(found, "cumulative"):
        return Section("profile", _("Who the clients so far are"), (_("Nobody has come yet."),))
    return Section("profile", _("Who the clients so far are"), tables=_tables(found, "cumulative"))


def _tables(found: Figures, of: str) -> tuple[Table, ...]:
    noted = ("profile-barriers",) if any(breakdown(found, "profile-barriers").values()) else ()
    return tuple(breakdown_table(found, code, of) for code in (*_CODES, *noted))
