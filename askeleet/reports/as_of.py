"""What is said of a report of the record as it was known on a past day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.language import _, plural
from askeleet.language.writing import show_date
from askeleet.store import as_of, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from askeleet.store import Store


def notes(files: Sequence[Store], day: date) -> Iterator[str]:
    """Yield what is said under it; the files are read as of that day.

    Raises:
        AsOfTooEarlyError: if none of them was begun by then.
    """
    if not any(trail.head(store)[0] for store in files):
        raise errors.periods.AsOfTooEarlyError(day=day, began=as_of.began(files[0]))
    known = _("As known on {day}; what was typed, mended or removed later is left out.")
    yield known.format(day=show_date(day))
    yield _("Without feedback: nobody knows on which day it was given.")
    since = [as_of.erased_since(store) for store in files]
    if erased := sum(each.known for each in since):
        yield plural(
            "{count} client who was erased later is counted as when erased.",
            "{count} clients who were erased later are counted as when erased.",
            erased,
        )
    if erased := sum(each.unknown for each in since):
        yield plural(
            "{count} client who was erased later is counted though not in the record yet on that day.",
            "{count} clients who were erased later are counted though not in the record yet on that day.",
            erased,
        )
