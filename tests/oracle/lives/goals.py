"""Goals, steps, and how far goals are reached."""

from __future__ import annotations

from hypothesis import strategies as st
from oracle.lives.person import BACK, Person, before, rarely, the

from askeleet.casework import attainment, goals, steps
from askeleet.store import attainment as kept_ratings
from askeleet.store import goals as kept
from askeleet.store import steps as kept_steps

WHICH = st.sampled_from([0, -1, -1])
AREA = rarely(st.sampled_from(["skills", "housing"]))
WEIGHTS = st.fixed_dictionaries(
    {},
    optional={
        "baseline": st.sampled_from([-2, -1, 0]),
        "importance": st.sampled_from([0, 0, 1, 3]),
        "difficulty": st.sampled_from([0, 1, 2, 3]),
    },
)
LEVEL = st.integers(-2, 2)
DEEDS = [
    st.tuples(st.just("set_goal"), AREA, BACK, WEIGHTS),
    st.tuples(st.just("close_goal"), st.sampled_from(["reached", "let-go"]), BACK),
    st.tuples(st.just("agree_step"), BACK),
    st.tuples(st.just("end_step"), st.sampled_from(["finish_step", "drop_step"]), BACK),
    st.tuples(st.just("rate_goal"), WHICH, LEVEL, BACK),
    st.tuples(st.just("rate_goal"), WHICH, LEVEL, st.just(0)),
    st.tuples(st.just("weigh_goal"), WHICH, WEIGHTS),
    st.tuples(st.just("take_back_rating"), WHICH),
]


class OfGoals(Person):
    def set_goal(self, area, back, weights=None):
        facts = {"area": area, **(weights or {})}
        goals.set_goal(self.store, self.person, "Hygieniapassi", on=before(back), facts=facts)

    def close_goal(self, state, back):
        for goal in [goal for goal in self._goals() if goal.is_open][-1:]:
            goals.close_goal(self.store, goal, on=before(back), state=state)

    def agree_step(self, back):
        for goal in [goal for goal in self._goals() if goal.is_open][-1:]:
            steps.agree_step(self.store, goal, "Ilmoittaudu kokeeseen", on=before(back), facts={})

    def end_step(self, end, back):
        its = [step for goal in self._goals() for step in kept_steps.of(self.store, goal.id)]
        for step in [step for step in its if step.done_on is None][:1]:
            getattr(steps, end)(self.store, step, on=before(back))

    def rate_goal(self, which, level, back):
        attainment.rate_goal(self.store, the(self._goals(), which), level, on=before(back))

    def weigh_goal(self, which, weights):
        goals.edit_goal(self.store, self.person, the(self._goals(), which), weights)

    def take_back_rating(self, which):
        goal = the(self._goals(), which)
        day = the(kept_ratings.ratings(self.store, goal.id), -1).rated_on
        attainment.take_back_rating(self.store, self.person, goal, on=day)

    def _goals(self):
        return kept.of(self.store, self.person.id)
