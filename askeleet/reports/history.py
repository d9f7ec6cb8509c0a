"""The trail as people read it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any

from askeleet.domain.names import initials
from askeleet.language import _
from askeleet.reports.deeds import in_words
from askeleet.reports.document import Column, Document, Fact, Moment, Ordinal, Section, listing
from askeleet.store import trail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.casework.trail import Verified
    from askeleet.reports.document import Value
    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.undoing import Image
    from askeleet.store.views import View


def history(store: Store, past: Sequence[tuple[Past, Sequence[Image]]], *, discreet: bool = False) -> Document:
    """List what was done, newest first."""
    columns = (
        Column("number", _("No."), is_number=True),
        Column("made_at", _("When")),
        Column("made_by", _("Who")),
        Column("command", _("Command")),
        Column("what", _("What it did"), is_wide=True),
    )
    rows = (_row(store, entry, images, discreet=discreet) for entry, images in past)
    machine = {"schema": "askeleet-history/1", "entries": [_plain(entry, images) for entry, images in past]}
    return listing("history", _("History"), columns, rows, machine=machine)


def verified(found: Verified) -> Document:
    """Show whether the trail holds, and what that proves."""
    broken = ", ".join(map(str, found.broken))
    facts = [
        Fact("entries", _("Entries"), found.entries),
        Fact("anchor", _("Latest link"), f"{found.entries} · {found.link[:16]}"),
        Fact("broken", _("Entries that are not as written"), broken or 0),
    ]
    if found.holds_anchor is not None:
        facts.append(Fact("holds_anchor", _("The link that you gave"), _("holds") if found.holds_anchor else _("NOT")))
    notes = (
        _(
            "It proves that nobody changed the record past askeleet, or lost a part of it, since the links were "
            "written; not what somebody did who holds the key and wrote them all anew. A link printed in an old "
            "report proves that too: --anchor."
        ),
    )
    machine = {
        "schema": "askeleet-verified/1",
        "is_well": found.is_well,
        "entries": found.entries,
        "link": found.link,
        "broken": list(found.broken),
        "holds_anchor": found.holds_anchor,
    }
    sections = (Section("verified", "", facts=tuple(facts)),)
    return Document("verify-history", _("The trail"), sections, notes, machine=machine)


def view_list(seen: Sequence[View], *, discreet: bool = False) -> Document:
    """List who looked at whom, newest first."""
    columns = (
        Column("seen_at", _("When")),
        Column("seen_by", _("Who")),
        Column("command", _("Command")),
        Column("client", _("Client"), is_wide=True),
    )
    rows = ((_moment(each.seen_at), each.seen_by, each.command, _seen(each, discreet=discreet)) for each in seen)
    machine = {
        "schema": "askeleet-views/1",
        "views": [{**each._asdict(), "name": None if discreet else each.name} for each in seen],
    }
    return listing("views", _("Who looked at whom"), columns, rows, machine=machine)


def _seen(view: View, *, discreet: bool) -> str:
    if view.is_of_all:
        return _("everybody")
    if view.name is None:
        return _("somebody who is not in the record any more")
    return f"{view.number} {initials(view.name) if discreet else view.name}"


def _moment(text: str) -> Moment:
    return Moment(datetime.fromisoformat(text))


def _plain(entry: Past, images: Sequence[Image]) -> dict[str, Any]:
    """Return an entry as machines get it: what it did by table, never what stood there."""
    counts = Counter((image.table, image.op) for image in images)
    return {
        **{name: value for name, value in entry._asdict().items() if name != "is_undone"},
        "is_undone": bool(entry.is_undone),
        "rows": [{"table": table, "op": op, "count": count} for (table, op), count in counts.items()],
    }


def _row(store: Store, entry: Past, images: Sequence[Image], *, discreet: bool) -> tuple[Value, ...]:
    what = in_words(store, images, discreet=discreet)
    if entry.command == trail.RESTORING:
        what = _("back to the backup that ends with no. {number}").format(number=entry.target)
    elif entry.kind in {"undo", "redo"}:
        what = (_("takes back no. {number}") if entry.kind == "undo" else _("puts back no. {number}")).format(
            number=entry.target
        )
    elif entry.is_undone:
        what = _("{what} (undone)").format(what=what)
    return (Ordinal(entry.number), _moment(entry.made_at), entry.made_by, entry.command, what)
