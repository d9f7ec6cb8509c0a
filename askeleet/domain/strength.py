"""What speaks for a person: strengths, with how each showed, and interests."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.former_words import FormerWords
from askeleet.domain.numbered import Numbered


class Asset(Numbered):
    """What a person has, from the day it was noted until it no longer holds."""

    noted_on: date
    name: str
    source: str | None = None  # who said so
    ended_on: date | None = None

    @property
    def holds(self) -> bool:
        """Whether it still holds."""
        return self.ended_on is None

    def former(self, until_on: date) -> FormerWords:
        """Return how it reads, to be kept as how it read until a day."""
        raise NotImplementedError


class Strength(Asset):
    """What a person is good at, and a sentence of theirs that shows it."""

    table: ClassVar[str] = "strengths"
    letters: ClassVar[str] = "st"

    evidence: str | None = None  # in the person's own words

    def former(self, until_on: date) -> FormerWords:
        """Return its name and evidence, likewise."""
        return FormerWords(strength_id=self.id, until_on=until_on, name=self.name, text=self.evidence)


class Interest(Asset):
    """What draws a person."""

    table: ClassVar[str] = "interests"
    letters: ClassVar[str] = "in"

    def former(self, until_on: date) -> FormerWords:
        """Return its name, likewise."""
        return FormerWords(interest_id=self.id, until_on=until_on, name=self.name)
