"""What a person asks for about their own data, and by when it must be answered."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.days import add_months
from askeleet.domain.record import Record

_ANSWERED_WITHIN = 1
"""Months, GDPR art. 12(3)."""


class Request(Record):
    """One request, from the day it was received to the day it was answered."""

    table: ClassVar[str] = "requests"

    number: int
    participant_id: str | None  # none once the person is erased
    kind: str
    received_on: date
    due_on: date
    closed_on: date | None = None
    outcome: str | None = None
    note: str | None = None


def due(received_on: date) -> date:
    """Return the last day on which a request is answered in time."""
    return add_months(received_on, _ANSWERED_WITHIN)
