"""Caseloads made up by chance, lived day by day through the same functions that the commands use."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st
from oracle.exits import REASONS

from askeleet import clock
from askeleet.casework import episodes, goals, meetings, participants, steps
from askeleet.domain.episode import Gaps
from askeleet.domain.period import Period
from askeleet.errors import AskeleetError
from askeleet.store import episodes as kept_stays
from askeleet.store import goals as kept_goals
from askeleet.store import meetings as kept_meetings
from askeleet.store import steps as kept_steps

FIRST, LAST = date(2022, 12, 1), date(2023, 6, 30)

OUTCOMES = ["held", "no-show", "cancelled-by-participant", "cancelled-by-coach", "moved", "no-answer"]
CHANNELS = ["in-person", "online", "phone", "email", "message", "workplace-visit", "network", "group"]
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


def rarely(strategy):
    return st.none() | strategy | strategy


COACH = st.integers(0, 1)
APART = st.sampled_from([0, "last", "first", 1, 2, 7, 14, 20, 21, 28, 30, 34, 35, 36])
CHANNEL, OUTCOME = rarely(st.sampled_from(CHANNELS)), st.sampled_from(OUTCOMES)
MINUTES = rarely(st.sampled_from([0, 15, 45, 60]))
GAPS = st.sampled_from([Gaps(14, 21, 28), Gaps(None, 21, None), Gaps(7, 14, 14), Gaps(None, 30, 60), Gaps(0, 1, 1)])

BORN = st.one_of(
    st.just({}),
    st.sampled_from([2006, 2005, 2004, 1994, 1993, 1992, 1974, 1973, 1972, 1969, 1968, 1967, 1950]).map(
        lambda year: {"born_year": year}
    ),
    st.sampled_from(["2004-12-31", "2005-01-01", "1993-02-28", "1972-12-31", "1973-03-01", "1968-02-29", "1967-05-15"])
    .map(date.fromisoformat)
    .map(lambda day: {"born_on": day, "born_year": day.year}),
)
FACTS = st.builds(
    lambda born, gender: {**born, "gender": gender},
    BORN,
    rarely(st.sampled_from(["woman", "man", "non-binary", "unknown"])),
)
UNEMPLOYED_SINCE = ["2020-12-01", "2020-12-31", "2021-01-31", "2021-05-31", "2021-11-30", "2022-01-31", "2022-02-28"]
AT_ENTRY = st.fixed_dictionaries(
    {
        "referred_by": rarely(st.sampled_from(["te-office", "typ", "other-project", "self", "unknown"])),
        "unemployed_since": rarely(st.sampled_from(UNEMPLOYED_SINCE).map(date.fromisoformat)),
        "status": rarely(st.sampled_from(["unemployed", "none", "employed", "unknown"])),
        "education": rarely(st.sampled_from(EDUCATION)),
    }
)

DEED = st.one_of(
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
    st.tuples(st.just("come_back"), COACH, st.sampled_from([0, 0, 12, 40]), AT_ENTRY),
    st.tuples(st.just("move_entry"), st.sampled_from([-20, -1, 1, 5])),
    st.tuples(st.just("move_exit"), st.sampled_from([-20, -1, 1, 5])),
    st.tuples(st.just("move_contact"), st.sampled_from([-20, -1, 1, 5])),
)
OF_GOALS = st.one_of(
    st.tuples(st.just("set_goal"), rarely(st.sampled_from(["skills", "housing"])), st.sampled_from([0, 0, 1, 40])),
    st.tuples(st.just("close_goal"), st.sampled_from(["reached", "let-go"]), st.sampled_from([0, 0, 1])),
    st.tuples(st.just("agree_step"), st.sampled_from([0, 0, 5])),
    st.tuples(st.just("end_step"), st.sampled_from(["finish_step", "drop_step"]), st.sampled_from([0, 0, 1])),
)
DEED |= OF_GOALS
PERSON = st.tuples(FACTS, AT_ENTRY, rarely(GAPS), COACH, st.lists(st.tuples(APART, DEED), min_size=5, max_size=20))
PEOPLE = st.lists(st.tuples(st.integers(0, 70) | APART, PERSON), min_size=1, max_size=6)


class Life:
    """One person's time with the service; what the program refuses does not happen."""

    def __init__(self, store, coaches, person):
        self.store, self.coaches = store, coaches
        facts, at_entry, gaps, coach, _deeds = person
        beginning = episodes.Beginning(clock.today(), at_entry, gaps)
        self.person, _stay = participants.add_participant(
            store, "Tiina Laine", beginning=beginning, coach=coaches[coach], facts=facts
        )

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
        episodes.pause(self.store, self.person, first=first, last=last, reason="summer")

    def resume(self):
        episodes.resume(self.store, self.person, on=clock.today())

    def agree(self, gaps):
        episodes.agree_rhythm(self.store, self._latest_stay(), gaps, from_on=clock.today())

    def hand_over(self, ahead):
        for coach in self.coaches:  # whoever has the person already is refused
            with suppress(AskeleetError):
                episodes.assign(self.store, self.person, coach=coach, on=clock.today() + timedelta(days=ahead))
                return

    def leave(self, reason, back):
        day = clock.today() - timedelta(days=back)
        episodes.close_stay(self.store, self.person, on=day, facts={"exit_reason": reason})

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

    def set_goal(self, area, back):
        goals.set_goal(self.store, self.person, "Hygieniapassi", on=_before(back), facts={"area": area})

    def close_goal(self, state, back):
        for goal in self._open_goals()[-1:]:
            goals.close_goal(self.store, goal, on=_before(back), state=state)

    def agree_step(self, back):
        for goal in self._open_goals()[-1:]:
            steps.agree_step(self.store, goal, "Ilmoittaudu kokeeseen", on=_before(back), facts={})

    def end_step(self, end, back):
        its = [
            step for goal in kept_goals.of(self.store, self.person.id) for step in kept_steps.of(self.store, goal.id)
        ]
        for step in [step for step in its if step.done_on is None][:1]:
            getattr(steps, end)(self.store, step, on=_before(back))

    def _open_goals(self):
        return [goal for goal in kept_goals.of(self.store, self.person.id) if goal.closed_on is None]

    def _logged(self, day, coach, facts, settles=None, next_on=None):
        hands = self.coaches[coach]
        meetings.log_meeting(
            self.store, self.person, on=day, coach=hands, facts=facts, settles=settles, next_on=next_on
        )

    def _revise(self, stay, facts):
        episodes.edit_stay(self.store, self.person, stay, facts)

    def _latest_stay(self):
        return kept_stays.of(self.store, self.person.id)[-1]


def built(store, coaches, people):
    """Let each person's life pass, the clock standing on each of its days in turn."""
    for after, person in people:
        clock.pretend(_moved(FIRST, after))
        life = Life(store, coaches, person)
        for apart, (deed, *how) in person[-1]:
            day = _moved(clock.today(), apart)
            if day > LAST:
                break
            clock.pretend(day)
            with suppress(AskeleetError):
                getattr(life, deed)(*how)


def _before(days):
    return clock.today() - timedelta(days=days)


def _moved(day, apart):
    """Return the day so many days later, or the last day of its month, or the first of the next."""
    if isinstance(apart, int):
        return day + timedelta(days=apart)
    month = Period.month(day.year, day.month)
    return month.last if apart == "last" else month.end


def someone(entered, *deeds, coach=0, gaps=None, born=None, **at_entry):
    """Return a person as `built` takes them; `deeds` are (day, what, how)."""
    days = [date.fromisoformat(day) for day in (entered, *(day for day, *_deed in deeds))]
    apart = [(later - earlier).days for earlier, later in pairwise(days)]
    lived = [(days, tuple(deed)) for days, (_day, *deed) in zip(apart, deeds, strict=True)]
    return (days[0] - FIRST).days, (born or {}, at_entry, gaps, coach, lived)


def held(coach=0):
    return ("log", coach, "held", "phone", 15, 0)


EDGES = [
    # every reason, by an exit in January
    *(someone("2022-12-02", ("2023-01-20", "leave", reason, 0)) for reason in REASONS.split()),
    # left on the first and on the last day of a month
    someone("2022-12-02", ("2023-02-01", "leave", "own-wish", 0)),
    someone("2022-12-02", ("2023-01-31", "leave", "own-wish", 0)),
    # handed over on the day of the exit, and before an exit that was moved ahead of it
    someone("2022-12-02", ("2023-01-20", "hand_over", 0), ("2023-01-20", "leave", None, 0)),
    *(
        someone(
            "2022-12-02",
            ("2023-01-20", "hand_over", 0),
            ("2023-01-25", "leave", reason, 0),
            ("2023-01-25", "move_exit", -20),
        )
        for reason in ("own-wish", "work-trial")
    ),
    # there and back again in one month
    someone("2022-12-02", ("2023-01-10", "hand_over", 0), ("2023-01-20", "hand_over", 0)),
    # came back to another coach
    someone("2022-12-02", ("2022-12-20", "leave", None, 0), ("2023-01-10", "come_back", 1, 0, {})),
    # came back in one month, and was handed over in it
    someone("2022-12-02", ("2023-01-05", "come_back", 0, 0, {}), ("2023-01-10", "hand_over", 0)),
    # exactly 35 days without a contact, and one more; in a pause; with another gap agreed on the very day
    someone("2022-12-27"),
    someone("2022-12-26"),
    someone("2022-12-01", ("2022-12-26", *held()), ("2022-12-26", "pause", 3, 0)),
    someone("2022-12-01", ("2023-01-31", "pause", 0, 13)),
    someone("2022-12-01", ("2023-01-20", "pause", 0, 11)),
    someone("2022-12-26", ("2023-01-31", "agree", Gaps(None, 30, 60)), gaps=Gaps(None, 21, None)),
    # contacts that end at a pause's edges
    someone("2022-12-01", ("2023-01-02", *held()), ("2023-01-02", "pause", 0, 5), ("2023-01-07", *held())),
    # agreed for the last day: held, not yet, and for the day after
    someone("2023-01-02", ("2023-01-10", "plan", 0, "phone", 21), ("2023-01-31", "settle", 0, "held", 0)),
    someone("2023-01-02", ("2023-01-10", "plan", 0, "phone", 21)),
    someone("2023-01-02", ("2023-01-10", "plan", 0, "phone", 22)),
    someone("2023-01-02", ("2023-01-31", "plan", 0, "phone", 1)),
    someone("2023-01-02", ("2023-02-01", "plan", 0, "phone", 1)),
    # handed over between entry and first contact, and between two contacts
    someone("2022-12-02", ("2023-01-10", "hand_over", 0), ("2023-01-12", *held()), ("2023-01-12", *held())),
    someone("2022-12-02", ("2023-01-10", *held()), ("2023-01-12", "hand_over", 0), ("2023-01-19", *held(1))),
    # every outcome by the coach who does not have the person, and after the exit
    *(someone("2022-12-02", ("2023-01-10", "log", 1, outcome, None, 30, 0)) for outcome in OUTCOMES),
    *(
        someone("2022-12-02", ("2023-01-10", "leave", None, 0), ("2023-01-11", "log", 1, outcome, None, 30, 0))
        for outcome in OUTCOMES
    ),
    someone("2022-12-02", ("2023-01-10", "leave", None, 0), ("2023-01-10", *held())),
    # fifty on the day of entry, a day later, in that year, and by its last day
    someone("2023-01-31", born={"born_on": date(1973, 1, 31), "born_year": 1973}),
    someone("2023-01-30", born={"born_on": date(1973, 1, 31), "born_year": 1973}),
    someone("2022-12-30", born={"born_year": 1972}),
    someone("2022-12-31", born={"born_year": 1972}),
    someone("2023-01-01", born={"born_year": 1973}),
    # 11, 12, 24 and 25 months without work, by the ends of months
    someone("2022-12-31", unemployed_since=date(2022, 1, 1)),
    someone("2022-12-31", unemployed_since=date(2021, 12, 31)),
    someone("2022-12-31", unemployed_since=date(2020, 12, 1)),
    someone("2022-12-31", unemployed_since=date(2020, 11, 30)),
    someone("2023-02-28", unemployed_since=date(2021, 1, 31)),
    someone("2023-02-28", unemployed_since=date(2021, 1, 28)),
]
"""People on the edges of the definitions, for the month of January 2023."""
