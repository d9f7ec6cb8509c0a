"""One course for all: its sessions, and who was there."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from oracle.lives.person import BACK, COACH, Person, before, rarely, the

from askeleet import clock
from askeleet.casework import course_sessions, courses
from askeleet.store import courses as kept

MINUTES = rarely(st.sampled_from([0, 90, 120]))
DEEDS = [
    st.tuples(st.just("join"), BACK),
    st.tuples(st.just("leave_course"), BACK),
    st.tuples(st.just("hold_session"), COACH, st.sampled_from([0, 0, 1, -5, 20]), MINUTES),
    st.tuples(st.just("be_marked"), st.booleans()),
    st.tuples(st.just("be_marked"), st.just(value=True)),
    st.tuples(st.just("move_session"), st.sampled_from([-1, 1, -20])),
    st.tuples(st.just("remove_session")),
]


class OfCourses(Person):
    def join(self, back):
        courses.join(self.store, self._course(), [self.person], on=before(back))

    def leave_course(self, back):
        courses.leave(self.store, self._course(), [self.person], on=before(back))

    def hold_session(self, coach, ahead, minutes):
        day, facts = clock.today() + timedelta(days=ahead), {"minutes": minutes}
        course_sessions.add_session(self.store, self._course(), on=day, coach=self.coaches[coach], facts=facts)

    def be_marked(self, was_there):
        """Mark the person at the latest session, and everybody else as they were marked before."""
        course, session = self._course(), self._session()
        marked = {each.participant_id: each.was_there for each in kept.attendances(self.store, session.id)}
        others = [
            person
            for person, _member in kept.members(self.store, course.id)
            if person.id in marked and person.id != self.person.id
        ]
        there = [person for person in others if marked[person.id]] + [self.person] * was_there
        missing = [person for person in others if not marked[person.id]] + [self.person] * (not was_there)
        course_sessions.mark(self.store, course, session, there=there, missing=missing)

    def move_session(self, days):
        session = self._session()
        facts = {"held_on": session.held_on + timedelta(days=days)}
        course_sessions.edit_session(self.store, self._course(), session, facts)

    def remove_session(self):
        course_sessions.remove_session(self.store, self._session())

    def _course(self):
        known = kept.every(self.store)
        return known[0] if known else courses.add_course(self.store, "Digikurssi", {})

    def _session(self):
        held = [each for each in kept.sessions(self.store, self._course().id) if each.held_on <= clock.today()]
        return the(sorted(held, key=lambda each: (each.held_on, each.number)), -1)
