"""What people asked for about their own data, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework.requests import states
from askeleet.language import _, plural
from askeleet.reports.document import Column, Ordinal, Term, listing, who
from askeleet.store import caseload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.request import Request
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def request_list(store: Store, found: Sequence[Request], *, discreet: bool = False) -> Document:
    """List requests as they were given."""
    people = caseload.names(store, list({each.participant_id for each in found if each.participant_id}))
    columns = (
        Column("number", _("No."), is_number=True),
        Column("client", _("Client"), is_wide=True),
        Column("kind", _("Asked for"), is_wide=True),
        Column("received_on", _("Received")),
        Column("due_on", _("Due")),
        Column("state", _("State")),
        Column("outcome", _("Outcome"), is_wide=True),
    )
    rows = (_row(each, people, discreet=discreet) for each in found)
    return listing("requests", plural("{count} request", "{count} requests", len(found)), columns, rows)


def _row(each: Request, people: dict[str, tuple[int, str]], *, discreet: bool) -> tuple[Value, ...]:
    return (
        Ordinal(each.number),
        who(*people[each.participant_id], discreet=discreet) if each.participant_id else None,
        Term("request-kinds", each.kind),
        each.received_on,
        each.due_on,
        Term("request-states", states(each)[-1]),
        Term("request-outcomes", each.outcome),
    )
