"""What others can help with: needs on their way to a service, and courses with who was there."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from typing import TYPE_CHECKING

from making.days import LAST_DAY, after, working
from making.lives import Part, numbered
from making.words import FOLDER, groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from making.lives import Life

_WAY = ("suggested", "accepted", "started", "helped")
_TARGETS = {
    "employment-services": 14,
    "health-check": 13,
    "digital-support": 11,
    "kela-advice": 10,
    "debt-counselling": 8,
    "career-guidance": 8,
    "study-guidance": 7,
    "physiotherapy": 5,
    "work-ability-coordinator": 5,
    "peer-support": 5,
    "mental-health": 4,
    "housing-advice": 3,
    "pension-advice": 3,
    "legal-aid": 2,
    "language-course": 2,
    "other": 2,
    "substance-abuse": 1,
    "without": 11,
}


class Referrals(Part):
    """Notes what people need, and moves it on on later days on which they met."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._needs = {
            pool: {
                heading.split()[0]: (heading.split()[1], entries[0].line) for heading, entries in groups(pool).items()
            }
            for pool in ("referrals", "sv/referrals")
        }
        for life in lives:
            count = self._draw.choices((0, 1, 2, 3), (38, 36, 19, 7))[0]
            rows = [self._need(life, target) for target in self._targets(life, count)]
            for row in numbered(rows, "referral", "noted_on"):
                self._add("referrals", client=life.client, **row)

    def _targets(self, life: Life, count: int) -> list[str]:
        known = {target: weight for target, weight in _TARGETS.items() if target in self._needs[life.pool("referrals")]}
        drawn = self._draw.choices([*known], [*known.values()], k=count)
        return list(dict.fromkeys(drawn))

    def _need(self, life: Life, target: str) -> dict[str, object]:
        area, line = self._needs[life.pool("referrals")][target]
        noted = self._early(life, 8)
        told = {"noted_on": noted, "need": self._writer.said(line), "area": area if area != "any" else None}
        if target == "without":
            return told
        days = [day for day in life.met if day >= noted]
        return {**told, "target": target, **self._moves(days)}

    def _moves(self, days: list[date]) -> dict[str, object]:
        """Return how far a need came, step by step; one in nine does not happen."""
        moved: dict[str, object] = {}
        for state in _WAY:
            if not days or not self._chance(0.86):
                return moved
            if moved and self._chance(0.06):
                return {**moved, "not_happened_on": days[0]}
            moved[f"{state}_on"] = days[0]
            days = days[self._draw.choice((0, 1, 1, 2)) if state == "suggested" else self._draw.choice((1, 1, 2)) :]
        return moved


class Courses(Part):
    """Holds courses; those join who are open then, and most of them are there."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        with (FOLDER / "courses.csv").open(newline="", encoding="utf-8") as file:
            for number, row in enumerate(csv.DictReader(file), 1):
                self._tell_course(number, row, lives)

    def _tell_course(self, number: int, row: dict[str, str], lives: Sequence[Life]) -> None:
        first = date.fromisoformat(row["from_on"])
        days = [working(first + timedelta(weeks=week)) for week in range(int(row["weeks"]))]
        made = after(first, -35)
        self._add("courses", course=number, made_on=made, until_on=days[-1], **row)
        members = self._members(number, lives, first, int(row["seats"]), made)
        for session, day in enumerate(days, 1):
            there, missing = self._there(members, day, float(row["share"]))
            told = {"coach": row["coach"], "start_time": row["at"], "minutes": row["minutes"], "topics": row["topics"]}
            marks = {"there": " ".join(there), "missing": " ".join(missing)} if day <= LAST_DAY else {}
            self._add("course-sessions", course=number, session=session, planned_on=made, held_on=day, **told, **marks)

    def _members(
        self, course: int, lives: Sequence[Life], first: date, seats: int, made: date
    ) -> dict[str, tuple[date, Life]]:
        """Return who joined, by number, and since when: on a day on which they met, not long before it began."""
        begins = min(first, LAST_DAY)
        may = [life for life in lives if life.is_open(begins) and any(made <= day <= begins for day in life.met)]
        members = {}
        for life in sorted(self._draw.sample(may, min(seats, len(may))), key=lambda life: int(life.client)):
            joined = max(day for day in life.met if day <= begins)
            left = next((last for start, last in life.stays if start <= begins <= last < LAST_DAY), None)
            ends = date.fromisoformat(str(self._rows["courses"][-1]["until_on"]))
            left = left if left and first <= left < ends else None
            self._add("course-members", course=course, client=life.client, joined_on=joined, left_on=left)
            members[life.client] = (joined, life)
        return members

    def _there(self, members: dict[str, tuple[date, Life]], day: date, share: float) -> tuple[list[str], list[str]]:
        there, missing = list[str](), list[str]()
        for client, (joined, life) in members.items():
            if joined <= day and life.is_open(day):
                (there if self._chance(share) else missing).append(client)
        return there, missing
