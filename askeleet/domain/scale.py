"""A scaling question: where somebody stands from 0 to 10, asked again and again; the change is the message."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered
from askeleet.domain.record import Record

LOWEST, HIGHEST = 0, 10


class Scale(Numbered):
    """A question of a person; 0 and 10 are what the person says they are."""

    table: ClassVar[str] = "scales"
    letters: ClassVar[str] = "sc"

    made_on: date
    question: str
    zero: str | None = None
    ten: str | None = None
    enough: int | None = None  # the number that would do
    ended_on: date | None = None  # no longer asked from that day on

    @property
    def is_asked(self) -> bool:
        """Whether it is still asked."""
        return self.ended_on is None


class Answer(Record):
    """Where the person stood on a day, and what was said of it; one a day."""

    table: ClassVar[str] = "answers"

    scale_id: str
    asked_on: date
    value: int
    why_not_lower: str | None = None
    helped: str | None = None
    one_up: str | None = None
