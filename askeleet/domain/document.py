"""What is worked on together for looking for work: a CV, a letter. The path is kept, never the file."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.numbered import Numbered
from askeleet.domain.record import Record


class Document(Numbered):
    """One document of a person."""

    table: ClassVar[str] = "documents"
    letters: ClassVar[str] = "d"

    noted_on: date
    kind: str
    state: str
    path: str | None = None
    goal_id: str | None = None  # which it is for


class Work(Record):
    """One day that a document was worked on together."""

    table: ClassVar[str] = "document_works"

    document_id: str
    number: int  # counts within the document
    worked_on: date
    state: str | None = None  # how far it came; none: as before
    note: str | None = None
