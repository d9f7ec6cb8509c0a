"""How things go on after leaving."""

from __future__ import annotations

from hypothesis import strategies as st
from oracle.exits import REASONS
from oracle.lives.person import BACK, COACH, Person, before, rarely, the

from askeleet.casework import follow_ups
from askeleet.domain.follow_up import FollowUp
from askeleet.store import numbered

WINDOW = st.sampled_from([None, None, "28-days", "3-months", "6-months", "90-days"])
STATUS = st.sampled_from(["employed", "entrepreneur", "unemployed", "studying", "none", "unknown"])
DEEDS = [
    st.tuples(st.just("leave"), rarely(st.sampled_from(REASONS.split())), st.sampled_from([0, 1, 30])),
    st.tuples(st.just("follow_up"), WINDOW, STATUS, BACK),
    st.tuples(st.just("follow_up"), WINDOW, STATUS, st.just(0)),
    st.tuples(st.just("mend_follow_up"), STATUS),
    st.tuples(st.just("move_follow_up"), BACK),
    st.tuples(st.just("remove_follow_up")),
    st.tuples(st.just("come_back"), COACH, st.sampled_from([0, 12, 40]), st.just({})),
]


class OfFollowUps(Person):
    def follow_up(self, window, status, back):
        follow_ups.log_follow_up(self.store, self.person, on=before(back), status=status, source="told", window=window)

    def mend_follow_up(self, status):
        follow_ups.edit_follow_up(self.store, self.person, the(self._made(), -1), {"status": status})

    def move_follow_up(self, back):
        follow_ups.edit_follow_up(self.store, self.person, the(self._made(), -1), {"answered_on": before(back)})

    def remove_follow_up(self):
        follow_ups.remove_follow_up(self.store, the(self._made(), 0))

    def _made(self):
        return numbered.of(self.store, FollowUp, self.person.id)
