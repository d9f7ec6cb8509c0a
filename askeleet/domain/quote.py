"""What a person said that may be told on: where, and until when."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered


class Quote(Numbered):
    """One quote; a withdrawn one stays as a fact and is shown to nobody but the person."""

    table: ClassVar[str] = "quotes"
    letters: ClassVar[str] = "qu"

    said_on: date
    words: str
    use: str  # what it may be used for at most
    until_on: date | None = None  # the last day it may be used
    withdrawn_on: date | None = None
