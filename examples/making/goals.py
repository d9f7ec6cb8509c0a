"""What people set out to do: goals with small steps, following the days on which they met their coach."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from making.days import LAST_DAY, after
from making.words import lines

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from making.people import Person, Stay
    from making.words import Writer


@dataclass
class Step:
    """Something small that was agreed on."""

    title: str
    owner: str
    agreed: date
    due: date | None = None
    done: date | None = None
    let_go: date | None = None


@dataclass
class Goal:
    """Where somebody wants to get."""

    title: str
    area: str
    idea: str
    set_on: date
    due: date | None = None
    closed: date | None = None
    state: str = "open"
    steps: list[Step] = field(default_factory=list)


@dataclass
class Idea:
    """A goal of the pool, with its steps as (owner, title); every title may be said in several ways."""

    area: str
    title: str
    steps: list[tuple[str, str]] = field(default_factory=list)


class Planner:
    """Sets goals with people."""

    def __init__(self, draw: random.Random, writer: Writer) -> None:
        self._draw = draw
        self._writer = writer
        self._ideas = _ideas()

    def ideas(self, person: Person) -> list[Idea]:
        """Return what a person wants, one to four things; one of them of the trade."""
        count = self._draw.choices((0, 1, 2, 3, 4), (5, 25, 35, 25, 10))[0]
        own = self._draw.sample(self._ideas[person.work], min(count, 1 + (self._draw.random() < 0.3)))
        rest = self._draw.sample(self._ideas["any"], max(0, count - len(own)))
        return self._draw.sample([*own, *rest], len(own) + len(rest))

    def goals(self, stay: Stay, ideas: Sequence[Idea], met: Sequence[date]) -> list[Goal]:
        """Return the goals of a stay, set on days on which they met."""
        found = []
        for place, idea in enumerate(ideas):
            first = min(place * max(1, len(met) // 4) + self._draw.randrange(2), len(met) - 1)
            found.append(self._goal(stay, idea, met[first:]))
        return sorted(found, key=lambda goal: goal.set_on)

    def _goal(self, stay: Stay, idea: Idea, days: Sequence[date]) -> Goal:
        by = self._draw.choices(("participant", "together", "coach", "authority", "other"), (45, 33, 15, 5, 2))[0]
        goal = Goal(self._writer.said(idea.title), idea.area, by, days[0])
        if self._draw.random() < 0.6:
            goal.due = after(days[0], self._draw.choice((60, 90, 120)))
        self._walk(goal, idea, days, stay.exited or LAST_DAY)
        done = [step.done for step in goal.steps if step.done]
        if len(done) == len(idea.steps):
            goal.closed, goal.state = max(done), "reached"
        elif stay.exited and self._draw.random() < 0.85:
            goal.closed, goal.state = stay.exited, "let-go"
            for step in goal.steps:
                step.let_go = None if step.done else stay.exited
        return goal

    def _walk(self, goal: Goal, idea: Idea, days: Sequence[date], last: date) -> None:
        """Agree on a step or two at each meeting, as far as they got."""
        waiting = list(idea.steps)
        for day, following in pairwise([*days, days[-1] + timedelta(days=14)]):
            for owner, title in waiting[: self._draw.choice((1, 1, 1, 2))]:
                goal.steps.append(self._step(Step(self._writer.said(title), owner, day), day, min(following, last)))
            waiting = waiting[len(goal.steps) - len(idea.steps) + len(waiting) :]
            if not waiting or self._draw.random() < 0.05:
                return

    def _step(self, step: Step, day: date, following: date) -> Step:
        if self._draw.random() < 0.7:
            step.due = after(day, self._draw.choice((7, 14, 14, 21)))
        if self._draw.random() < 0.94:
            step.done = day + timedelta(days=self._draw.randrange((following - day).days + 1))
        return step


def _ideas() -> dict[str, list[Idea]]:
    """Return the goals of the pool by trade; what anybody may want is under `any`."""
    found: dict[str, list[Idea]] = {}
    for line in lines("goals"):
        if line.startswith("# "):
            found[line[2:]] = group = list[Idea]()
        elif line.startswith("- "):
            owner, mark, title = line[2:].partition(": ")
            group[-1].steps.append((owner, title) if mark else ("participant", line[2:]))
        else:
            area, _, title = line.partition(": ")
            group.append(Idea(area, title))
    return found
