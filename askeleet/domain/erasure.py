"""That somebody was erased: all that is left of them."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.record import Record


class Erasure(Record):
    """One person's erasure; its id is the one that the person had, so that a restored backup can be erased again."""

    table: ClassVar[str] = "erasures"

    erased_on: date
