"""K: how soon after the entry people were met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.gaps import held_days
from askeleet.figures.scope import Figure, day, median
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "first-contact-median-days",
        "K",
        N_("Days from entry to first contact, median"),
        N_(
            "The middle number of days from the entry to the first held contact, of stays whose first "
            "one lies in the period."
        ),
        shown_as="days",
        of="first-contact-n",
        needs_rows=True,
    ),
    Figure(
        "first-contact-n",
        "K",
        N_("First contacts"),
        N_("How many stays had their first held contact in the period."),
        needs_rows=True,
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Compute the delay; with a coach, of the stays in the coach's hands on the contact's day."""
    first = [(entered, met) for _, entered, met, before in held_days(store, scope) if before is None]
    delays = ((day(met) - day(entered)).days for entered, met in first)
    return {"first-contact-median-days": median(delays), "first-contact-n": len(first)}
