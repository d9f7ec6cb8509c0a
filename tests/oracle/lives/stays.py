"""Stays, pauses and contacts."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import strategies as st
from oracle.exits import REASONS
from oracle.lives.person import COACH, Person, rarely

from askeleet import clock
from askeleet.casework import assignments, episodes, meetings, pauses, rhythms
from askeleet.domain.episode import Gaps
from askeleet.errors import AskeleetError
from askeleet.store import episodes as kept_stays
from askeleet.store import meetings as kept_meetings

OUTCOMES = ["held", "no-show", "cancelled-by-participant", "cancelled-by-coach", "moved", "no-answer"]
CHANNELS = ["in-person", "online", "phone", "email", "message", "workplace-visit", "network", "group"]


CHANNEL, OUTCOME = rarely(st.sampled_from(CHANNELS)), st.sampled_from(OUTCOMES)
MINUTES = rarely(st.sampled_from([0, 15, 45, 60]))
GAPS = st.sampled_from([Gaps(14, 21, 28), Gaps(None, 21, None), Gaps(7, 14, 14), Gaps(None, 30, 60), Gaps(0, 1, 1)])

EDUCATION = [
    "none",
    "lower-secondary",
    "upper-secondary",
    "further",
    "specialist",
    "post-secondary-vocational",
    "bachelor",
    "master",
    "doctor",
    "tertiary",
    "isced-0-2",
    "isced-3-4",
    "isced-5-8",
    "unknown",
]
STATUSES = ["unemployed", "inactive", "studying", "employed", "entrepreneur", "none", "unknown"]
STATUS = rarely(st.sampled_from(STATUSES))
UNEMPLOYED_SINCE = [
    "2020-12-01",
    "2020-12-31",
    "2021-01-31",
    "2021-05-31",
    "2021-11-30",
    "2022-01-31",
    "2022-02-28",
    "2022-08-31",
]
AT_ENTRY = st.fixed_dictionaries(
    {
        "referred_by": rarely(st.sampled_from(["te-office", "typ", "other-project", "self", "unknown"])),
        "unemployed_since": rarely(st.sampled_from(UNEMPLOYED_SINCE).map(date.fromisoformat)),
        "status": STATUS,
        "education": rarely(st.sampled_from(EDUCATION)),
    }
)

DEEDS = [
    st.tuples(st.just("log"), COACH, OUTCOME, CHANNEL, MINUTES, st.sampled_from([0, 0, 0, 1, 9, 40])),
    st.tuples(st.just("log"), COACH, st.just("held"), CHANNEL, MINUTES, st.just(0)),
    st.tuples(st.just("plan"), COACH, CHANNEL, st.sampled_from([0, 1, 7, 21, 45])),
    st.tuples(st.just("settle"), COACH, OUTCOME, st.sampled_from([0, 0, 3])),
    st.tuples(st.just("log_and_plan"), COACH, st.sampled_from([0, 7, 30])),
    st.tuples(st.just("pause"), st.sampled_from([-10, -1, 0, 5]), st.sampled_from([0, 1, 13, 40])),
    st.tuples(st.just("resume")),
    st.tuples(st.just("agree"), GAPS),
    st.tuples(st.just("hand_over"), st.sampled_from([0, -5, 1, 10])),
    st.tuples(st.just("leave"), rarely(st.sampled_from(REASONS.split())), st.sampled_from([0, 0, 1, 5])),
    st.tuples(st.just("leave"), st.none(), st.just(0), STATUS, rarely(st.sampled_from(["yes", "no", "unknown"]))),
    st.tuples(st.just("come_back"), COACH, st.sampled_from([0, 0, 12, 40]), AT_ENTRY),
    st.tuples(st.just("move_entry"), st.sampled_from([-20, -1, 1, 5])),
    st.tuples(st.just("move_exit"), st.sampled_from([-20, -1, 1, 5])),
    st.tuples(st.just("move_contact"), st.sampled_from([-20, -1, 1, 5])),
]


class OfStays(Person):
    def log(self, coach, outcome, channel, minutes, back):
        facts = {"outcome": outcome, "channel": channel, "minutes": minutes}
        self._logged(clock.today() - timedelta(days=back), coach, facts)

    def plan(self, coach, channel, ahead):
        day, facts = clock.today() + timedelta(days=ahead), {"channel": channel}
        meetings.plan_meeting(self.store, self.person, on=day, coach=self.coaches[coach], facts=facts)

    def settle(self, coach, outcome, back):
        day = clock.today() - timedelta(days=back)
        self._logged(day, coach, {"outcome": outcome}, meetings.plan_nearby(self.store, self.person, on=day))

    def log_and_plan(self, coach, ahead):
        self._logged(clock.today(), coach, {}, next_on=clock.today() + timedelta(days=ahead))

    def pause(self, ahead, days):
        first = clock.today() + timedelta(days=ahead)
        last = first + timedelta(days=days)
        pauses.pause(self.store, self.person, first=first, last=last, reason="summer")

    def resume(self):
        pauses.resume(self.store, self.person, on=clock.today())

    def agree(self, gaps):
        rhythms.agree_rhythm(self.store, self._latest_stay(), gaps, from_on=clock.today())

    def hand_over(self, ahead):
        for coach in self.coaches:  # whoever has the person already is refused
            with suppress(AskeleetError):
                assignments.assign(self.store, self.person, coach=coach, on=clock.today() + timedelta(days=ahead))
                return

    def leave(self, reason, back, status=None, qualification=None):
        day = clock.today() - timedelta(days=back)
        facts = {"exit_reason": reason, "exit_status": status, "qualification": qualification}
        episodes.close_stay(self.store, self.person, on=day, facts=facts)

    def come_back(self, coach, ahead, at_entry):
        with suppress(AskeleetError):  # gone already
            self.leave("own-wish", 1)
        beginning = episodes.Beginning(clock.today() + timedelta(days=ahead), at_entry)
        episodes.begin_stay(self.store, self.person, beginning=beginning, coach=self.coaches[coach])

    def move_entry(self, days):
        stay = self._latest_stay()
        self._revise(stay, {"entered_on": stay.entered_on + timedelta(days=days)})

    def move_exit(self, days):
        stay = self._latest_stay()
        if stay.exited_on:
            self._revise(stay, {"exited_on": stay.exited_on + timedelta(days=days)})

    def move_contact(self, days):
        for contact in kept_meetings.of(self.store, self.person.id)[:1]:
            facts = {"held_on": contact.held_on + timedelta(days=days)}
            meetings.edit_meeting(self.store, self.person, contact, facts)

    def _logged(self, day, coach, facts, settles=None, next_on=None):
        hands = self.coaches[coach]
        meetings.log_meeting(
            self.store, self.person, on=day, coach=hands, facts=facts, settles=settles, next_on=next_on
        )

    def _revise(self, stay, facts):
        episodes.edit_stay(self.store, self.person, stay, facts)

    def _latest_stay(self):
        return kept_stays.of(self.store, self.person.id)[-1]
