"""Caseloads made up by chance, lived day by day through the same functions that the commands use."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import strategies as st
from oracle.lives import courses, follow_ups, goals, job_search, scales, services, stays, words
from oracle.lives.person import COACH, NothingThereError, rarely

from askeleet import clock
from askeleet.casework import episodes, participants
from askeleet.domain.period import Period
from askeleet.errors import AskeleetError

FIRST, LAST = date(2022, 12, 1), date(2023, 6, 30)
APART = st.sampled_from([0, "last", "first", 1, 2, 7, 14, 20, 21, 28, 30, 34, 35, 36])

BORN = st.one_of(
    st.just({}),
    st.sampled_from([2006, 2005, 2004, 1998, 1997, 1994, 1993, 1992, 1974, 1973, 1972, 1969, 1968, 1967, 1950]).map(
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


def lives(part):
    """Return days of which each brings something to stays or contacts, and more to one part of the record."""
    first = st.one_of(*stays.DEEDS, *part.DEEDS)
    more = st.lists(st.one_of(*part.DEEDS, st.tuples(st.just("undo"))), max_size=4)
    return st.lists(
        st.tuples(APART, st.builds(lambda deed, others: [deed, *others], first, more)), min_size=5, max_size=20
    )


LIFE = st.sampled_from([goals, scales, job_search, courses, services, follow_ups, words]).flatmap(lives)
"""A life dwells on one part, so that it has a history: a need that was noted, accepted, and a service that started."""

PERSON = st.tuples(FACTS, stays.AT_ENTRY, rarely(stays.GAPS), COACH, LIFE)
PEOPLE = st.lists(st.tuples(st.integers(0, 70) | APART, PERSON), min_size=1, max_size=6)


class Life(
    stays.OfStays,
    goals.OfGoals,
    scales.OfScales,
    job_search.OfJobSearch,
    courses.OfCourses,
    services.OfServices,
    follow_ups.OfFollowUps,
    words.OfWords,
):
    """One person's time with the service."""

    def __init__(self, store, coaches, person):
        self.store, self.coaches = store, coaches
        facts, at_entry, gaps, coach, _deeds = person
        beginning = episodes.Beginning(clock.today(), at_entry, gaps)
        self.person, _stay = participants.add_participant(
            store, "Tiina Laine", beginning=beginning, coach=coaches[coach], facts=facts
        )


def built(store, coaches, people):
    """Let each person's life pass, the clock standing on each of its days in turn.

    What the program refuses does not happen.
    """
    for after, person in people:
        clock.pretend(_moved(FIRST, after))
        life = Life(store, coaches, person)
        for apart, deeds in person[-1]:
            day = _moved(clock.today(), apart)
            if day > LAST:
                break
            clock.pretend(day)
            for deed, *how in deeds:
                with suppress(AskeleetError, NothingThereError):
                    getattr(life, deed)(*how)


def _moved(day, apart):
    """Return the day so many days later, or the last day of its month, or the first of the next."""
    if isinstance(apart, int):
        return day + timedelta(days=apart)
    month = Period.month(day.year, day.month)
    return month.last if apart == "last" else month.end
