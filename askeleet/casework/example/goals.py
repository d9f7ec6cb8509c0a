"""Goals of the example, with their steps and ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import attainment, goals, steps
from askeleet.casework.example.loaded import counted, dated, day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row

_LEVELS = {"much_less": -2, "less": -1, "expected": 0, "more": 1, "much_more": 2}


def set_goal(loaded: Loaded, row: Row) -> None:
    """Set a goal."""
    facts = said(row, "idea", "area") | dated(row, {"due_on": "due"})
    if strength := loaded.told("goal-strengths", row, "client", "goal"):
        facts["strength_id"] = loaded.find("strengths", row["client"], strength["strength"]).id
    words: dict[int, str | None] = {}
    if measured := loaded.told("levels", row, "client", "goal"):
        facts |= counted(measured, "baseline", "importance", "difficulty")
        words = {level: measured[name] for name, level in _LEVELS.items() if measured[name]}
    on = day(row, "set_on")
    goal = goals.set_goal(loaded.store, loaded.person(row), row["title"], on=on, facts=facts, levels=words)
    loaded.keep(goal, "goals", *_goal(row))


def rate_goal(loaded: Loaded, row: Row) -> None:
    """Rate a goal."""
    goal, on = loaded.find("goals", *_goal(row)), day(row, "rated_on")
    attainment.rate_goal(loaded.store, goal, int(row["level"]), on=on, note=row["note"])


def close_goal(loaded: Loaded, row: Row) -> None:
    """Close a goal: reached or let go."""
    goals.close_goal(loaded.store, loaded.find("goals", *_goal(row)), on=day(row, "closed"), state=row["state"])


def agree_step(loaded: Loaded, row: Row) -> None:
    """Agree on a step to a goal."""
    goal, facts = loaded.find("goals", *_goal(row)), said(row, "owner") | dated(row, {"due_on": "due"})
    step = steps.agree_step(loaded.store, goal, row["title"], on=day(row, "agreed_on"), facts=facts)
    loaded.keep(step, "steps", *_goal(row), row["title"])


def finish_step(loaded: Loaded, row: Row) -> None:
    """Note that a step is done."""
    steps.finish_step(loaded.store, loaded.find("steps", *_goal(row), row["title"]), on=day(row, "done"))


def drop_step(loaded: Loaded, row: Row) -> None:
    """Let a step go."""
    steps.drop_step(loaded.store, loaded.find("steps", *_goal(row), row["title"]), on=day(row, "let_go"))


def _goal(row: Row) -> tuple[str, str]:
    return row["client"], row["goal"]
