"""The jobseeker a coach walks beside."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.record import Record


class Participant(Record):
    """One person, known by a permanent number."""

    table: ClassVar[str] = "participants"

    number: int
    name: str
    fold: str  # the name as it is compared
    born_on: date | None = None
    born_year: int | None = None  # always there when born_on is
    gender: str | None = None
    language: str | None = None
    channel: str | None = None  # how the person likes to be reached
    phone: str | None = None
    email: str | None = None
    municipality: str | None = None
    restricted_on: date | None = None  # since when the person's data are kept but in no list (GDPR art. 18)
