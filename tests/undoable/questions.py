"""Questions: asked, answered, mended, taken out."""

from __future__ import annotations

from askeleet.casework import questions
from askeleet.domain.question import Question
from askeleet.store import numbered


def _ask(store, client, day):
    questions.ask(store, client, f"Kysymys {day.day}", on=day, facts={"channel": "phone"})


def _with_question(deed):
    def do(store, client, day):
        found = numbered.of(store, Question, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


DEEDS = {
    "ask": _ask,
    "answer": _with_question(lambda store, _client, one, day: questions.answer(store, one, "Vastaus", on=day)),
    "edit-question": _with_question(
        lambda store, client, one, day: questions.edit_question(store, client, one, {"question": f"Toisin {day.day}"})
    ),
    "remove-question": _with_question(lambda store, _client, one, _day: questions.remove_question(store, one)),
}
