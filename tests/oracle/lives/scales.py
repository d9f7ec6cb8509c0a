"""Scaling questions and areas of life."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from oracle.lives.person import BACK, Person, before, the

from askeleet.casework import assessments, scales
from askeleet.store import scales as kept

VALUE = st.integers(0, 10)
FEW = st.integers(4, 5)
QUESTION = st.sampled_from(["Toivo", "Jaksaminen"])
ASSESSED = st.dictionaries(st.sampled_from(["skills", "housing", "health"]), VALUE | FEW | st.none(), min_size=1)
DEEDS = [
    st.tuples(st.just("scale"), QUESTION, VALUE | FEW, BACK),
    st.tuples(st.just("scale"), QUESTION, FEW, st.just(0)),
    st.tuples(st.just("take_back_answer"), QUESTION),
    st.tuples(st.just("end_scale"), QUESTION),
    st.tuples(st.just("remove_scale"), QUESTION),
    st.tuples(st.just("assess"), ASSESSED, BACK),
    st.tuples(st.just("assess"), ASSESSED, st.just(0)),
]


class OfScales(Person):
    def scale(self, question, value, back):
        if back:  # a scale is made on the day it is first asked
            self._make_older(question, back)
        scale = scales.known_scale(self.store, self.person, question) or question
        scales.ask_scale(self.store, self.person, scale, value, on=before(back), facts={})

    def take_back_answer(self, question):
        scale = self._scale(question)
        day = the(kept.answers(self.store, scale.id), -1).asked_on
        scales.take_back_answer(self.store, self.person, scale, on=day)

    def end_scale(self, question):
        scales.edit_scale(self.store, self.person, self._scale(question), {"ended_on": before(0)})

    def remove_scale(self, question):
        scales.remove_scale(self.store, self._scale(question))

    def assess(self, values, back):
        assessments.assess(self.store, self.person, values, on=before(back))

    def _make_older(self, question, back):
        scale = scales.known_scale(self.store, self.person, question)
        if scale and scale.made_on > before(back):
            made = scale.made_on - timedelta(days=back)
            scales.edit_scale(self.store, self.person, scale, {"made_on": made})

    def _scale(self, question):
        return the([each for each in kept.of(self.store, self.person.id) if each.question == question], -1)
