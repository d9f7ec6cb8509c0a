"""The trail as people read it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any

from askeleet.language import _
from askeleet.reports.deeds import in_words
from askeleet.reports.document import Column, Moment, Ordinal, listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.document import Document, Value
    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.undoing import Image


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
    moment = Moment(datetime.fromisoformat(entry.made_at))
    if entry.kind in {"undo", "redo"}:
        what = (_("takes back no. {number}") if entry.kind == "undo" else _("puts back no. {number}")).format(
            number=entry.target
        )
    elif entry.is_undone:
        what = _("{what} (undone)").format(what=what)
    return (Ordinal(entry.number), moment, entry.made_by, entry.command, what)
