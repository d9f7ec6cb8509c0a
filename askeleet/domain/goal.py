"""What a participant is after, in their own words, and how those words were before."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.record import Record
from askeleet.tuples import NamedTuple

OPEN = "open"


class Goal(Record):
    """One goal of a person, through all the person's stays."""

    table: ClassVar[str] = "goals"

    participant_id: str
    number: int  # counts within the person: 17g2
    set_on: date
    title: str
    idea: str | None = None  # whose it was
    area: str | None = None  # of life
    due_on: date | None = None
    closed_on: date | None = None
    state: str = OPEN  # reached or let go once it is closed
    strength_id: str | None = None  # that it rests on
    baseline: int | None = None  # the level of attainment on which it began, -2 to 2
    importance: int | None = None  # to the person, 0 to 3
    difficulty: int | None = None  # 0 to 3

    @property
    def is_open(self) -> bool:
        """Whether it is in force: neither reached nor let go."""
        return self.closed_on is None

    def closed(self, on: date, state: str) -> Goal:
        """Return the goal closed on a day, with what became of it."""
        return self.but(closed_on=on, state=state)

    def reopened(self) -> Goal:
        """Return the goal in force again, as if it had never been closed."""
        return self.but(closed_on=None, state=OPEN)


class Wording(Record):
    """How a goal read until a day."""

    table: ClassVar[str] = "wordings"

    goal_id: str
    until_on: date
    title: str


class GoalCode(NamedTuple):
    """What people type for a goal: 17g2 is the second of participant 17."""

    participant: int
    goal: int

    def __str__(self) -> str:
        """Write the code."""
        return f"{self.participant}g{self.goal}"

    @classmethod
    def parse(cls, text: str) -> GoalCode | None:
        """Read a code; None when it is not one."""
        numbers = numbers_in(text, "g")
        return cls(*numbers) if numbers else None


def goal_code(participant: int, goal: Goal) -> str:
    """Return what people type for a goal, given the participant's number."""
    return str(GoalCode(participant, goal.number))
