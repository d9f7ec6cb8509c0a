"""The common indicators of ESF+, what a project may estimate, and what it does not collect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import esf, esf_results
from askeleet.figures.esf_estimates import ESTIMATED
from askeleet.language import _
from askeleet.reports.document import Column, Ordinal, Section, Table
from askeleet.reports.sections.by_gender import by_gender, official

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section:
    """Show who entered and with what result people left, by gender."""
    said = (
        _(
            "Each participant counts once in the whole project: as things were at the first entry, and by the last "
            "exit. A result upon leaving may change until 28 days have passed from the exit."
        ),
    )
    groups = (("eeco02", _("Labour market")), ("eeco06", _("Age")), ("eeco09", _("Education")))
    rules = (("eeco01", _("All")), *groups)
    entered = by_gender(found, "esf-entered", esf.FIGURES, title=_("Participants at their first entry"), rules=rules)
    left = by_gender(found, "esf-left", esf_results.FIGURES, title=_("Results of those who left"))
    return Section("esf", _("ESF+ common indicators"), said, tables=(entered, left))


def estimates(given: Mapping[int, Mapping[str, int]]) -> Section | None:
    """Show the project's estimates by year and code; nothing where there are none."""
    if not given:
        return None
    said = (_("These are yearly estimates by the project: nobody was asked, and nobody was counted."),)
    columns = (
        Column("year", _("Year"), is_number=True),
        Column("figure", _("Code")),
        Column("name", _("Indicator"), is_wide=True),
        Column("estimate", _("Estimate"), is_number=True),
    )
    rows = tuple(
        (Ordinal(year), official(code), _(title), given[year][code])
        for year in sorted(given)
        for code, title in ESTIMATED.items()
        if code in given[year]
    )
    return Section("esf-estimates", _("Estimates"), said, tables=(Table("esf-estimates", columns, rows),))


def not_collected(_found: Figures) -> Section:
    """Say what the record does not tell, and why."""
    said = (
        _(
            "EECO12–EECO17 (disabilities, third-country nationals, foreign background, minorities, homelessness, rural "
            "areas) are not asked of participants and are kept of nobody: EECO12 and EECO15 are special categories of "
            "personal data. The project may give yearly estimates of them."
        ),
        _("EECO18 and EECO19 count public services and firms, not people; the record of the coaching has neither."),
        _(
            "EECR06 (improved labour market situation six months after leaving) is not counted: of those who were in "
            "work at entry the record does not tell whether they have a steadier, fuller or more demanding job."
        ),
        _(
            "What counts for the authority is what participants have entered in EURA 2021 themselves; these figures "
            "are the project's own, to be held against it."
        ),
    )
    return Section("esf-not-collected", _("What is not collected, and why"), said)
