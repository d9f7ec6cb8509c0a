"""How people are doing some time after they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Column, Section, Table, Term
from askeleet.reports.sections.rows import breakdown, means, shown

if TYPE_CHECKING:
    from askeleet.reports.document import Value
    from askeleet.reports.sections.rows import Figures

_COUNTS = ("follow-ups-due", "follow-ups-done", "follow-ups-overdue")


def section(found: Figures) -> Section | None:
    """Show the follow-ups, where any was due, made or overdue."""
    if not any(count for code in _COUNTS for count in breakdown(found, code).values()):
        return None
    columns = (
        Column("window", _("After the exit"), is_wide=True),
        Column("due", _("Due in the period"), is_number=True),
        Column("done", _("Made in the period"), is_number=True),
        Column("overdue", _("Overdue"), is_number=True),
        Column("employed", _("At work"), is_number=True),
        Column("known", _("Status known"), is_number=True),
        Column("share", _("Share at work"), is_number=True),
    )
    codes = (*_COUNTS, "follow-ups-employed", "follow-ups-known")
    counts, shares = [breakdown(found, code) for code in codes], means(found, "employed-at-follow-up")
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (Term("follow-up-windows", window), *(each[window] for each in counts), shown("employed-at-follow-up", share))
        for window, share in shares.items()
    )
    return Section("follow-ups", _("Follow-ups after the exit"), tables=(Table("follow-ups", columns, rows),))
