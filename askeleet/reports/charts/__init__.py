"""What `chart` shows: one table that can be drawn, of everybody or of one client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.reports.document import Document, Section, machine_section

if TYPE_CHECKING:
    from askeleet.domain.period import Period
    from askeleet.reports.document import Table


def charted(what: str, title: str, table: Table, *, period: Period | None = None, note: str = "") -> Document:
    """Return a document of one table to be drawn.

    Raises:
        NothingToDrawError: if it has no rows.
    """
    if not table.rows:
        raise errors.charts.NothingToDrawError
    section = Section(what, "", tables=(table,))
    days = {"start": period.start.isoformat(), "end": period.end.isoformat()} if period else None
    machine = {"schema": "askeleet-chart/1", "chart": what, "period": days, "sections": [machine_section(section)]}
    return Document("chart", title, (section,), (note,) if note else (), machine=machine)
