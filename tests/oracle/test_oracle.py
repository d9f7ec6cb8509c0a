"""The program's figures and those of the oracle, which knows only the rows and the definitions, are the same.

By default the example is compared on a few days, fifteen caseloads are made up, and three from which people are erased.
ASKELEET_ORACLE=500 makes up five hundred instead, and a fourth of that; and it compares the example as it would be seen
on the first, a middle and the last day of every month.
"""

from __future__ import annotations

import csv
import os
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factories import a_coach
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from oracle import oracle
from oracle.edges import EDGES
from oracle.edges_of_esf import EDGES_OF_ESF
from oracle.edges_of_the_record import EDGES_OF_THE_RECORD
from oracle.made_up import LAST, PEOPLE, built
from oracle.scope import Asked

from askeleet import clock
from askeleet import figures as program
from askeleet.casework import coaches, episodes, erasing
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope
from askeleet.store import Store, participants
from askeleet.store.connection import create_file

MORE = int(os.environ.get("ASKELEET_ORACLE", "0"))
EXAMPLE = Path(__file__).parents[2] / "examples/askeleet-toihin"
SHARES = {"open-by-coach": "open-at-end", "contacts-by-coach": "contacts-held", "minutes-by-coach": "minutes-held"}


def opened(folder):
    path = Path(folder) / "a.db"
    create_file(path, None)
    return Store(path)


def differences(store, periods, todays, sinces=(None,)):
    """Return where program and oracle differ, as {what is asked: {code: (the program's, the oracle's)}}."""
    whose = [None, *(coach for (coach,) in store.rows("SELECT id FROM coaches ORDER BY code"))]
    asked = [
        Asked(period.start, period.last, today, coach, since)
        for today, period, coach, since in product(todays, periods, whose, sinces)
    ]
    expected = oracle.figures(oracle.exported(store), asked)
    pairs = zip(asked, expected, strict=True)
    found = {each[:5]: compared(computed(store, each), known) for each, known in pairs}
    return {each: apart for each, apart in found.items() if apart}


def computed(store, asked):
    clock.pretend(asked.today)
    scope = Scope(Period.days(asked.first_day, asked.last_day), asked.coach, asked.since)
    return program.compute(store, scope, (*program.GROUPS, *program.GROUPS_OF_PROFILES))


def compared(ours, expected):
    codes = {**ours, **expected}.keys() - SHARES.keys()
    pairs = {code: (ours.get(code, "absent"), expected.get(code, "absent")) for code in codes}
    return {code: pair for code, pair in pairs.items() if not is_same(*pair)}


def is_same(one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == pytest.approx(other, abs=1e-9, rel=0)
    return one == other


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("example")) as store:
        Example(store, EXAMPLE).load()
        yield store


def calendar(store):
    """Return every month, quarter, half and year from the first entry to the last day, and the month after it."""
    [(first,)] = store.rows("SELECT min(entered_on) FROM episodes")
    start = date.fromisoformat(first)
    days = [start + timedelta(days=n) for n in range((LAST_DAY - start).days + 31)]
    months = {Period.month(day.year, day.month) for day in days}
    quarters = {Period.quarter(day.year, 1 + (day.month - 1) // 3) for day in days}
    halves = {Period.half(day.year, 1 + day.month // 7) for day in days}
    return sorted(months | quarters | halves | {Period.year(day.year) for day in days})


DAYS = [date(2022, 6, 26), date(2022, 12, 31), date(2023, 5, 16), date(2023, 5, 31), LAST_DAY, date(2024, 2, 1)]
ALL_DAYS = [date(2022 + n // 12, n % 12 + 1, 1) + timedelta(days=d) for n in range(5, 19) for d in (-1, 0, 14)]


@pytest.mark.parametrize("today", [*DAYS, *(day for day in ALL_DAYS if MORE and day not in DAYS)], ids=str)
def test_the_example_gives_the_same_figures(demo, today):
    assert differences(demo, calendar(demo), [today]) == {}


def test_the_example_gives_the_same_figures_since_a_first_day(demo):
    assert differences(demo, calendar(demo), [LAST_DAY], [date(2022, 9, 1), date(2023, 1, 10)]) == {}


def test_each_coachs_share_is_what_the_oracle_says_of_the_coach(demo):
    assert shares_apart(demo, calendar(demo), LAST_DAY) == {}


def shares_apart(store, periods, today):
    """Return where a coach's share in the balance is not what the oracle says of that coach."""
    ids = dict(store.rows("SELECT code, id FROM coaches"))
    asked = {(period, code): Asked(period.start, period.last, today, ids[code]) for period in periods for code in ids}
    known = dict(zip(asked, oracle.figures(oracle.exported(store), [*asked.values()]), strict=True))
    apart = {}
    for period in periods:
        whole = computed(store, Asked(period.start, period.last, today))
        for share, figure in SHARES.items():
            expected = {code: known[period, code][figure] for code in ids}
            if whole[share] != expected:
                apart[period, share] = whole[share], expected
    return apart


PERIODS = [
    *(Period.month(2022, month) for month in (11, 12)),
    *(Period.month(2023, month) for month in range(1, 8)),
    Period.quarter(2023, 1),
    Period.half(2023, 1),
    Period.year(2023),
    Period.days(date(2023, 2, 27), date(2023, 3, 5)),
]
CALENDAR = PERIODS[:-1]


@settings(max_examples=MORE or 15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    PEOPLE, st.sampled_from([date(2023, month, 1) - timedelta(days=back) for month in range(1, 7) for back in (0, 1)])
)
@example(EDGES, date(2023, 1, 31))
@example(EDGES, date(2023, 1, 10))
@example(EDGES_OF_THE_RECORD, date(2023, 1, 31))
@example(EDGES_OF_THE_RECORD, date(2023, 1, 10))
@example(EDGES_OF_ESF, date(2023, 1, 20))
def test_made_up_caseloads_give_the_same_figures(people, today):
    with a_caseload(people) as store:
        assert differences(store, PERIODS, [today, LAST, AFTERWARDS]) == {}
        assert differences(store, PERIODS, [LAST], [date(2023, 1, 1)]) == {}
        assert shares_apart(store, PERIODS, today) == {}


@contextmanager
def a_caseload(people):
    with TemporaryDirectory() as folder, opened(folder) as store:
        pair = coaches.add_coach(store, "paivi", "Päivi Hirvonen"), a_coach(store)
        built(store, pair, people)
        yield store


AFTERWARDS = date(2023, 8, 1)
TO_COME = {"follow-ups-due", "follow-ups-overdue", "missing-follow-up"}  # in a period that runs, the erased lapse
FROM_ROWS = {figure.code for figure in program.FIGURES if figure.needs_rows}


@settings(max_examples=MORE // 4 or 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(PEOPLE)
@example(EDGES)
@example(EDGES_OF_THE_RECORD)
@example(EDGES_OF_ESF)
def test_who_is_erased_stays_in_the_counts_and_in_nothing_else(people):
    """Of calendar periods; what only the rows can tell is what the oracle says of the rows that are left."""
    with a_caseload(people) as store:
        clock.pretend(AFTERWARDS)
        whose = [None, *(coach for (coach,) in store.rows("SELECT id FROM coaches ORDER BY code"))]
        asked = [Asked(period.start, period.last, AFTERWARDS, coach) for period in CALENDAR for coach in whose]
        before = oracle.figures(oracle.exported(store), asked)
        erase_who_has_left(store)
        after = oracle.figures(oracle.exported(store), asked)
        for each, was, rest in zip(asked, before, after, strict=True):
            running = TO_COME if each.last_day >= AFTERWARDS else set()
            expected = {code: (rest if code in FROM_ROWS else was)[code] for code in was.keys() - running}
            found = {code: value for code, value in computed(store, each).items() if code not in running}
            assert compared(found, expected) == {}, each


def erase_who_has_left(store):
    gone = [each for each in participants.every(store) if not episodes.has_open_stay(store, each)]
    if gone:
        folder = store.path.parent
        erasing.erase(store, gone, since=None, drafts_folder=folder, retention=Retention())


def test_of_the_people_on_the_edges_every_figure_says_something():
    with a_caseload([*EDGES, *EDGES_OF_THE_RECORD, *EDGES_OF_ESF]) as store:
        whose = [None, *(coach for (coach,) in store.rows("SELECT id FROM coaches"))]
        asked = [Asked(period.start, period.last, LAST, coach) for period, coach in product(PERIODS, whose)]
        found = oracle.figures(oracle.exported(store), asked)
    said = {code for figures in found for code, value in figures.items() if any(numbers_in(value))}
    assert said == oracle.CODES


def numbers_in(value):
    return value.values() if isinstance(value, dict) else [value]


def rows_of_the_worked(store):
    """Return the example's rows of the nine people whose month was worked out by hand."""
    with (EXAMPLE.parent / "worked-month/clients.csv").open(newline="", encoding="utf-8") as clients:
        names = {row["client"]: row["name"] for row in csv.DictReader(clients)}
    with (EXAMPLE.parent / "worked-month/stays.csv").open(newline="", encoding="utf-8") as stays:
        worked = {(names[row["client"]], row["entered"]) for row in csv.DictReader(stays)}
    rows = oracle.exported(store)
    called = {row["id"]: row["name"] for row in rows["participants"]}
    entered = {
        row["participant_id"]
        for row in rows["episodes"]
        if (called[row["participant_id"]], row["entered_on"]) in worked
    }
    stays_of = {row["id"] for row in rows["episodes"] if row["participant_id"] in entered}
    kept = entered | stays_of
    return {
        table: [row for row in some if {row["id"], row.get("participant_id"), row.get("episode_id")} & kept]
        for table, some in rows.items()
    }


def test_the_oracle_knows_the_worked_month(demo):
    """The numbers worked out by hand for May 2023 (without F, which counts earlier months too)."""
    [may] = oracle.figures(rows_of_the_worked(demo), [Asked(date(2023, 5, 1), date(2023, 5, 31), LAST_DAY)])
    by_hand = {
        "open-at-start": 4, "entered": 2, "exited": 2, "open-at-end": 4,
        "served": 5, "contacts-held": 8, "minutes-held": 355, "no-shows": 1, "no-show-rate": 1 / 9,
        "contacts-per-served-mean": 1.6, "contacts-per-served-median": 2,
        "gap-median-days": 21, "gap-n": 5, "past-longest-gap": 0,
        "first-contact-median-days": 0, "first-contact-n": 3, "success-rate-of-exits": 0.5,
    }  # fmt: skip
    assert {code: may[code] for code in by_hand} == by_hand
    assert {key: n for key, n in may["contacts-by-channel"].items() if n} == {"in-person": 4, "online": 2, "phone": 2}
