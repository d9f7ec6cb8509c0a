"""What people need, and how long it took to find the services for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Column, Named, Section, Table, Term
from askeleet.reports.sections.rows import breakdown, breakdown_table, figure_table, means, shown

if TYPE_CHECKING:
    from askeleet.reports.document import Value
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section | None:
    """Show the needs, where there is any."""
    by_status = breakdown(found, "referrals-by-status")
    if not any(by_status.values()):
        return None
    tables = [figure_table(found, "referrals", ("needs-without-service",))]
    shown = ("referrals-by-target", "referrals-by-status")
    tables += [breakdown_table(found, code) for code in shown if any(breakdown(found, code).values())]
    if any(breakdown(found, "service-lag-n").values()):
        tables.append(_lags(found))
    return Section("referrals", _("Needs and services"), tables=tuple(tables))


def _lags(found: Figures) -> Table:
    columns = (
        Column("area", _("Life area"), is_wide=True),
        Column("days", _("Days"), is_number=True),
        Column("n", "n", is_number=True),
    )
    days = means(found, "service-lag-days")
    rows = tuple(
        (_area(area), shown("service-lag-days", days[area]), n)
        for area, n in breakdown(found, "service-lag-n").items()
        if n
    )
    return Table("service-lag-days", columns, rows, title=_("Days from need to service, median by life area"))


def _area(area: str) -> Value:
    return Named(area, _("no life area told")) if area == "unknown" else Term("life-areas", area)
