"""Scaling questions and areas of life: the first number against the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Chart, Column, Section, Table, Term
from askeleet.reports.sections.rows import breakdown, breakdown_table, figure_column, figure_table, means, shown, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section | None:
    """Show what was asked again; never a sum over areas."""
    tables = []
    if whole(found, "scales-people"):
        tables += [
            breakdown_table(found, "scales"),
            figure_table(found, "scales", ("scales-people", "scales-change-mean")),
        ]
    if any(breakdown(found, "life-areas").values()):
        tables.append(areas(found))
    return Section("scales", _("Scales and life areas"), tables=tuple(tables)) if tables else None


def areas(found: Figures) -> Table:
    """Return the areas that were assessed again, the mean of the first number and of the latest."""
    first, latest = means(found, "life-areas-first-mean"), means(found, "life-areas-latest-mean")
    columns = (
        Column("area", _("Life area"), is_wide=True),
        Column("n", "n", is_number=True),
        figure_column("life-areas-first-mean", key="first"),
        figure_column("life-areas-latest-mean", key="latest"),
    )
    rows = tuple(
        (
            Term("life-areas", area),
            count,
            shown("life-areas-first-mean", first[area]),
            shown("life-areas-latest-mean", latest[area]),
        )
        for area, count in breakdown(found, "life-areas").items()
        if count
    )
    return Table("life-areas", columns, rows, chart=Chart("change", ("first", "latest")))
