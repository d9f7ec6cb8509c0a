"""Who may be one person in two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Document, who
from askeleet.store.together import likely_doubles

if TYPE_CHECKING:
    from askeleet.store import Store


def with_doubles(document: Document, store: Store, *, discreet: bool = False) -> Document:
    """Return the report of several files with those named under it who may be one person in two of them."""
    pairs = [[who(*person, discreet=discreet) for person in pair] for pair in likely_doubles(store)]
    notes = [
        _("Perhaps one person, counted twice: {one} and {other}.").format(one=one, other=other) for one, other in pairs
    ]
    return document._replace(notes=(*notes, *document.notes))
