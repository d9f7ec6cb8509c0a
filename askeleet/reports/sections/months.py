"""A long period month by month, or quarter by quarter; each is counted from the record, none from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.reports.document import Bar, Column, Named, Section, Share, Table
from askeleet.reports.sections.rows import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.period import Period
    from askeleet.figures.scope import FigureValue
    from askeleet.reports.document import Value
    from askeleet.reports.sections.rows import Figures

_SHORT = 2
"""Months that are no reason yet for a table of them."""

_MANY = 24
"""Months that a table may have; more are shown by quarters."""


def parts(period: Period) -> Sequence[Period]:
    """Return the months of a period, or its quarters; none where it is short."""
    months = list(period.months())
    if len(months) <= _SHORT:
        return ()
    return months if len(months) <= _MANY else list(period.quarters())


def section(found: Sequence[tuple[Period, Figures]]) -> Section | None:
    """Show a row a month, or a quarter, and then the same drawn; nothing of a short period."""
    if not found:
        return None
    are_quarters = any(period.kind == "quarter" for period, _figures in found)
    title = _("Quarter by quarter") if are_quarters else _("Month by month")
    return Section("months", title, tables=(_numbers(found), _drawn(found)))


def _numbers(found: Sequence[tuple[Period, Figures]]) -> Table:
    columns = (
        Column("month", _("Period")),
        Column("entered", _("New"), is_number=True, is_wide=True),
        Column("exited", _("Left"), is_number=True, is_wide=True),
        Column("open-at-end", _("Open at the end"), is_number=True, is_wide=True),
        Column("contacts-held", _("Contacts held"), is_number=True, is_wide=True),
        Column("served", _("People met"), is_number=True, is_wide=True),
        Column("no-show-rate", _("No-show rate"), is_number=True, is_wide=True),
    )
    counts = [column.key for column in columns[1:-1]]
    rows = (
        (_named(part), *(whole(figures, code) for code in counts), _share(figures["no-show-rate"]))
        for part, figures in found
    )
    return Table("months", columns, tuple(rows))


def _drawn(found: Sequence[tuple[Period, Figures]]) -> Table:
    columns = (
        Column("month", _("Period")),
        Column("contacts-held", _("Contacts held"), is_number=True),
        Column("entered", _("New"), is_number=True),
        Column("exited", _("Left"), is_number=True),
    )
    most = max(whole(figures, "contacts-held") for _part, figures in found)
    turned = max(whole(figures, code) for _part, figures in found for code in ("entered", "exited"))
    rows = (
        (
            _named(part),
            Bar(whole(figures, "contacts-held"), most),
            Bar(whole(figures, "entered"), turned),
            Bar(whole(figures, "exited"), turned),
        )
        for part, figures in found
    )
    return Table("months-drawn", columns, tuple(rows))


def _named(part: Period) -> Value:
    """Name a month or quarter; one that the period cuts short shows its days, and keeps its key."""
    year, month = part.start.year, part.start.month
    is_quarter = part.kind == "quarter" or part.last.month != month
    return Named(f"{year}-Q{(month + 2) // 3}" if is_quarter else f"{year}-{month:02}", show_period(part))


def _share(value: FigureValue) -> Share:
    if not (value is None or isinstance(value, int | float)):
        raise TypeError(value)
    return Share(value)
