"""Strengths, interests and barriers: noted, mended, lifted, taken out; a goal rests on a strength."""

from __future__ import annotations

from askeleet.casework import barriers, goals, strengths
from askeleet.domain.strength import Interest, Strength
from askeleet.store import barriers as kept_barriers
from askeleet.store import goals as kept_goals
from askeleet.store import numbered


def _one(found, day):
    return found[day.day % len(found)] if found else None


def _with(kind, deed):
    def do(store, client, day):
        record = _one(numbered.of(store, kind, client.id), day)
        return record and deed(store, client, record, day)

    return do


def _with_barrier(deed):
    def do(store, client, day):
        barrier = _one(kept_barriers.of(store, client.id), day)
        return barrier and deed(store, client, barrier, day)

    return do


def _rest(store, client, strength, day):
    goal = _one(kept_goals.of(store, client.id), day)
    return goal and goals.edit_goal(store, client, goal, {"strength_id": strength.id})


DEEDS = {
    "strength": lambda store, client, day: strengths.add_strength(
        store, client, f"Vahvuus {day.day}", on=day, facts={"evidence": "Minua kysyttiin nimeltä."}
    ),
    "edit-strength": _with(
        Strength,
        lambda store, client, strength, day: strengths.edit_strength(
            store, client, strength, {"name": f"Toisin {day.day}", "ended_on": day}
        ),
    ),
    "remove-strength": _with(
        Strength, lambda store, client, strength, _day: strengths.remove_strength(store, client, strength)
    ),
    "rest-on": _with(Strength, _rest),
    "interest": lambda store, client, day: strengths.add_interest(store, client, f"Kuoro {day.day}", on=day, facts={}),
    "edit-interest": _with(
        Interest,
        lambda store, client, interest, day: strengths.edit_interest(store, client, interest, {"name": f"{day}"}),
    ),
    "remove-interest": _with(
        Interest, lambda store, _client, interest, _day: strengths.remove_interest(store, interest)
    ),
    "barrier": lambda store, client, day: barriers.note_barrier(
        store, client, "health", on=day, facts={"note": "Rajoittaa seisomatyötä"}
    ),
    "edit-barrier": _with_barrier(
        lambda store, client, barrier, day: barriers.edit_barrier(store, client, barrier, {"note": f"Toisin {day.day}"})
    ),
    "lift-barrier": _with_barrier(lambda store, _client, barrier, day: barriers.lift_barrier(store, barrier, on=day)),
    "remove-barrier": _with_barrier(lambda store, _client, barrier, _day: barriers.remove_barrier(store, barrier)),
}
