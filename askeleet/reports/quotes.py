"""What people said that may be told on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _, plural
from askeleet.reports.document import Column, Table, Term, listing, who
from askeleet.store import caseload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.quote import Quote
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def quote_list(store: Store, found: Sequence[Quote], *, discreet: bool) -> Document:
    """List quotes as they were given, with whose they are."""
    people = caseload.names(store, list({each.participant_id for each in found}))
    code, *rest = _columns()
    columns = (code, Column("client", _("Client"), is_wide=True), *rest)
    rows = (_row_of(*people[each.participant_id], each, discreet=discreet) for each in found)
    title = plural("{count} quote that may be used", "{count} quotes that may be used", len(found))
    return listing("quotes", title, columns, rows, if_none=_("No quote may be used."))


def table(participant: int, quotes: Sequence[Quote]) -> Table:
    """Return one person's quotes, with when they were withdrawn where any was."""
    are_gone = any(each.withdrawn_on for each in quotes)
    columns = (*_columns(), *((Column("withdrawn_on", _("Withdrawn")),) if are_gone else ()))
    rows = tuple((*_row(participant, each), *((each.withdrawn_on,) if are_gone else ())) for each in quotes)
    return Table("quotes", columns, rows, title=_("Quotes"))


def _row_of(number: int, name: str, each: Quote, *, discreet: bool) -> tuple[Value, ...]:
    code, words, *rest = _row(number, each)
    return code, who(number, name, discreet=discreet), None if discreet else words, *rest


def _columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("words", _("Quote"), is_wide=True, may_be_beneath=True),
        Column("use", _("May be used")),
        Column("until_on", _("Until")),
    )


def _row(participant: int, each: Quote) -> tuple[Value, ...]:
    return each.code(participant), each.words, Term("quote-uses", each.use), each.until_on
