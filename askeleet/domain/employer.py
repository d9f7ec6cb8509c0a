"""Where somebody might work: firms and other employers, and when a coach was in touch with one. Nobody's data."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.numbers import number_of
from askeleet.domain.record import Record

_LETTER = "e"


class Employer(Record):
    """An employer that any coach may point somebody to."""

    table: ClassVar[str] = "employers"

    number: int  # permanent, what people type: e3
    name: str
    fold: str  # the name as it is compared
    line: str | None = None  # what they do, in words
    municipality: str | None = None
    size: str | None = None
    how_to_apply: str | None = None
    open_applications: str | None = None  # yes or no: whether they are welcome
    note: str | None = None

    @property
    def code(self) -> str:
        """What people type for it."""
        return f"{_LETTER}{self.number}"

    @staticmethod
    def number_in(text: str) -> int | None:
        """Return the number in a code as e3; None where the text is no such code."""
        letter, digits = text.strip()[:1].lower(), text.strip()[1:]
        return number_of(digits) if letter == _LETTER else None


class EmployerContact(Record):
    """One time that a coach was in touch with an employer."""

    table: ClassVar[str] = "employer_contacts"

    employer_id: str
    number: int  # counts within the employer: e3m2
    coach_id: str
    held_on: date
    channel: str | None = None
    note: str | None = None

    def code(self, employer: Employer) -> str:
        """Return what people type for it, given the employer."""
        return f"{employer.code}m{self.number}"

    @staticmethod
    def numbers_of(text: str) -> tuple[int, int] | None:
        """Return the employer's number and its own in a code as e3m2; None where the text is no such code."""
        letter, rest = text.strip()[:1].lower(), text.strip()[1:]
        numbers = numbers_in(rest, "m") if letter == _LETTER else None
        return (numbers[0], numbers[1]) if numbers else None
