"""What a person has agreed to, or what else a use of their data rests on: for what, since when, until when."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered


class Consent(Numbered):
    """One purpose a person's data may be used for; a withdrawn one stays, and may be given anew."""

    table: ClassVar[str] = "consents"
    letters: ClassVar[str] = "co"

    purpose: str
    basis: str  # GDPR art. 6
    granted_on: date
    withdrawn_on: date | None = None
    version: str | None = None  # of the text that was agreed to
    source: str | None = None  # how it was given and where that is kept

    @property
    def is_in_force(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_on is None

    def overlaps(self, other: Consent) -> bool:
        """Return whether both were in force at the same time; one that begins where the other ends does not."""
        begins_within = other.withdrawn_on is None or self.granted_on < other.withdrawn_on
        ends_within = self.withdrawn_on is None or other.granted_on < self.withdrawn_on
        return begins_within and ends_within
