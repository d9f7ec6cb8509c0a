"""What stands in the way, what may be told on, and what is said without a name."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from oracle.lives.person import BACK, Person, before, rarely, the

from askeleet import clock
from askeleet.casework import barriers, consents, feedback, quotes
from askeleet.domain.period import Period
from askeleet.store import barriers as kept_barriers
from askeleet.store import consents as kept_consents

BARRIER = st.sampled_from(["health", "money"])
SCORE = st.integers(1, 5)
SCORES = st.fixed_dictionaries({}, optional={"useful": SCORE, "heard": SCORE, "pace": SCORE})
RECOMMENDS = rarely(st.sampled_from([0, 6, 7, 8, 9, 10]))
DEEDS = [
    st.tuples(st.just("note_barrier"), BARRIER, BACK),
    st.tuples(st.just("lift_barrier"), BARRIER, BACK),
    st.tuples(st.just("let_barrier_stand"), BARRIER),
    st.tuples(st.just("remove_barrier"), BARRIER),
    st.tuples(st.just("consent"), BACK),
    st.tuples(st.just("withdraw"), BACK),
    st.tuples(st.just("quote"), BACK),
    st.tuples(st.just("feed_back"), st.sampled_from([0, 0, 20]), SCORES, RECOMMENDS, st.sampled_from([1, 1, 3, 4])),
]


class OfWords(Person):
    def note_barrier(self, code, back):
        barriers.note_barrier(self.store, self.person, code, on=before(back), facts={})

    def lift_barrier(self, code, back):
        barriers.lift_barrier(self.store, self._barrier(code), on=before(back))

    def let_barrier_stand(self, code):
        barriers.edit_barrier(self.store, self.person, self._barrier(code), {"lifted_on": None})

    def remove_barrier(self, code):
        barriers.remove_barrier(self.store, self._barrier(code))

    def consent(self, back):
        consents.give_consent(self.store, self.person, "quotes", on=before(back), facts={"basis": "consent"})

    def withdraw(self, back):
        consents.withdraw_consent(self.store, the(kept_consents.of(self.store, self.person.id), -1), on=before(back))

    def quote(self, back):
        quotes.add_quote(self.store, self.person, "Minua kuunneltiin.", use="funder", on=before(back))

    def feed_back(self, back, scores, recommend, times):
        day = clock.today() - timedelta(days=back)
        for _ in range(times):
            said = feedback.checked(Period.month(day.year, day.month), scores, recommend=recommend)
            feedback.keep(self.store, said)

    def _barrier(self, code):
        return the([each for each in kept_barriers.of(self.store, self.person.id) if each.code == code], -1)
