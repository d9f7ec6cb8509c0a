"""How a strength, an interest or a barrier read before: nothing that was said is overwritten."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.record import Record


class FormerWords(Record):
    """What one of them said until a day."""

    table: ClassVar[str] = "former_words"

    until_on: date
    strength_id: str | None = None  # it is of one of the three
    interest_id: str | None = None
    barrier_id: str | None = None
    name: str | None = None
    text: str | None = None  # a strength's evidence, a barrier's note

    @property
    def words(self) -> tuple[str | None, str | None]:
        """What it said."""
        return self.name, self.text
