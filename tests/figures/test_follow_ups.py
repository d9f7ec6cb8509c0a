"""S: follow-ups, counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import a_client, a_coach, a_follow_up, left, the_coach

from askeleet import clock, figures
from askeleet.casework import assignments, episodes, erasing
from askeleet.domain.follow_up import due_on
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope
from askeleet.store import follow_ups

WINDOWS = ("28-days", "3-months", "6-months")
CODES = ("follow-ups-due", "follow-ups-done", "follow-ups-overdue")


def found(store, month=5, year=2023, coach=None, windows=WINDOWS):
    return figures.compute(store, Scope(Period.month(year, month), coach, windows=windows))


def counts(store, *asked, **how):
    """Return due, made and overdue, each at 28 days, 3 and 6 months."""
    values = found(store, *asked, **how)
    return tuple(tuple(values[code].values()) for code in CODES)


@pytest.fixture
def gone(store):
    """Let three leave as in the month that was worked out by hand, and one die."""
    people = [
        a_client(store, "Veli Salo", entered=date(2022, 9, 1)),
        a_client(store, "Mari Lahti", entered=date(2022, 11, 1)),
        a_client(store, "Pekka Salo", entered=date(2023, 2, 1)),
        a_client(store, "Aino Laine", entered=date(2023, 2, 1)),
    ]
    for person, day in zip(people, ((2022, 11, 15), (2023, 4, 30), (2023, 5, 12), (2023, 4, 30)), strict=True):
        left(store, person, date(*day), reason="deceased" if person is people[-1] else "other-training")
    return people


def test_due_in_the_worked_month(store, gone):
    assert found(store)["follow-ups-due"] == {"28-days": 1, "3-months": 0, "6-months": 1}  # on 28.5. and on 15.5.
    assert found(store, 6)["follow-ups-due"] == {"28-days": 1, "3-months": 0, "6-months": 0}  # on 9.6.
    assert found(store)["follow-ups-overdue"] == {"28-days": 2, "3-months": 1, "6-months": 1}
    assert found(store)["missing-follow-up"] == 4
    assert found(store, 6)["follow-ups-overdue"] == {"28-days": 2, "3-months": 1, "6-months": 1}  # 9.6. is to come


def test_what_is_made_flows_and_is_overdue_no_more_on_its_day(store, gone):
    veli, mari, _pekka, _aino = gone
    a_follow_up(store, veli, on=date(2022, 12, 31))
    a_follow_up(store, veli, on=date(2023, 4, 30), window="6-months", status="unknown")  # early
    a_follow_up(store, mari, on=date(2023, 6, 1), status="studying")
    assert counts(store, 12, 2022) == ((1, 0, 0), (1, 0, 0), (0, 0, 0))
    assert counts(store, 4) == ((0, 0, 0), (0, 0, 1), (0, 1, 0))
    assert counts(store, 5) == ((1, 0, 1), (0, 0, 0), (1, 1, 0))
    clock.pretend(date(2023, 6, 2))
    assert counts(store, 6) == ((1, 0, 0), (1, 0, 0), (0, 1, 0))


def test_who_is_at_work_is_a_share_of_the_answers_that_are_known(store):
    people = [a_client(store, f"Nimi {n}", entered=date(2022, 9, 1)) for n in range(4)]
    for person, status in zip(people, ("employed", "entrepreneur", "none", "unknown"), strict=True):
        left(store, person, date(2023, 4, 3))
        a_follow_up(store, person, on=date(2023, 5, 1), status=status)
    may = found(store)
    assert may["follow-ups-done"] == {"28-days": 4, "3-months": 0, "6-months": 0}
    assert may["follow-ups-known"]["28-days"] == 3
    assert may["follow-ups-employed"]["28-days"] == 2
    assert may["employed-at-follow-up"] == {"28-days": pytest.approx(2 / 3), "3-months": None, "6-months": None}


@pytest.mark.parametrize(
    ("back", "due", "overdue"),
    [
        (date(2023, 5, 28), 0, 0),  # back on the due day
        (date(2023, 5, 29), 1, 0),  # back the day after
        (date(2023, 6, 1), 1, 1),  # back after the month
    ],
)
def test_who_comes_back_is_not_asked(store, gone, back, due, overdue):
    episodes.begin_stay(store, gone[1], beginning=episodes.Beginning(back), coach=the_coach(store))
    may = found(store)
    assert (may["follow-ups-due"]["28-days"], may["follow-ups-overdue"]["28-days"]) == (due, 1 + overdue)
    left(store, gone[1], back)  # and is gone again: what lapsed stays so
    assert found(store)["follow-ups-overdue"]["28-days"] == 1 + overdue


def test_what_is_due_today_is_not_overdue(store, gone):
    clock.pretend(date(2023, 5, 28))
    assert found(store)["follow-ups-overdue"]["28-days"] == 1
    clock.pretend(date(2023, 5, 29))
    assert found(store)["follow-ups-overdue"]["28-days"] == 2


def test_with_a_coach_they_go_by_whose_the_person_was_on_the_exit_day(store):
    client, mikko = a_client(store), a_coach(store)
    assignments.assign(store, client, coach=mikko, on=date(2023, 4, 1))
    left(store, client, date(2023, 4, 3))
    a_follow_up(store, client, on=date(2023, 5, 2))
    assert counts(store, coach=mikko.id) == ((1, 0, 0), (1, 0, 0), (0, 0, 0))
    assert counts(store, coach=the_coach(store).id) == ((0, 0, 0), (0, 0, 0), (0, 0, 0))


def test_other_windows_may_be_asked_about(store, gone):
    a_follow_up(store, gone[0], on=date(2023, 5, 2), window="90-days", status="employed")
    may = found(store, windows=("90-days", "1-months"))
    assert may["follow-ups-done"] == {"90-days": 1, "1-months": 0}
    assert may["follow-ups-due"] == {"90-days": 0, "1-months": 1}  # on 30.5.
    assert may["employed-at-follow-up"] == {"90-days": 1, "1-months": None}
    assert found(store)["follow-ups-done"] == {"28-days": 0, "3-months": 0, "6-months": 0}


def test_who_is_erased_stays_in_what_is_past_and_is_waited_for_no_more(store, gone, tmp_path):
    veli, mari, pekka, _aino = gone
    a_follow_up(store, veli, on=date(2022, 12, 20), window="90-days")
    a_follow_up(store, mari, on=date(2023, 5, 20))
    months = [(2022, 11), (2022, 12), *((2023, month) for month in range(1, 6))]
    asked = [(month, year, windows) for year, month in months for windows in (WINDOWS, ("90-days",))]
    before = [counts(store, month, year, windows=windows) for month, year, windows in asked]
    quarter = figures.compute(store, Scope(Period.quarter(2023, 2)))["follow-ups-done"]
    erasing.erase(store, [veli, mari, pekka], since=None, drafts_folder=tmp_path, retention=Retention())
    assert [counts(store, month, year, windows=windows) for month, year, windows in asked] == before
    assert figures.compute(store, Scope(Period.quarter(2023, 2)))["follow-ups-done"] == quarter
    clock.pretend(date(2023, 7, 15))
    assert counts(store, 6) == counts(store, 7) == ((0, 0, 0), (0, 0, 0), (0, 0, 0))
    assert found(store, 7)["missing-follow-up"] == 0


def test_the_file_reckons_due_days_as_the_program_does(store):
    for n in range(70):
        person = a_client(store, f"Nimi {n}", entered=date(2022, 1, 1))
        left(store, person, date(2022, 12, 20) + timedelta(days=n))
    for window in (*WINDOWS, "1-months", "12-months", "365-days"):
        rows = store.rows(f"SELECT exited_on, {follow_ups.due_on(window)} FROM episodes")
        assert [due for _exited, due in rows] == [str(due_on(window, date.fromisoformat(day))) for day, _due in rows]
