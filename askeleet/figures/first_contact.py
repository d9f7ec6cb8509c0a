"""K: how soon after the entry people were met."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet.figures.gaps import held_days
from askeleet.figures.scope import Figure, median
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.store import Store

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
    ),
    Figure(
        "first-contact-n",
        "K",
        N_("First contacts"),
        N_("How many stays had their first held contact in the period."),
    ),
)


def compute(store: Store, scope: Scope) -> dict[str, FigureValue]:
    """Compute the delay; with a coach, of the stays in the coach's hands on the contact's day."""
    first = [(entered, day) for _, entered, day, before in held_days(store, scope) if before is None]
    delays = ((date.fromisoformat(day) - date.fromisoformat(entered)).days for entered, day in first)
    return {"first-contact-median-days": median(delays), "first-contact-n": len(first)}
