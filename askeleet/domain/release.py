"""A report that left the house: its figures stay as they were, for whoever asks again."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a part of Release)
from datetime import date  # noqa: TC003  (likewise)
from typing import Any

from askeleet.tuples import NamedTuple


class Release(NamedTuple):
    """What went out, for whom and of which days; no names, no texts, nobody's own numbers.

    The content has the figures and which of them are hidden, by the days that they are of.
    """

    profile: str
    first: date
    last: date
    coach_id: str | None
    rules: str  # by which the profile counts, as one text: only what is counted alike can be subtracted
    content: Mapping[str, Any]
    released_at: str = ""  # UTC
    released_by: str | None = None  # the coach's name
