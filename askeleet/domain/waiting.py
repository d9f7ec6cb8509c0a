"""How long people wait for something, where some are still waiting: the estimate of Kaplan and Meier (1958)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Wait(NamedTuple):
    """The days that somebody waited: until it came, or until nobody looked any longer."""

    days: int
    came: bool


class Turn(NamedTuple):
    """A day on which something came to somebody, and the share still waiting after it."""

    days: int
    waiting: float


class Waiting:
    """The share of people still waiting after so many days; who is no longer watched says nothing about later days."""

    def __init__(self, waits: Iterable[Wait]) -> None:
        ordered = sorted(waits)
        self.n = len(ordered)
        self.watched = ordered[-1].days if ordered else 0
        """The most days that anybody was watched."""
        self.turns = _turns(ordered)

    def came_within(self, days: int) -> float | None:
        """Return the share to whom it came within so many days; None where nobody was watched for so long."""
        waiting = [turn.waiting for turn in self.turns if turn.days <= days]
        if days > self.watched and waiting[-1:] != [0]:
            return None
        return 1 - waiting[-1] if waiting else 0.0

    def median(self) -> int | None:
        """Return after how many days it had come to half of them; None where it has not come to so many."""
        return next((turn.days for turn in self.turns if turn.waiting <= _HALF), None)


_HALF = 0.5 + 1e-12  # a product of fractions may miss a half by its last digit


def _turns(ordered: Sequence[Wait]) -> Sequence[Turn]:
    """Return the turns; who ceases to be watched on a day was still watched when it came to others on it."""
    turns, left, waiting = [], len(ordered), 1.0
    for days, group in groupby(ordered, key=lambda wait: wait.days):
        same_day = list(group)
        came = sum(wait.came for wait in same_day)
        if came:
            waiting *= (left - came) / left
            turns.append(Turn(days, waiting))
        left -= len(same_day)
    return turns
