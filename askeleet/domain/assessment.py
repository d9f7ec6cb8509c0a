"""How an area of life stands, as the person sees it; the areas are never added up."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.record import Record


class Assessment(Record):
    """An area of life on a day, from 0 to 10; one a day and area."""

    table: ClassVar[str] = "assessments"

    participant_id: str
    assessed_on: date
    area: str
    value: int
