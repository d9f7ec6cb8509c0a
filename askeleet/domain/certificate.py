"""A skill that somebody has shown, and what proves it formally."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered

MISSING, VALID, EXPIRED = "missing", "valid", "expired"


class Certificate(Numbered):
    """One skill with its proof, had or still missing."""

    table: ClassVar[str] = "certificates"
    letters: ClassVar[str] = "c"

    noted_on: date
    skill: str
    proof: str
    exam_on: date | None = None
    got_on: date | None = None  # none while it is missing
    expires_on: date | None = None

    def state(self, day: date) -> str:
        """Return whether it is missing, valid or expired on a day; on its last day it is still valid."""
        if self.expires_on is not None and self.expires_on < day:
            return EXPIRED
        return VALID if self.got_on is not None and self.got_on <= day else MISSING
