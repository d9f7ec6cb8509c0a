"""A firm or a vacancy that somebody was told of, without pressure, and how it stood from day to day."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered
from askeleet.domain.record import Record


class Lead(Numbered):
    """One tip to one person."""

    table: ClassVar[str] = "leads"
    letters: ClassVar[str] = "l"

    introduced_on: date
    title: str
    employer_id: str | None = None
    open_application: str | None = None  # yes or no: whether nobody asked for applications
    note: str | None = None


class Move(Record):
    """How a lead stood from a day on; any state may follow any other."""

    table: ClassVar[str] = "lead_moves"

    lead_id: str
    number: int  # counts within the lead; of one day the latest stands
    moved_on: date
    state: str
    note: str | None = None
