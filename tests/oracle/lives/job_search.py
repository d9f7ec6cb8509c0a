"""Documents, leads and employers."""

from __future__ import annotations

from hypothesis import strategies as st
from oracle.lives.person import BACK, COACH, Person, before, the

from askeleet.casework import documents, employers, leads
from askeleet.domain.document import Document
from askeleet.domain.lead import Lead
from askeleet.store import employers as kept_employers
from askeleet.store import numbered

STATE = st.sampled_from(["applied", "interview", "applied", "interview", "considering", "offer", "not-now"])
DEEDS = [
    st.tuples(st.just("add_document"), st.sampled_from(["cv", "letter"]), BACK),
    st.tuples(st.just("work_on"), st.sampled_from([0, -1]), BACK),
    st.tuples(st.just("remove_document")),
    st.tuples(st.just("add_lead"), BACK),
    st.tuples(st.just("move_lead"), STATE, BACK),
    st.tuples(st.just("move_lead"), STATE, st.just(0)),
    st.tuples(st.just("take_back_move")),
    st.tuples(st.just("remove_lead")),
    st.tuples(st.just("be_in_touch"), COACH, BACK),
]


class OfJobSearch(Person):
    def add_document(self, kind, back):
        documents.add_document(self.store, self.person, kind, on=before(back), facts={"state": "draft"})

    def work_on(self, which, back):
        document = the(numbered.of(self.store, Document, self.person.id), which)
        documents.work_on(self.store, document, on=before(back), facts={})

    def remove_document(self):
        documents.remove_document(self.store, the(numbered.of(self.store, Document, self.person.id), 0))

    def add_lead(self, back):
        leads.add_lead(self.store, self.person, "Kahvila", on=before(back), facts={})

    def move_lead(self, state, back):
        leads.move_lead(self.store, self._lead(), state, on=before(back))

    def take_back_move(self):
        leads.edit_lead(self.store, self.person, self._lead(), {}, {"state": None})

    def remove_lead(self):
        leads.remove_lead(self.store, self._lead())

    def be_in_touch(self, coach, back):
        known = kept_employers.every(self.store)
        employer = known[0] if known else employers.add_employer(self.store, "Kahvila Aurinko", {})
        employers.log_contact(self.store, employer, coach=self.coaches[coach], on=before(back), facts={})

    def _lead(self):
        return the(numbered.of(self.store, Lead, self.person.id), -1)
