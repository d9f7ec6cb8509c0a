"""Where people stand: scales with their answers, and areas of life every half year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from making.lives import Part
from making.words import Entry, groups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from making.lives import Life

AREAS = (
    *("job-search", "skills", "digital", "health", "everyday"),
    *("finances", "housing", "people", "confidence", "motivation"),
)
_HALF = timedelta(days=175)


class Progress(Part):
    """Asks again and again; most move up a little, some down."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._questions = {name: groups(name) for name in ("scales", "sv/scales")}
        self._words = {name: groups(name) for name in ("answers", "sv/answers")}
        for life in lives:
            if len(life.met) > 2 and self._chance(0.72):
                self._tell_scales(life)
            if len(life.met) > 1 and self._chance(0.62):
                self._tell_areas(life)

    def _tell_scales(self, life: Life) -> None:
        pool = self._questions[life.pool("scales")]["any"]
        for number, entry in enumerate(self._draw.sample(pool, self._draw.choice((1, 1, 1, 2, 2))), 1):
            asked = life.met[number - 1 :: self._draw.choice((2, 2, 3, 4))]
            self._tell_scale(life, number, entry, asked)

    def _tell_scale(self, life: Life, number: int, entry: Entry, asked: list[date]) -> None:
        question = self._writer.said(entry.line)
        ends = [self._writer.said(line) if self._chance(0.6) else None for line in entry.details]
        enough = self._draw.choice((6, 7, 7, 8, 9)) if self._chance(0.65) else None
        told = {"question": question, "zero": ends[0], "ten": ends[1], "enough": enough}
        self._add("scales", client=life.client, scale=number, **told)
        value = self._draw.choice((1, 2, 3, 3, 4, 4, 5, 6))
        for day in asked:
            self._tell_answer(life, number, day, value)
            value = self._moved(value, (-1, 0, 0, 1, 1, 1, 2))

    def _tell_answer(self, life: Life, number: int, day: date, value: int) -> None:
        shares = {"why": 0.55 if value else 0, "helped": 0.3, "up": 0.45}
        pools = self._words[life.pool("answers")]
        said = {
            name: self._writer.least([entry.line for entry in pools[name]]) if self._chance(share) else None
            for name, share in shares.items()
        }
        words = {"why_not_lower": said["why"], "helped": said["helped"], "one_up": said["up"]}
        self._add("answers", client=life.client, scale=number, asked_on=day, value=value, **words)

    def _tell_areas(self, life: Life) -> None:
        """Assess the areas somebody wants to speak of, at the beginning and at each half year of a stay."""
        areas = [area for area in AREAS if self._chance(0.75)]
        stands = {area: self._draw.choice((2, 3, 4, 5, 5, 6, 7, 8)) for area in areas}
        before: date | None = None
        for day in life.met[self._draw.randrange(2) :]:
            if before and day - before < _HALF:
                continue
            before = day
            self._add("assessments", client=life.client, assessed_on=day, **stands)
            stands = {area: self._moved(value, (-1, 0, 0, 1, 1, 2)) for area, value in stands.items()}

    def _moved(self, value: int, ways: Sequence[int]) -> int:
        return max(0, min(10, value + self._draw.choice(ways)))
