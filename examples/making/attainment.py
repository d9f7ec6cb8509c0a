"""How far goals are reached: what each level looks like, where a goal began, and where it stood from time to time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from making.days import LAST_DAY
from making.lives import Part
from making.words import groups

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from making.lives import Life

LEVELS = ("much_less", "less", "expected", "more", "much_more")
_SHARE = 0.36
"""How many of the goals are measured so."""
_RESTS = 0.45
"""How many of those that were set when a strength was known rest on one."""
_ENDS = {
    "reached": ((0, 1, 2), (52, 33, 15)),
    "let-go": ((-2, -1, 0), (28, 47, 25)),
    "open": ((-1, 0, 1), (44, 39, 17)),
}


class Attainment(Part):
    """Writes levels, and rates goals on days on which people met."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._ladders = {name: groups(name) for name in ("levels", "sv/levels")}
        self._add_strengths(lives)
        for life in lives:
            for goal in life.goals:
                days = self._days(life, goal)
                if len(days) > 1 and self._chance(_SHARE):
                    self._tell_levels(life, goal)
                    self._tell_ratings(life, goal, days[1:])

    def _add_strengths(self, lives: Sequence[Life]) -> None:
        for life in lives:
            for goal in life.goals:
                known = [row["strength"] for row in life.strengths if row["noted_on"] <= goal["set_on"]]
                if known and self._chance(_RESTS):
                    self._add(
                        "goal-strengths", client=life.client, goal=goal["goal"], strength=self._draw.choice(known)
                    )

    @staticmethod
    def _days(life: Life, goal: Mapping[str, str]) -> list[date]:
        first, last = date.fromisoformat(goal["set_on"]), date.fromisoformat(goal["closed"] or str(LAST_DAY))
        return [day for day in life.met if first <= day <= last]

    def _tell_levels(self, life: Life, goal: Mapping[str, str]) -> None:
        ladders = self._ladders[life.pool("levels")]
        pool = ladders.get(goal["area"]) or ladders.get("any") or ladders["job-search"]
        ladder = min(self._draw.sample(pool, len(pool)), key=lambda entry: self._writer.used(entry.line))
        texts = map(self._writer.said, (ladder.line, *ladder.details))
        told = {
            "baseline": self._draw.choice((-2, -1, -1, -1, None)),
            "importance": self._draw.choice((1, 2, 2, 3, 3)) if self._chance(0.85) else None,
            "difficulty": self._draw.choice((1, 1, 2, 2, 3)) if self._chance(0.85) else None,
        }
        words = dict(zip(LEVELS, texts, strict=True))
        if self._chance(0.2):  # not everybody finds words for the ends
            words["much_less"] = words["much_more"] = ""
        self._add("levels", client=life.client, goal=goal["goal"], **told, **words)

    def _tell_ratings(self, life: Life, goal: Mapping[str, str], days: list[date]) -> None:
        """Rate a goal every second or third time, up from where it began to where it ends."""
        rated = days[:: self._draw.choice((2, 2, 3))]
        if goal["closed"] and days[-1] not in rated:
            rated.append(days[-1])
        choices, weights = _ENDS[goal["state"]]
        last = self._draw.choices(choices, weights)[0]
        for place, day in enumerate(rated, 1):
            way = (last + 1) * place / len(rated) - 1 + self._draw.uniform(-0.4, 0.4) * (place < len(rated))
            note = self._writer.rare(life.pool("ratings")) if self._chance(0.3) else None
            level = max(-2, min(2, round(way)))
            self._add("ratings", client=life.client, goal=goal["goal"], rated_on=day, level=level, note=note)
