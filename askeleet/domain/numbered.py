"""What people call by a code: the person's number, letters for the kind, and a number of its own, as 17m12 or 17g2."""

from __future__ import annotations

from typing import ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.record import Record


class Numbered(Record):
    """A record of a person that counts within the person, through all the person's stays."""

    letters: ClassVar[str]
    """What stands between the two numbers of its code; no kind has the letters of another."""

    participant_id: str
    number: int

    def code(self, participant: int) -> str:
        """Return what people type for it, given the participant's number."""
        return f"{participant}{self.letters}{self.number}"

    @classmethod
    def numbers_of(cls, code: str) -> tuple[int, int] | None:
        """Return the participant's number and its own; None where the text is no code of this kind."""
        numbers = numbers_in(code, cls.letters)
        return (numbers[0], numbers[1]) if numbers else None
