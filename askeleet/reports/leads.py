"""Leads: on a person's page, as plain values, and as a list by how they stand; no state looks worse than another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework.leads import state_of
from askeleet.language import _, active, plural
from askeleet.reports.document import Column, Document, Section, Table, Term, listing, plain, who
from askeleet.store import leads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store
    from askeleet.store.leads import Standing


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show a person's leads, those of one state together."""
    found = _in_order(leads.of(store, participant.id))
    if found:
        columns = (*_columns(), Column("note", _("Note"), is_wide=True, may_be_beneath=True))
        rows = tuple((*_row(each, discreet=discreet), None if discreet else _said(each)) for each in found)
        yield Section("leads", _("Leads"), tables=(Table("leads", columns, rows, over=sum(map(_is_declined, found))),))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's leads and how they have stood as plain values; what is not to be seen is null."""
    hidden = {"title": None, "note": None} if discreet else {}
    return [
        {
            "code": each.lead.code(participant.number),
            **plain(each.lead),
            "employer": None if discreet else each.employer,
            "state": state_of(each),
            "since": each.since.isoformat(),
            **hidden,
            "moves": [plain(move) | ({"note": None} if discreet else {}) for move in leads.moves(store, each.lead.id)],
        }
        for each in leads.of(store, participant.id)
    ]


def lead_list(store: Store, participant: Participant | None, *, discreet: bool = False) -> Document:
    """List one person's leads, or everybody's who is here, under a rule for each state."""
    found = _in_order(leads.of(store, participant.id) if participant else leads.of_those_here(store, clock.today()))
    columns = tuple(
        column._replace(is_in_rule=column.key == "state")
        for column in (Column("client", _("Client"), is_wide=True), *_columns())
    )
    rows = tuple((who(each.client, each.name, discreet=discreet), *_row(each, discreet=discreet)) for each in found)
    title = plural("{count} lead", "{count} leads", len(found))
    if not found:
        return listing("leads", title, columns, rows, if_none=_("No leads yet. askeleet add-lead notes one."))
    table = Table("leads", columns, rows, rules=tuple(_rules(found)))
    return Document("leads", title, (Section("leads", "", tables=(table,)),))


def _in_order(found: Sequence[Standing]) -> list[Standing]:
    order = vocabulary.codes("lead-states", hidden=True)
    places = {
        state: (state in vocabulary.having("lead-states", "declined"), place) for place, state in enumerate(order)
    }
    return sorted(found, key=lambda each: places.get(state_of(each), (False, len(order))))


def _is_declined(each: Standing) -> bool:
    return state_of(each) in vocabulary.having("lead-states", "declined")


def _rules(found: Sequence[Standing]) -> Iterator[tuple[int, str]]:
    before = None
    for place, each in enumerate(found):
        if state_of(each) != before:
            before = state_of(each)
            yield place, vocabulary.label("lead-states", before, active())


def _columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("title", _("What"), is_wide=True),
        Column("employer", _("Employer"), is_wide=True),
        Column("state", _("State")),
        Column("since", _("Since")),
    )


def _row(each: Standing, *, discreet: bool) -> tuple[Value, ...]:
    return (
        each.lead.code(each.client),
        None if discreet else each.lead.title,
        None if discreet else each.employer,
        Term("lead-states", state_of(each)),
        each.since,
    )


def _said(each: Standing) -> str | None:
    return (each.move and each.move.note) or each.lead.note
