"""Courses of a group: sessions, who joined, who was there."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.numbers import number_of
from askeleet.domain.record import Record
from askeleet.tuples import NamedTuple

LETTER = "c"


class Course(Record):
    """One course; nobody is named in it."""

    table: ClassVar[str] = "courses"

    number: int
    name: str
    fold: str  # the name as it is compared
    from_on: date | None = None
    until_on: date | None = None
    topics: str | None = None  # codes with a space between
    note: str | None = None

    @property
    def code(self) -> str:
        """What people type for it: c3."""
        return f"{LETTER}{self.number}"


class CourseSession(Record):
    """One time that a course comes together."""

    table: ClassVar[str] = "course_sessions"

    course_id: str
    number: int  # counts within the course: c3s2
    held_on: date
    coach_id: str | None  # who holds it
    start_time: str | None = None  # HH:MM
    minutes: int | None = None
    topics: str | None = None  # codes with a space between


class Member(Record):
    """That a person joined a course, and perhaps left it."""

    table: ClassVar[str] = "course_members"

    course_id: str
    participant_id: str
    joined_on: date
    left_on: date | None = None  # the last day in it

    def is_in(self, on: date) -> bool:
        """Return whether the person was in the course on a day."""
        return self.joined_on <= on and (self.left_on is None or self.left_on >= on)


class Attendance(Record):
    """Whether a person was at a session of a course."""

    table: ClassVar[str] = "attendances"

    session_id: str
    participant_id: str
    was_there: int  # 1 or 0


class SessionCode(NamedTuple):
    """What people type for a session: c3s2 is the second of course 3."""

    course: int
    session: int

    def __str__(self) -> str:
        """Write the code."""
        return f"{LETTER}{self.course}s{self.session}"

    @classmethod
    def parse(cls, text: str) -> SessionCode | None:
        """Read a code; None when it is not one."""
        typed = text.strip().lower()
        numbers = numbers_in(typed.removeprefix(LETTER), "s") if typed.startswith(LETTER) else None
        return cls(numbers[0], numbers[1]) if numbers else None


def course_number(text: str) -> int | None:
    """Return the number of a course's code, as c3; None when it is not one."""
    typed = text.strip().lower()
    return number_of(typed.removeprefix(LETTER)) if typed.startswith(LETTER) else None
