"""The made-up caseload: written the same every time, loaded whole, and counted once more from its files."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from conftest import ROOT
from example_files import FOLDER, in_period, rows

from askeleet.casework.checking import findings
from askeleet.casework.coaches import find_coach
from askeleet.casework.example import LAST_DAY
from askeleet.domain.period import Period
from askeleet.reports.period import report

WORKED_NAMES = (
    *("Tiina Laine", "Pekka Salo", "Leena Öhman", "Jari Mäkelä", "Anne Virtanen"),
    *("Kari Nieminen", "Ritva Åström", "Timo Koskinen", "Sari Heikkinen"),
)
WORKED_CONTACTS = {
    "Tiina Laine": ("2023-04-12 in-person 60", "2023-05-03 in-person 60", "2023-05-24 online 45"),
    "Pekka Salo": ("2023-04-04 in-person 60", "2023-05-02 phone 20", "2023-05-11 in-person 60"),
    "Leena Öhman": ("2023-05-05 in-person ", "2023-05-16 online 50"),
    "Jari Mäkelä": ("2023-05-08 in-person 75", "2023-05-31 phone 15"),
    "Anne Virtanen": ("2023-05-31 in-person 30",),
    "Timo Koskinen": ("2023-03-20 in-person 60",),
}
PERIODS = {
    "May 2023": Period.month(2023, 5),
    "July 2021": Period.month(2021, 7),
    "December 2023": Period.month(2023, 12),
    "2022": Period(date(2022, 1, 1), date(2023, 1, 1)),
}


@pytest.fixture(params=PERIODS.values(), ids=PERIODS)
def period(request):
    return request.param


def open_on(day):
    """Count the stays that are open at the beginning of a day."""
    return sum(row["entered"] < day and (not row["exited"] or row["exited"] >= day) for row in rows("stays"))


def told_in(period, coach=None):
    """Return the contacts of a period that lie within a stay: those after an exit are counted apart."""
    stays = rows("stays")

    def is_in_stay(row):
        return any(
            stay["client"] == row["client"] and stay["entered"] <= row["held_on"] <= (stay["exited"] or "9")
            for stay in stays
        )

    found = (row for row in rows("meetings") if in_period(period, row["held_on"]) and coach in {None, row["coach"]})
    return [row for row in found if is_in_stay(row)]


def test_the_script_writes_the_files_as_they_are(tmp_path):
    script = ROOT / "examples/make_caseload.py"
    subprocess.run([sys.executable, "-B", script, tmp_path], check=True)
    written = {each.name: each.read_bytes() for each in tmp_path.glob("*.csv")}
    assert written == {each.name: each.read_bytes() for each in FOLDER.glob("*.csv")}


def test_what_was_loaded_is_well(example):
    assert [each.key for each in findings(example) if not each.is_well] == []


def test_every_row_was_loaded(example):
    tables = {"coaches": "coaches", "participants": "clients", "episodes": "stays", "meetings": "meetings"}
    for table, name in {**tables, "pauses": "pauses", "goals": "goals", "steps": "steps"}.items():
        assert example.row(f"SELECT count(*) FROM {table}") == (len(rows(name)),)
    assert example.row("SELECT count(*) FROM assignments") == (len(rows("stays")) + len(rows("handovers")),)


def test_people_have_in_the_program_the_numbers_of_the_files(example):
    assert example.rows("SELECT number, name FROM participants ORDER BY number") == [
        (int(row["client"]), row["name"]) for row in rows("clients")
    ]


def test_the_stays_of_a_period_are_those_of_the_files(example, period):
    figures, stays = report(example, period).machine["figures"], rows("stays")
    assert figures["open-at-start"] == open_on(period.start.isoformat())
    assert figures["open-at-end"] == open_on(period.end.isoformat())
    assert figures["entered"] == sum(in_period(period, row["entered"]) for row in stays)
    assert figures["exited"] == sum(in_period(period, row["exited"]) for row in stays)
    reasons = Counter(row["exit_reason"] for row in stays if in_period(period, row["exited"]))
    assert {code: count for code, count in figures["exits-by-reason"].items() if count} == reasons


def test_the_contacts_of_a_period_are_those_of_the_files(example, period):
    figures = report(example, period).machine["figures"]
    found = told_in(period)
    held = [row for row in found if row["outcome"] == "held"]
    assert figures["contacts-held"] == len(held)
    assert figures["minutes-held"] == sum(int(row["minutes"] or 0) for row in held)
    assert figures["served"] == len({row["client"] for row in held})
    channels = Counter(row["channel"] for row in held)
    assert {code: count for code, count in figures["contacts-by-channel"].items() if count} == channels
    missed = Counter(row["outcome"] for row in found)
    for code, outcome in {"no-shows": "no-show", "moved": "moved", "no-answer": "no-answer"}.items():
        assert figures[code] == missed[outcome]


def test_the_contacts_of_a_coach_are_those_of_the_files(example, period):
    for code in ("paivi", "mikko"):
        figures = report(example, period, coach=find_coach(example, code)).machine["figures"]
        assert figures["contacts-held"] == sum(row["outcome"] == "held" for row in told_in(period, code))


def test_the_worked_month_is_in_it_as_it_was_worked():
    names = {row["client"]: row["name"] for row in rows("clients")}
    own = {row["client"] for row in rows("stays") if row["entered"] in _worked_entries()}
    told: dict[str, tuple[str, ...]] = {}
    for row in rows("meetings"):
        name = names[row["client"]]
        if row["client"] in own and name in WORKED_CONTACTS and row["held_on"] < "2023-06-01":
            told[name] = (*told.get(name, ()), f"{row['held_on']} {row['channel']} {row['minutes']}")
    assert told == WORKED_CONTACTS


def _worked_entries():
    with (ROOT / "examples/worked-month/stays.csv").open(newline="", encoding="utf-8") as file:
        return {row["entered"] for row in csv.DictReader(file)}


def test_names_occur_more_than_once():
    names = Counter(row["name"] for row in rows("clients"))
    assert sum(count > 1 for count in names.values()) >= 3
    assert [name for name in names if name.startswith("Tiina ")] == ["Tiina Laine"]
    assert set(WORKED_NAMES) <= names.keys()


def test_no_two_notes_are_alike():
    notes = [row["note"] for row in rows("meetings") if row["note"]]
    assert len(notes) == len(set(notes))
    assert {len(note.split()) >= 5 and len(note.split()) <= 40 for note in notes} == {True}


def test_the_shares_are_those_of_real_caseloads():
    held, missed = (
        Counter(row["client"] for row in rows("meetings") if row["outcome"] == outcome)
        for outcome in ("held", "no-show")
    )
    people = len(rows("clients"))
    few, many, most = (sum(map(test, held.values())) / people for test in ((10).__gt__, (15).__lt__, (20).__lt__))
    assert (round(few, 1), round(many, 1), most <= 0.03) == (0.5, 0.1, True)
    assert round(len(missed) / people, 1) == 0.7
    assert Counter(missed.values()).most_common(1)[0][0] == 1
    assert max(missed.values()) == 17


def test_who_misses_least_is_55_to_60_or_left_to_work_or_pension():
    entered = {row["client"]: int(row["entered"][:4]) for row in reversed(rows("stays"))}
    ages = {row["client"]: entered[row["client"]] - int(row["born"]) for row in rows("clients") if row["born"]}
    older = {client for client, age in ages.items() if 55 <= age <= 60}
    settled = {
        row["client"]
        for row in rows("stays")
        if row["exit_reason"].endswith("pension") or row["exit_status"] in {"employed", "entrepreneur"}
    }
    assert round(_share_who_missed(older), 1) == 0.4
    assert _share_who_missed(settled) + 0.1 < _share_who_missed(entered.keys() - settled)


def _share_who_missed(clients):
    missed = {row["client"] for row in rows("meetings") if row["outcome"] == "no-show"}
    return len(missed & clients) / len(clients)


def test_goals_and_steps_are_said_in_many_ways():
    titles = [[row["title"] for row in rows(name)] for name in ("goals", "steps")]
    wishes = [row["wish"] for row in rows("stays") if row["wish"]]
    goals, steps, own = (len(set(said)) / len(said) for said in (*titles, wishes))
    assert (goals > 0.5, steps > 0.45, own > 0.8) == (True, True, True)


def test_after_the_last_day_there_are_only_plans():
    later = [row for row in rows("meetings") if row["held_on"] > LAST_DAY.isoformat()]
    assert {row["outcome"] for row in later} == {"planned"}
    assert all(row["exited"] <= LAST_DAY.isoformat() for row in rows("stays"))


def test_goals_and_steps_belong_together():
    goals = {(row["client"], row["goal"]): row for row in rows("goals")}
    for step in rows("steps"):
        goal = goals[step["client"], step["goal"]]
        assert goal["set_on"] <= step["agreed_on"] <= max(step["done"], step["let_go"], step["agreed_on"])
        assert max(step["done"], step["let_go"]) <= (goal["closed"] or LAST_DAY.isoformat())
