"""Who comes: names, ages, what is known at entry, and how each story is going to end."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from making.days import FIRST_DAY, LAST_DAY, working
from making.words import FOLDER, lines

if TYPE_CHECKING:
    import random

    from making.words import Writer

COUNT = 191
"""People beside the nine of the worked month."""

FIELDS = (
    *("kitchen", "care", "warehouse", "cleaning", "office", "shop"),
    *("driving", "building", "it", "school", "industry", "expert"),
)
_TWICE = ("Pekka Virtanen", "Marja Korhonen", "Anne Nieminen", "Timo Koskinen")
_REFERRERS = {
    "te-office": 38,
    "municipality": 22,
    "self": 10,
    "social-work": 8,
    "typ": 6,
    "other-project": 5,
    "health-service": 3,
    "association": 3,
    "kela": 1,
    "family": 1,
    "employer": 1,
    "unknown": 2,
}
_EDUCATION = {
    "upper-secondary": 38,
    "further": 8,
    "specialist": 6,
    "post-secondary-vocational": 20,
    "bachelor": 11,
    "master": 5,
    "lower-secondary": 8,
    "doctor": 1,
    "unknown": 2,
    "": 2,
}
_STATUS = {"unemployed": 88, "inactive": 4, "studying": 1, "employed": 2, "unknown": 3, "": 2}


@dataclass
class Ending:
    """A reason to leave, and what is likely said of it."""

    reason: str
    status: str
    kind: str  # work study service rest none


@dataclass
class Stay:
    """From an entry to an exit."""

    entered: date
    coach: str
    ending: Ending
    facts: dict[str, str]
    exited: date | None = None
    pauses: list[tuple[date, date, str]] = field(default_factory=list)


@dataclass
class Person:
    """Somebody on the caseload."""

    name: str
    born: int
    gender: str
    language: str
    work: str  # one of FIELDS
    stays: list[Stay]
    seen: set[str] = field(default_factory=set)
    """Sentences already written about the person."""

    @property
    def age(self) -> int:
        """Years at the first entry."""
        return self.stays[0].entered.year - self.born


class Door:
    """Where people come in."""

    def __init__(self, draw: random.Random, writer: Writer) -> None:
        self._draw = draw
        self._writer = writer
        with (FOLDER / "exits.csv").open(newline="", encoding="utf-8") as file:
            self._exits = list(csv.DictReader(file))

    def people(self) -> list[Person]:
        """Return everybody, in the order of their entries."""
        named = self._names()
        span = (LAST_DAY - FIRST_DAY).days - 40
        days = sorted(working(FIRST_DAY + timedelta(days=int(span * self._draw.random() ** 1.2))) for _ in named)
        return [self._person(*who, entered) for who, entered in zip(named, days, strict=True)]

    def stay(self, entered: date, age: int, language: str) -> Stay:
        """Return a stay that begins on the day."""
        days = self._draw.choice((200, 400, 700, 1100, 1500, 2200)) + self._draw.randrange(99)
        since = entered - timedelta(days=days)
        pool = "sv/wishes" if language == "sv" else "wishes"
        facts = {
            "referred_by": self._weighted(_REFERRERS),
            "unemployed_since": str(since) if self._draw.random() > 0.05 else "",
            "status": self._weighted(_STATUS),
            "education": self._weighted(_EDUCATION),
            "every": self._draw.choice(("2-4w", "2-4w", "3w", "1-3w", "", "", "")),
            "wish": self._writer.rare(pool) if self._draw.random() < 0.75 else "",
        }
        return Stay(entered, self._draw.choice(("paivi", "mikko")), self._ending(age), facts)

    def _person(self, name: str, gender: str, language: str, entered: date) -> Person:
        age = self._draw.choices((33, 44, 52, 57, 62), (9, 19, 30, 28, 14))[0] + self._draw.randrange(-2, 3)
        stay = self.stay(entered, age, language)
        work = self._draw.choice(FIELDS)
        if work == "expert":
            stay.facts["education"] = self._draw.choice(("master", "master", "bachelor", "doctor"))
        return Person(name, entered.year - age, gender, language, work, [stay])

    def _ending(self, age: int) -> Ending:
        weights = [self._weight(row, age) for row in self._exits]
        row = self._draw.choices(self._exits, weights)[0]
        status = row["status"] if self._draw.random() > 0.06 else self._draw.choice(("unknown", ""))
        return Ending(row["reason"], status, row["ending"])

    @staticmethod
    def _weight(row: dict[str, str], age: int) -> int:
        if row["reason"] == "old-age-pension":
            return 45 if age > 61 else 0
        return int(row["weight"])

    def _names(self) -> list[tuple[str, str, str]]:
        split = (line.split(" ", 2) for line in lines("names/others"))
        others = [(name, gender, language) for gender, language, name in split]
        twice = [(name, "man" if name.split()[0] in {"Pekka", "Timo"} else "woman", "fi") for name in _TWICE]
        named = [*others, *twice, *twice[:3]]
        given = {gender: lines(f"names/{pool}") for gender, pool in (("woman", "women"), ("man", "men"))}
        taken = {name for name, _, _ in named}
        while len(named) < COUNT:
            gender = self._draw.choice(("woman", "woman", "woman", "man", "man"))
            name = f"{self._draw.choice(given[gender])} {self._draw.choice(lines('names/surnames'))}"
            if name not in taken:
                taken.add(name)
                named.append((name, gender if self._draw.random() > 0.02 else "", "fi"))
        self._draw.shuffle(named)
        return named

    def _weighted(self, weights: dict[str, int]) -> str:
        return self._draw.choices([*weights], [*weights.values()])[0]
