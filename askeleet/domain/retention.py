"""How long a person's data are kept after the last exit, and what holds them longer."""

from __future__ import annotations

from datetime import date, timedelta

from askeleet.domain.days import add_months
from askeleet.tuples import NamedTuple

USUAL_MONTHS = 12

LEAST_MONTHS = 7
"""How many months the follow-up half a year after an exit needs."""


class Retention(NamedTuple):
    """What the project has settled; who is responsible for the data decides, no law is built in."""

    months_after_exit: int = USUAL_MONTHS
    basis: str = ""  # why so long, in the project's own words
    hold_until: date | None = None  # a funder's demand: until this day nobody is erased
    hold_reason: str = ""

    def holds_on(self, day: date) -> bool:
        """Return whether nobody may be erased on a day; the last day of the hold is one."""
        return self.hold_until is not None and day <= self.hold_until

    def erased_from(self, exited_on: date) -> date:
        """Return the first day on which somebody who left is to be erased: due, and held no longer."""
        due = self.due(exited_on)
        return max(due, self.hold_until + timedelta(days=1)) if self.hold_until else due

    def due(self, exited_on: date) -> date:
        """Return the day from which somebody who left is kept without need."""
        return add_months(exited_on, self.months_after_exit)
