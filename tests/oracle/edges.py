"""People on the edges of the definitions, for the month of January 2023."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from oracle.exits import REASONS
from oracle.lives.stays import OUTCOMES
from oracle.made_up import FIRST

from askeleet.domain.episode import Gaps


def someone(entered, *deeds, coach=0, gaps=None, born=None, **at_entry):
    """Return a person as `built` takes them; `deeds` are (day, what, how)."""
    days = [date.fromisoformat(day) for day in (entered, *(day for day, *_deed in deeds))]
    apart = [(later - earlier).days for earlier, later in pairwise(days)]
    lived = [(days, [tuple(deed)]) for days, (_day, *deed) in zip(apart, deeds, strict=True)]
    return (days[0] - FIRST).days, (born or {}, at_entry, gaps, coach, lived)


def held(coach=0):
    return ("log", coach, "held", "phone", 15, 0)


def in_person(coach=0):
    return ("log", coach, "held", "in-person", 45, 0)


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
    # counts from the thirtieth day in January, after a contact in person
    someone("2022-12-10", ("2022-12-20", *in_person())),
    # counted and left: three months are over in January, with a way on and without; they still run
    *(
        someone("2022-08-01", ("2022-08-05", *in_person()), (day, "leave", reason, 0))
        for day in ("2022-10-15", "2022-12-15")
        for reason in ("open-market-job", "own-wish")
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
