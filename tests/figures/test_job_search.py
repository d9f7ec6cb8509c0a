"""O: documents, applications, interviews and contacts with employers, each on its day; months add up."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_coach, a_document, a_lead, an_employer, an_employer_contact, left, the_coach

from askeleet import figures
from askeleet.casework import assignments, documents, erasing, leads
from askeleet.casework.coaches import find_coach
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope
from askeleet.reports.period import report

CODES = ("documents-updated", "applications", "interviews", "employer-contacts")


def found(store, period, coach=None):
    computed = figures.compute(store, Scope(period, coach and coach.id))
    return tuple(computed[code] for code in CODES)


def month(store, number, coach=None):
    return found(store, Period.month(2023, number), coach)


@pytest.fixture
def tiina(store):
    """Make a person with two documents and two leads, handed over on 16.5."""
    tiina, mikko = a_client(store), a_coach(store)
    cv, letter = a_document(store, tiina, on=date(2023, 3, 1)), a_document(store, tiina, "letter", on=date(2023, 3, 1))
    for day in (date(2023, 4, 30), date(2023, 5, 1), date(2023, 5, 1), date(2023, 5, 31)):
        documents.work_on(store, cv, on=day, facts={})
    documents.work_on(store, letter, on=date(2023, 5, 1), facts={})
    first, second = a_lead(store, tiina, on=date(2023, 3, 1)), a_lead(store, tiina, "Kokki", on=date(2023, 3, 1))
    for state, day in (("applied", 10), ("interview", 15), ("interview", 20), ("offer", 21), ("not-now", 22)):
        leads.move_lead(store, first, state, on=date(2023, 5, day))
    leads.move_lead(store, second, "applied", on=date(2023, 4, 30))
    leads.move_lead(store, second, "applied", on=date(2023, 5, 31))
    employer = an_employer(store)
    an_employer_contact(store, employer, on=date(2023, 5, 2))
    an_employer_contact(store, employer, on=date(2023, 5, 2))
    an_employer_contact(store, employer, on=date(2023, 4, 2), coach=mikko)
    assignments.assign(store, tiina, coach=mikko, on=date(2023, 5, 16))
    return tiina


def test_each_counts_on_its_day_and_a_document_once_a_day(store, tiina):
    assert month(store, 3) == (0, 0, 0, 0)
    assert month(store, 4) == (1, 1, 0, 1)
    assert month(store, 5) == (3, 2, 2, 2)  # the CV on two days, the letter on one
    assert found(store, Period.year(2023)) == (4, 3, 2, 3)


def test_with_a_coach_by_who_had_the_person_and_by_who_was_in_touch(store, tiina):
    paivi, mikko = the_coach(store), find_coach(store, "mikko")
    assert month(store, 5, paivi) == (2, 1, 1, 2)
    assert month(store, 5, mikko) == (1, 1, 1, 0)
    assert month(store, 4, mikko) == (0, 0, 0, 1)


def test_the_section_is_there_only_where_there_is_something(store, tiina):
    sections = [[each.key for each in report(store, Period.month(2023, number)).sections] for number in (3, 5)]
    assert ["job-search" in keys for keys in sections] == [False, True]


def test_counts_stay_when_the_person_is_erased(store, tiina, tmp_path):
    left(store, tiina, date(2023, 5, 31))
    before = [month(store, number) for number in (3, 4, 5)]
    erasing.erase(store, [tiina], since=None, drafts_folder=tmp_path, retention=Retention())
    assert [month(store, number) for number in (3, 4, 5)] == before
    for table in ("leads", "lead_moves", "documents", "document_works", "certificates"):
        assert store.row(f"SELECT count(*) FROM {table}") == (0,)
    assert store.row("SELECT count(*) FROM employer_contacts") == (3,)
