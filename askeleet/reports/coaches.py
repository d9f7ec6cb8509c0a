"""The coaches as a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.language import _, plural
from askeleet.reports.document import Column, listing
from askeleet.reports.participants import state
from askeleet.store import caseload, coaches

if TYPE_CHECKING:
    from askeleet.reports.document import Document
    from askeleet.store import Store


def coach_list(store: Store) -> Document:
    """List the coaches and how many open clients each has."""
    everybody = caseload.everybody(store, clock.today())
    held = Counter(each.coach for each in everybody if state(each) in {"open", "paused"})
    columns = (
        Column("code", _("Code")),
        Column("name", _("Name"), is_wide=True),
        Column("open_clients", _("Open clients"), is_number=True),
    )
    rows = [(each.code, each.name, held[each.code]) for each in coaches.every(store)]
    return listing("coaches", plural("{count} coach", "{count} coaches", len(rows)), columns, rows)
