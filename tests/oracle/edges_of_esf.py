"""People on the edges of the indicators of the European Social Fund, for December 2022 and January 2023."""

from __future__ import annotations

from datetime import date
from itertools import product

from oracle.edges import someone
from oracle.lives.stays import EDUCATION, STATUSES

ENTERED, LEFT, BACK, GONE = "2022-12-02", "2022-12-12", "2022-12-20", "2022-12-28"
KNOWN = {"born_on": date(1960, 5, 15), "born_year": 1960, "gender": "man"}
COMPLETE = {"status": "unemployed", "education": "further", "unemployed_since": date(2020, 11, 30)}


def left(day, status=None, qualification=None):
    return (day, "leave", None, 0, status, qualification)


def back(day, **at_entry):
    return (day, "come_back", 1, 0, at_entry)


AGED = [
    someone(entered, born={**born, "gender": "woman"}, **COMPLETE | {"unemployed_since": since})
    for (month, day), entered, since in (
        ((1, 16), "2023-01-15", date(2022, 7, 15)),
        ((1, 15), "2023-01-15", date(2022, 7, 14)),
        ((1, 1), "2022-12-31", date(2021, 12, 31)),
    )
    for year in (2006, 2005, 2004, 1998, 1997, 1993, 1992, 1968, 1967)
    for born in ({"born_year": year}, {"born_on": date(year, month, day), "born_year": year})
]

OUT_OF_WORK = [
    someone("2023-01-15", left("2023-01-31", "employed"), born=born, status="unemployed", unemployed_since=since)
    for born in ({}, {"born_year": 1998, "gender": "unknown"}, {"born_year": 2000, "gender": "non-binary"}, KNOWN)
    for since in (None, *(date(*day) for day in ((2022, 1, 14), (2022, 1, 15), (2022, 7, 14), (2022, 7, 15))))
]

LEARNT = [someone(ENTERED, born=KNOWN, **COMPLETE | {"education": each}) for each in (None, *EDUCATION)]

AFTER = [
    someone(ENTERED, left(GONE, later), born=KNOWN, **COMPLETE | {"status": earlier})
    for earlier, later in product((None, *STATUSES), (None, *STATUSES))
]

QUALIFIED = [
    *(someone(ENTERED, left(GONE, "studying", each), born=KNOWN, **COMPLETE) for each in ("yes", "no", "unknown")),
    someone(ENTERED, left(GONE, None, "yes")),
]

AGAIN = [
    # in work after the first stay and not after the last; inactive at the first entry and unemployed at the last
    someone(ENTERED, left(LEFT, "employed"), back(BACK, status="unemployed"), left(GONE, "unemployed"), born=KNOWN),
    someone(
        ENTERED,
        left(LEFT, "employed"),
        back(BACK, status="unemployed"),
        left("2023-01-31", "unemployed", "yes"),
        born=KNOWN,
        status="inactive",
        education="none",
    ),
    # back and still there; back in January; handed over and gone
    someone(ENTERED, left(LEFT, "employed"), back(BACK), born=KNOWN, **COMPLETE),
    someone(ENTERED, left(LEFT, "employed"), back("2023-01-16"), left("2023-02-01", "employed"), born=KNOWN),
    someone(ENTERED, ("2022-12-10", "hand_over", 0), left(GONE, "employed"), born=KNOWN, **COMPLETE),
    someone(ENTERED, left("2022-12-31", "employed"), born=KNOWN, **COMPLETE),  # six months are over a day too late
]


def heard(day, status):
    return (day, "follow_up", None, status, 0)


HEARD_OF = [
    # within 28 days and a day later; nobody reached; the exit day itself; up to six months and a day later
    *(
        someone(ENTERED, left(LEFT, "unemployed"), heard(day, later), born=KNOWN, **COMPLETE | {"status": earlier})
        for day in (LEFT, "2022-12-20", "2023-01-09", "2023-01-10", "2023-06-12", "2023-06-13")
        for earlier, later in (("inactive", "employed"), ("unemployed", "studying"), ("inactive", "unknown"))
    ),
    someone(ENTERED, left(LEFT, "employed"), heard("2022-12-20", "unemployed"), born=KNOWN, status="inactive"),
    someone(ENTERED, left(LEFT), heard(LEFT, "employed"), heard("2023-01-09", "entrepreneur"), born=KNOWN, **COMPLETE),
    someone(
        ENTERED, left(LEFT), heard("2023-01-09", "employed"), heard("2023-03-12", "studying"), born=KNOWN, **COMPLETE
    ),
    someone(ENTERED, left(LEFT, "employed"), heard("2023-03-12", "unknown"), born=KNOWN, **COMPLETE),
]

EDGES_OF_ESF = [*HEARD_OF, *AGED, *OUT_OF_WORK, *LEARNT, *AFTER, *QUALIFIED, *AGAIN]
