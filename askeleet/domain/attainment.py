"""How far goals were reached: Goal Attainment Scaling, from -2 (much less than expected) to +2 (much more).

The score is that of Kiresuk and Sherman (1968) with weights, as the erratum to Turner-Stokes (Clinical Rehabilitation
2009; 23: 362-370) prints it: 50 for goals that came out as expected, spread by 10 around it.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from math import sqrt
from typing import TYPE_CHECKING, ClassVar

from askeleet.domain.record import Record
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = (-2, -1, 0, 1, 2)
BASELINE = -1
"""Where a goal begins when nothing is said of it."""

_TOGETHER = 0.3
"""How much the goals of one person are taken to rise and fall together."""


class Level(Record):
    """What one level of a goal looks like, written before the work begins."""

    table: ClassVar[str] = "levels"

    goal_id: str
    level: int
    words: str


class Rating(Record):
    """Where a goal stood on a day; one a day."""

    table: ClassVar[str] = "ratings"

    goal_id: str
    rated_on: date
    level: int
    note: str | None = None


class Rated(NamedTuple):
    """A goal that was rated: where it began, where it stands, and how much it weighs."""

    baseline: int | None
    level: int
    importance: int | None
    difficulty: int | None

    @property
    def weight(self) -> int:
        """Importance times difficulty; what was not said is 1."""
        return (1 if self.importance is None else self.importance) * (1 if self.difficulty is None else self.difficulty)


class Attainment(NamedTuple):
    """The scores of one person's rated goals: where they began and where they stand."""

    baseline: float
    achieved: float

    @property
    def change(self) -> float:
        """How far the goals moved."""
        return self.achieved - self.baseline


def attainment(goals: Sequence[Rated]) -> Attainment | None:
    """Return the scores of the same goals at their beginning and now; None where none was rated."""
    if not goals:
        return None
    weights = [goal.weight for goal in goals]
    began = [BASELINE if goal.baseline is None else goal.baseline for goal in goals]
    return Attainment(t_score(began, weights), t_score([goal.level for goal in goals], weights))


def t_score(levels: Sequence[int], weights: Sequence[int]) -> float:
    """Return the score of levels, each with its weight; where nothing weighs anything, all weigh the same."""
    if not any(weights):
        weights = [1] * len(levels)
    total, squares = sum(weights), sum(weight**2 for weight in weights)
    spread = sqrt((1 - _TOGETHER) * squares + _TOGETHER * total**2)
    return 50 + 10 * sum(weight * level for weight, level in zip(weights, levels, strict=True)) / spread
