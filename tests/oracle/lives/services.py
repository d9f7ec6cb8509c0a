"""Needs and the services for them, and questions between meetings."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from oracle.lives.person import BACK, Person, before, rarely, the

from askeleet.casework import questions, referrals
from askeleet.domain.question import Question
from askeleet.domain.referral import SINCE, Referral
from askeleet.store import numbered

TARGET = rarely(st.sampled_from(["debt-counselling", "health-check", "legal-aid"]))
AREA = rarely(st.sampled_from(["health", "finances"]))
STATE = st.sampled_from(["suggested", "accepted", "started", "started", "helped", "not-happened"])
WHICH = st.sampled_from([0, -1])
DEEDS = [
    st.tuples(st.just("note_need"), TARGET, AREA, BACK),
    st.tuples(st.just("move_need"), WHICH, STATE, BACK),
    st.tuples(st.just("move_need"), st.just(-1), STATE, st.just(0)),
    st.tuples(st.just("name_service"), WHICH, TARGET),
    st.tuples(st.just("take_back_state"), WHICH),
    st.tuples(st.just("remove_need")),
    st.tuples(st.just("ask"), BACK),
    st.tuples(st.just("answer"), WHICH, BACK),
    st.tuples(st.just("answer"), WHICH, st.just(0)),
    st.tuples(st.just("move_answer"), st.sampled_from([-30, -1, 1, 3, None])),
    st.tuples(st.just("remove_question")),
]


class OfServices(Person):
    def note_need(self, target, area, back):
        facts = {"target": target, "area": area}
        referrals.note_need(self.store, self.person, "Selvyyttä velkoihin", on=before(back), facts=facts)

    def move_need(self, which, state, back):
        referrals.move(self.store, self.person, the(self._needs(), which), state, on=before(back))

    def name_service(self, which, target):
        referrals.edit_referral(self.store, self.person, the(self._needs(), which), {"target": target})

    def take_back_state(self, which):
        need = the(self._needs(), which)
        if need.state != "noted":
            referrals.edit_referral(self.store, self.person, need, {SINCE[need.state]: None})

    def remove_need(self):
        referrals.remove_referral(self.store, the(self._needs(), 0))

    def ask(self, back):
        questions.ask(self.store, self.person, "Mitä liitteitä?", on=before(back), facts={})

    def answer(self, which, back):
        waiting = [each for each in self._questions() if each.is_open]
        questions.answer(self.store, the(waiting, which), None, on=before(back))

    def move_answer(self, days):
        answered = the([each for each in self._questions() if not each.is_open], -1)
        day = None if days is None else answered.answered_on + timedelta(days=days)
        questions.edit_question(self.store, self.person, answered, {"answered_on": day})

    def remove_question(self):
        questions.remove_question(self.store, the(self._questions(), 0))

    def _needs(self):
        return numbered.of(self.store, Referral, self.person.id)

    def _questions(self):
        return numbered.of(self.store, Question, self.person.id)
