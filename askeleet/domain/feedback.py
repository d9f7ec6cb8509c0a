"""What somebody thought of the coaching: an answer that is nobody's, of a month and no day."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a part of Feedback)

from askeleet.tuples import NamedTuple

SCORES = range(1, 6)
"""What an item may be given: 1 not at all, 5 wholly."""

RECOMMENDS = range(11)
"""How gladly it would be recommended: 0 not at all, 10 most gladly."""

PROMOTES, DETRACTS = 9, 6
"""From where on somebody speaks for the coaching, and up to where against it."""

FEWEST = 5
"""Answers from which on anything but their number is shown: of fewer it could be told who gave which."""


class Feedback(NamedTuple):
    """One answer. It is no record: it has no number, no day, no coach and no person, and nothing leads back to it."""

    month: str  # 2023-05
    scores: Mapping[str, int] = {}  # by item
    recommend: int | None = None
    words: str | None = None
