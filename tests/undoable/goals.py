"""Goals and steps: set, reworded, closed, agreed on, taken, let go."""

from __future__ import annotations

from askeleet.casework import attainment, goals, steps
from askeleet.store import attainment as kept_ratings
from askeleet.store import goals as kept
from askeleet.store import steps as kept_steps


def _set(store, client, day):
    goals.set_goal(store, client, f"Tavoite {day.day}", on=day, facts={"area": "skills"})


def _one(store, client, day):
    found = kept.of(store, client.id)
    return found[day.day % len(found)] if found else None


def _with_goal(deed):
    def do(store, client, day):
        goal = _one(store, client, day)
        return goal and deed(store, client, goal, day)

    return do


def _with_step(deed):
    def do(store, _client, goal, day):
        found = kept_steps.of(store, goal.id)
        return found and deed(store, goal, found[day.day % len(found)], day)

    return _with_goal(do)


def _unrate(store, client, goal, _day):
    found = kept_ratings.ratings(store, goal.id)
    return found and attainment.take_back_rating(store, client, goal, on=found[-1].rated_on)


DEEDS = {
    "levels": _with_goal(
        lambda store, client, goal, day: goals.edit_goal(
            store, client, goal, {"importance": day.day % 4}, levels={day.day % 5 - 2: f"Näin {day.day}", -2: None}
        )
    ),
    "rate": _with_goal(
        lambda store, _client, goal, day: attainment.rate_goal(store, goal, day.day % 5 - 2, on=day, note=str(day))
    ),
    "unrate": _with_goal(_unrate),
    "goal": _set,
    "reword": _with_goal(
        lambda store, client, goal, day: goals.edit_goal(store, client, goal, {"title": f"Toisin {day.day}"})
    ),
    "close-goal": _with_goal(lambda store, _client, goal, day: goals.close_goal(store, goal, on=day, state="reached")),
    "step": _with_goal(
        lambda store, _client, goal, day: steps.agree_step(store, goal, f"Askel {day.day}", on=day, facts={})
    ),
    "done": _with_step(lambda store, _goal, step, day: steps.finish_step(store, step, on=day)),
    "drop-step": _with_step(lambda store, _goal, step, day: steps.drop_step(store, step, on=day)),
}
