"""Scaling questions and areas of life: asked, mended, taken back, taken out."""

from __future__ import annotations

from askeleet.casework import assessments, scales
from askeleet.store import scales as kept


def _ask(store, client, day):
    question = f"Asteikko {day.day % 3}"
    known = scales.known_scale(store, client, question)
    scales.ask_scale(store, client, known or question, day.day % 11, on=day, facts={"helped": str(day), "enough": 7})


def _with_scale(deed):
    def do(store, client, day):
        found = kept.of(store, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


def _take_back(store, client, scale, _day):
    found = kept.answers(store, scale.id)
    return found and scales.take_back_answer(store, client, scale, on=found[-1].asked_on)


DEEDS = {
    "ask": _ask,
    "edit-scale": _with_scale(
        lambda store, client, scale, day: scales.edit_scale(store, client, scale, {"zero": str(day)})
    ),
    "take-back": _with_scale(_take_back),
    "remove-scale": _with_scale(lambda store, _client, scale, _day: scales.remove_scale(store, scale)),
    "assess": lambda store, client, day: assessments.assess(
        store, client, {"digital": day.day % 11, "health": None if day.day % 2 else 3}, on=day
    ),
}
