"""What speaks for people, what draws them, and what stands in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.lives import Part, numbered
from making.words import Entry, groups, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from making.lives import Life

_SOURCES = {"participant": 45, "mapping": 22, "coach": 18, "employer": 8, "certificate": 3, "other": 2}
_BARRIERS = {
    "long-unemployment": 34,
    "health": 30,
    "documents": 22,
    "digital-skills": 22,
    "age-discrimination": 22,
    "certificate": 18,
    "motivation": 12,
    "mobility": 12,
    "money": 11,
    "loneliness": 7,
    "language": 4,
    "other": 6,
}
_LIFTS = {"documents": 0.6, "certificate": 0.45, "digital-skills": 0.4, "motivation": 0.35, "language": 0.2}
"""How likely a barrier is lifted; of the others one in eight is."""


class Assets(Part):
    """Notes strengths, interests and barriers."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._strengths = {name: groups(name) for name in ("strengths", "sv/strengths")}
        self._barriers = {name: groups(name) for name in ("barriers", "sv/barriers")}
        for life in lives:
            self._tell_strengths(life)
            self._tell_interests(life)
            self._tell_barriers(life)

    def _tell_strengths(self, life: Life) -> None:
        count = self._draw.choices((0, 1, 2, 3, 4), (3, 20, 37, 28, 12))[0]
        pools = self._strengths[life.pool("strengths")]
        own = self._draw.sample(pools.get(life.trade, []), min(count, int(life.trade in pools and self._chance(0.6))))
        rows = [self._strength(life, entry) for entry in [*own, *self._some(pools["any"], count - len(own))]]
        for row in numbered(rows, "strength", "noted_on"):
            self._add("strengths", client=life.client, **row)
            life.strengths.append({name: str(value) for name, value in row.items()})

    def _strength(self, life: Life, entry: Entry) -> dict[str, object]:
        evidence = self._writer.least(entry.details) if self._chance(0.9) else None
        source = self._draw.choices([*_SOURCES], [*_SOURCES.values()])[0]
        told = {"noted_on": self._early(life, 6), "name": self._writer.said(entry.line)}
        return {**told, "evidence": evidence, "source": source if self._chance(0.85) else None}

    def _tell_interests(self, life: Life) -> None:
        count = self._draw.choices((0, 1, 2, 3), (24, 36, 28, 12))[0]
        pool = lines(life.pool("interests"))
        rows: list[dict[str, object]] = [
            {"noted_on": self._early(life, 5), "name": self._writer.said(line)}
            for line in self._draw.sample(pool, count)
        ]
        for row in sorted(rows, key=lambda row: str(row["noted_on"])):
            source = self._draw.choice(("participant", "participant", "mapping", None))
            self._add("interests", client=life.client, **row, source=source)

    def _tell_barriers(self, life: Life) -> None:
        weights = dict(_BARRIERS)
        if life.language not in {"fi", "sv"}:
            weights["language"] = 90
        for _ in range(self._draw.choices((0, 1, 2, 3), (18, 34, 32, 16))[0]):
            code = self._draw.choices([*weights], [*weights.values()])[0]
            del weights[code]
            self._tell_barrier(life, code)

    def _tell_barrier(self, life: Life, code: str) -> None:
        noted = self._early(life, 6)
        later = [day for day in life.met if day > noted][2:]
        lifted = self._draw.choice(later) if later and self._chance(_LIFTS.get(code, 0.12)) else None
        pool = self._barriers[life.pool("barriers")][code]
        note = self._writer.least([entry.line for entry in pool]) if self._chance(0.7) else None
        source = self._draw.choice(("participant", "participant", "coach", None))
        told = {"barrier": code, "noted_on": noted, "note": note, "source": source, "lifted_on": lifted}
        self._add("barriers", client=life.client, **told)

    def _some(self, pool: list[Entry], count: int) -> list[Entry]:
        return self._draw.sample(pool, count)
