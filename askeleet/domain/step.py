"""A small thing agreed on the way to a goal."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import TYPE_CHECKING, ClassVar

from askeleet.domain.codes import numbers_in
from askeleet.domain.record import Record
from askeleet.errors.steps import StepEndsTwiceError
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.goal import Goal


class Step(Record):
    """One step to a goal: agreed, then done or let go."""

    table: ClassVar[str] = "steps"

    goal_id: str
    number: int  # counts within the goal: 17g2s3
    agreed_on: date
    title: str
    owner: str | None = None  # who takes it
    due_on: date | None = None
    done_on: date | None = None
    let_go_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is neither done nor let go."""
        return self.done_on is None and self.let_go_on is None

    def ended(self, *, done_on: date | None = None, let_go_on: date | None = None) -> Step:
        """Return the step done on a day or let go on one; the one takes the place of the other.

        Raises:
            StepEndsTwiceError: if both days are given.
        """
        if done_on is not None and let_go_on is not None:
            raise StepEndsTwiceError
        return self.but(done_on=done_on, let_go_on=let_go_on)


class StepCode(NamedTuple):
    """What people type for a step: 17g2s3 is the third to goal 2 of participant 17."""

    participant: int
    goal: int
    step: int

    def __str__(self) -> str:
        """Write the code."""
        return f"{self.participant}g{self.goal}s{self.step}"

    @classmethod
    def parse(cls, text: str) -> StepCode | None:
        """Read a code; None when it is not one."""
        numbers = numbers_in(text, "g", "s")
        return cls(*numbers) if numbers else None


def step_code(participant: int, goal: Goal, step: Step) -> str:
    """Return what people type for a step to a goal, given the participant's number."""
    return str(StepCode(participant, goal.number, step.number))


def progress(steps: Sequence[Step]) -> tuple[int, int]:
    """Return how many of the steps to a goal are done, and of how many that were not let go."""
    wanted = [step for step in steps if step.let_go_on is None]
    return sum(step.done_on is not None for step in wanted), len(wanted)
