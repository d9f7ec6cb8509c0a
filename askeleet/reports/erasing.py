"""What goes with a person, in words, and who has been kept long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _, plural
from askeleet.reports.document import Column, Ordinal, Term, listing, who

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.casework.retaining import Kept
    from askeleet.domain.retention import Retention
    from askeleet.reports.document import Document, Value


def what_goes(rows: Mapping[str, int]) -> str:
    """Say how much goes, given the rows by table; what nobody would count goes as other rows."""
    named = {
        "episodes": plural("{count} stay", "{count} stays", rows.get("episodes", 0)),
        "meetings": plural("{count} contact", "{count} contacts", rows.get("meetings", 0)),
        "goals": plural("{count} goal", "{count} goals", rows.get("goals", 0)),
        "steps": plural("{count} step", "{count} steps", rows.get("steps", 0)),
    }
    others = sum(count for table, count in rows.items() if table not in {*named, "participants"})
    said = [text for table, text in named.items() if rows.get(table)]
    return ", ".join([*said, *([plural("{count} other row", "{count} other rows", others)] if others else [])])


def due_list(kept: Sequence[Kept], retention: Retention, *, discreet: bool = False) -> Document:
    """List those who are to be erased, with why and what holds them."""
    columns = (
        Column("number", _("No."), is_number=True),
        Column("client", _("Client"), is_wide=True),
        Column("exited_on", _("Left on")),
        Column("due_on", _("Due")),
        Column("held_until", _("Held until")),
        Column("why", _("Why"), is_wide=True),
    )
    rows = (
        (
            Ordinal(each.participant.number),
            who(each.participant.number, each.participant.name, discreet=discreet).partition(" ")[2],
            each.exited_on,
            each.due_on,
            retention.hold_until if each.erased_from > each.due_on else None,
            _why(each, retention),
        )
        for each in kept
    )
    months = plural(
        "Kept for {count} month after the last exit: askeleet.yaml, retention.",
        "Kept for {count} months after the last exit: askeleet.yaml, retention.",
        retention.months_after_exit,
    )
    title = plural("{count} client to erase", "{count} clients to erase", len(kept))
    return listing("retention", title, columns, rows, notes=(months,))


def _why(each: Kept, retention: Retention) -> Value:
    """Return what holds somebody: a restriction, a funder; or else on which basis they were kept so long."""
    if each.participant.restricted_on:
        return Term("client-states", "restricted")
    return (retention.hold_reason if each.erased_from > each.due_on else retention.basis) or None
