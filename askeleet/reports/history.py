"""The trail as people read it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.language.writing import show_moment
from askeleet.reports.deeds import in_words
from askeleet.reports.document import Column, Ordinal, listing

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
    return listing("history", _("History"), columns, rows)


def _row(store: Store, entry: Past, images: Sequence[Image], *, discreet: bool) -> tuple[Value, ...]:
    what = in_words(store, images, discreet=discreet)
    moment = show_moment(datetime.fromisoformat(entry.made_at))
    if entry.kind in {"undo", "redo"}:
        what = (_("takes back no. {number}") if entry.kind == "undo" else _("puts back no. {number}")).format(
            number=entry.target
        )
    elif entry.is_undone:
        what = _("{what} (undone)").format(what=what)
    return (Ordinal(entry.number), moment, entry.made_by, entry.command, what)
