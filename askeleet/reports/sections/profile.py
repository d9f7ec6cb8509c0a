"""Who the people open at the end are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Section
from askeleet.reports.sections.rows import breakdown, breakdown_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = ("profile-age", "profile-gender", "profile-education", "profile-months-unemployed", "profile-referral")


def section(found: Figures) -> Section:
    """Show the profile; nothing where nobody is open."""
    if not whole(found, "open-at-end"):
        return Section("profile", _("Who the open clients are"), (_("Nobody is open."),))
    noted = ("profile-barriers",) if any(breakdown(found, "profile-barriers").values()) else ()
    tables = tuple(breakdown_table(found, code) for code in (*_CODES, *noted))
    return Section("profile", _("Who the open clients are"), tables=tables)
