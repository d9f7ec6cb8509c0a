"""A contact between a coach and a participant: one row for its whole life, from plan to outcome."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.record import Record
from askeleet.tuples import NamedTuple


class Meeting(Record):
    """One contact, planned, held or missed."""

    table: ClassVar[str] = "meetings"

    participant_id: str
    number: int  # counts through all the person's stays, plans included
    coach_id: str | None
    held_on: date  # the day it is or was to be
    outcome: str
    agreed_on: date | None = None  # the day it was planned; none if it just happened
    start_time: str | None = None  # HH:MM
    minutes: int | None = None
    channel: str | None = None
    initiative: str | None = None
    topics: str | None = None  # codes with a space between
    note: str | None = None  # the coach's
    words: str | None = None  # the participant's own


class MeetingCode(NamedTuple):
    """What people type for a contact: 17m12 is the twelfth of participant 17."""

    participant: int
    meeting: int

    def __str__(self) -> str:
        """Write the code."""
        return f"{self.participant}m{self.meeting}"

    @classmethod
    def parse(cls, text: str) -> MeetingCode | None:
        """Read a code; None when it is not one."""
        numbers = numbers_in(text, "m")
        return cls(*numbers) if numbers else None


def code_of(participant: int, meeting: Meeting) -> str:
    """Return what people type for a contact, given the participant's number."""
    return str(MeetingCode(participant, meeting.number))
