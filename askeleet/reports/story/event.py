"""Something that a story tells, what it is told from, and the words that several kinds use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.language import active
from askeleet.language.writing import show_quoted
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


class Event(NamedTuple):
    """Something that happened or is to happen on a day."""

    on: date
    kind: str
    lines: Sequence[str | None]  # as people read it; what is not known is left out
    facts: Mapping[str, Any]  # as machines get it
    code: str | None = None


class Told(NamedTuple):
    """Whose story it is, and whether others may be reading."""

    store: Store
    participant: Participant
    stays: Sequence[Episode]
    discreet: bool


def label(name: str, code: str | None) -> str | None:
    """Return what people call a code; None of none."""
    return vocabulary.label(name, code, active()) if code else None


def quoted(text: str | None) -> str | None:
    """Return a text between quotation marks; None of none."""
    return show_quoted(text) if text else None


def listed(*parts: str | int | None) -> str:
    """Return what is known in one line, with commas between."""
    return ", ".join(str(part) for part in parts if part)


def iso(day: date | None) -> str | None:
    """Return a day as machines get it; None of none."""
    return day.isoformat() if day else None
