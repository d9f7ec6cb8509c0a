"""Goals and the steps to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import goal_code
from askeleet.domain.step import step_code
from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, iso, label, listed, quoted
from askeleet.store import goals, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.domain.step import Step
    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"goal": N_("Goal"), "step": N_("Step")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each goal was set and closed, and each step agreed, taken or let go."""
    for goal in goals.of(told.store, told.participant.id):
        code = goal_code(told.participant.number, goal)
        title = veiled(goal.title, discreet=told.discreet)
        facts = {"title": title, "area": goal.area, "idea": goal.idea, "due_on": iso(goal.due_on)}
        yield Event(goal.set_on, "goal", (_("set"), quoted(title)), {"what": "set", **facts}, code)
        for step in steps.of(told.store, goal.id):
            yield from _step(told, step_code(told.participant.number, goal, step), step)
        if goal.closed_on:
            ended = (label("goal-states", goal.state), quoted(title))
            yield Event(goal.closed_on, "goal", ended, {"what": goal.state, "title": title}, code)


def _step(told: Told, code: str, step: Step) -> Iterator[Event]:
    title = veiled(step.title, discreet=told.discreet)
    ends = {
        "agreed": (step.agreed_on, _("agreed")),
        "done": (step.done_on, _("taken")),
        "let-go": (step.let_go_on, _("let go")),
    }
    for what, (day, said) in ends.items():
        if day:
            facts = {"what": what, "title": title, "owner": step.owner, "due_on": iso(step.due_on)}
            lines = (listed(said, label("step-owners", step.owner)), quoted(title))
            yield Event(day, "step", lines, facts, code)
