"""A long period month by month, or quarter by quarter; each is counted from the record, none from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.reports.document import Chart, Column, Hidden, Named, Section, Table
from askeleet.reports.sections.rows import bar, figure_column, value, whole
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.period import Period
    from askeleet.reports.document import Value
    from askeleet.reports.sections.rows import Figures

_SHORT = 2
"""Months that are no reason yet for a table of them."""

_MANY = 24
"""Months that a table may have; more are shown by quarters."""

_SHOWN = ("entered", "exited", "open-at-end", "contacts-held", "served", "no-show-rate")
_GOALS = ("goals-set", "goals-reached")
_DRAWN = ("contacts-held", "entered", "exited")
_ONE_MEASURE = (("entered", "exited"), _GOALS)
"""Figures that are drawn to one measure, so that they can be compared."""


class Part(NamedTuple):
    """A month or a quarter of a period, which may cut it short: it keeps the key of the whole one."""

    period: Period
    is_quarter: bool = False

    @property
    def key(self) -> str:
        """What machines call it."""
        year, month = self.period.start.year, self.period.start.month
        return f"{year}-Q{(month + 2) // 3}" if self.is_quarter else f"{year}-{month:02}"

    @property
    def short(self) -> str:
        """What stands under a picture, the same in every language, as commands read it too."""
        year, month = self.period.start.year, self.period.start.month
        return f"Q{(month + 2) // 3}/{year}" if self.is_quarter else f"{month}/{year}"


def parts(period: Period) -> Sequence[Part]:
    """Return the months of a period, or its quarters; none where it is short."""
    months = [Part(month) for month in period.months()]
    if len(months) <= _SHORT:
        return ()
    return months if len(months) <= _MANY else [Part(quarter, is_quarter=True) for quarter in period.quarters()]


def section(found: Sequence[tuple[Part, Figures]]) -> Section | None:
    """Show a row a month, or a quarter, and then the same drawn; nothing of a short period."""
    if not found:
        return None
    title = _("Quarter by quarter") if found[0][0].is_quarter else _("Month by month")
    with_goals = any(whole(figures, code) for _part, figures in found for code in _GOALS)
    pictures = (drawn(found, "months-drawn", _DRAWN), *[drawn(found, "goals-drawn", _GOALS)] * with_goals)
    return Section("months", title, tables=(_numbers(found, _GOALS if with_goals else ()), *pictures))


def _numbers(found: Sequence[tuple[Part, Figures]], goals: Sequence[str]) -> Table:
    columns = (
        Column("month", _("Period")),
        *(figure_column(code, is_wide=True) for code in _SHOWN),
        *(figure_column(code, is_wide=True)._replace(may_go=True) for code in goals),  # they are drawn as well
    )
    rows = ((_named(part), *(value(figures, code) for code in (*_SHOWN, *goals))) for part, figures in found)
    return Table("months", columns, tuple(rows))


def drawn(found: Sequence[tuple[Part, Figures]], key: str, codes: tuple[str, ...]) -> Table:
    """Return figures as bars over time, those of one kind to one measure."""
    columns = (Column("month", _("Period")), *map(figure_column, codes))
    most = {code: _most(found, code) for code in codes}
    rows = ((_named(part), *(bar(whole(figures, code), most[code]) for code in codes)) for part, figures in found)
    return Table(key, columns, tuple(rows), chart=Chart("lines", codes))


def _most(found: Sequence[tuple[Part, Figures]], code: str) -> int:
    """Return what the longest bar of a figure stands for."""
    beside = next((codes for codes in _ONE_MEASURE if code in codes), (code,))
    counts = (whole(figures, each) for _part, figures in found for each in beside)
    return max((count for count in counts if not isinstance(count, Hidden)), default=0)


def _named(part: Part) -> Value:
    """Name a month or quarter; one that the period cuts short shows its days."""
    return Named(part.key, show_period(part.period), part.short)
