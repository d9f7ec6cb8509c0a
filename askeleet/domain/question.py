"""What a person asks between meetings, and what was answered."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered


class Question(Numbered):
    """One question of a person; every one gets an answer."""

    table: ClassVar[str] = "questions"
    letters: ClassVar[str] = "q"

    asked_on: date
    question: str
    channel: str | None = None  # how it came
    answered_on: date | None = None
    answer: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answered_on is None

    def reopened(self) -> Question:
        """Return the question as if it had not been answered."""
        return self.but(answered_on=None, answer=None)
