"""What a project of ESF+ only estimates, once a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.esf_estimates import ESTIMATED
from askeleet.language import _
from askeleet.reports.document import Column, Named, Ordinal, Section, Table

if TYPE_CHECKING:
    from collections.abc import Mapping


def section(given: Mapping[int, Mapping[str, int]]) -> Section | None:
    """Show the project's estimates by year and code; nothing where there are none."""
    if not given:
        return None
    said = (_("These are yearly estimates by the project: nobody was asked, and nobody was counted."),)
    columns = (
        Column("year", _("Year"), is_number=True),
        Column("figure", _("Indicator"), is_wide=True),
        Column("code", _("Code")),
        Column("estimate", _("Estimate"), is_number=True),
    )
    rows = tuple(
        (Ordinal(year), Named(code, _(title)), code.upper(), given[year][code])
        for year in sorted(given)
        for code, title in ESTIMATED.items()
        if code in given[year]
    )
    return Section("esf-estimates", _("Estimates"), said, tables=(Table("esf-estimates", columns, rows),))
