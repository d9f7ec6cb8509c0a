"""What stands in a person's way to work: what follows from it, never a diagnosis."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from askeleet.domain.former_words import FormerWords
from askeleet.domain.record import Record


class Barrier(Record):
    """One barrier of a person, from the day it was noted until it was lifted; people call it by its code."""

    table: ClassVar[str] = "barriers"

    participant_id: str
    code: str
    noted_on: date
    note: str | None = None  # what follows from it
    sensitive: bool = False  # is hidden where others may be reading
    source: str | None = None  # who said so
    lifted_on: date | None = None

    @property
    def stands(self) -> bool:
        """Whether it is in the way still."""
        return self.lifted_on is None

    def overlaps(self, other: Barrier) -> bool:
        """Return whether it stood on a day that the other did; on the day it is lifted it stands no more."""
        return self.noted_on < (other.lifted_on or date.max) and other.noted_on < (self.lifted_on or date.max)

    def former(self, until_on: date) -> FormerWords:
        """Return its note, to be kept as how it read until a day."""
        return FormerWords(barrier_id=self.id, until_on=until_on, text=self.note)
