"""What `chart` shows, as data before it is drawn; the days are counted by hand."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_meeting, left

from askeleet import errors
from askeleet.casework.assessments import assess
from askeleet.casework.pauses import pause
from askeleet.casework.rhythms import agree_rhythm
from askeleet.domain.episode import Gaps
from askeleet.domain.period import Period
from askeleet.reports.charts import areas, gaps
from askeleet.reports.charts.over_time import over_time
from askeleet.reports.document import raw
from askeleet.store import episodes


def rows_of(document):
    ((table,),) = [section.tables for section in document.sections]
    return [tuple(map(raw, row)) for row in table.rows]


@pytest.fixture
def tiina(store):
    tiina = a_client(store, entered=date(2023, 1, 10))
    for day in (date(2023, 1, 12), date(2023, 2, 1), date(2023, 2, 1), date(2023, 4, 3)):
        a_meeting(store, tiina, on=day)
    a_meeting(store, tiina, on=date(2023, 3, 3), outcome="no-show")
    return tiina


def test_contacts_by_month_from_the_first_entry_to_today(store, tiina):
    found = rows_of(over_time(store, "contacts", Period.year(2023)))
    assert found == [
        ("2023-01", 1, 1),
        ("2023-02", 2, 1),
        ("2023-03", 0, 0),
        ("2023-04", 1, 1),
        ("2023-05", 0, 0),
        ("2023-06", 0, 0),
    ]


def test_goals_by_month(store, tiina):
    a_goal(store, tiina, on=date(2023, 5, 2))
    assert rows_of(over_time(store, "goals", Period.days(date(2023, 4, 1), date(2023, 5, 31)))) == [
        ("2023-04", 0, 0),
        ("2023-05", 1, 0),
    ]


def test_a_line_of_one_point_is_refused(store, tiina):
    for period in (Period.month(2023, 5), Period.days(date(2022, 1, 1), date(2023, 1, 31))):
        with pytest.raises(errors.charts.TooShortToDrawError):
            over_time(store, "contacts", period)


def test_each_gap_of_a_client_stands_beside_what_was_agreed(store, tiina):
    assert rows_of(gaps.of_one(store, tiina, None)) == [("2023-02-01", 20, 35), ("2023-04-03", 61, 35)]
    assert rows_of(gaps.of_one(store, tiina, Period.month(2023, 4))) == [("2023-04-03", 61, 35)]


def test_days_in_a_pause_are_not_counted_and_a_gap_stands_beside_the_rhythm_of_its_day(store, tiina):
    pause(store, tiina, first=date(2023, 2, 10), last=date(2023, 2, 19), reason=None)
    (stay,) = episodes.of(store, tiina.id)
    agree_rhythm(store, stay, Gaps(None, 14, 28), from_on=date(2023, 3, 1))
    assert rows_of(gaps.of_one(store, tiina, None)) == [("2023-02-01", 20, 35), ("2023-04-03", 51, 28)]


def test_days_since_the_last_contact_are_of_the_open_and_listed(store, tiina):
    pekka = a_client(store, "Pekka Salo", entered=date(2023, 5, 12))
    left(store, a_client(store, "Anna Gone", entered=date(2023, 2, 2)), date(2023, 3, 1))
    found = gaps.of_everybody(store, Period.year(2023), discreet=True)
    assert rows_of(found) == [(f"{tiina.number} T.L.", 59, 35), (f"{pekka.number} P.S.", 20, 35)]


def test_areas_are_drawn_from_the_first_number_to_the_latest(store, tiina):
    assess(store, tiina, {"skills": 4, "health": 5, "housing": 8}, on=date(2023, 2, 1))
    assess(store, tiina, {"skills": 6, "health": 3}, on=date(2023, 4, 3))
    assert rows_of(areas.of_one(store, tiina)) == [("skills", 4, 6), ("health", 5, 3)]
    assert ("health", 5, 3) not in rows_of(areas.of_one(store, tiina, discreet=True))
    assert rows_of(areas.of_everybody(store, Period.year(2023))) == [("skills", 1, 4, 6), ("health", 1, 5, 3)]


def test_nothing_to_draw_is_said(store):
    client = a_client(store)
    for build in (
        lambda: gaps.of_one(store, client, None),
        lambda: areas.of_one(store, client),
        lambda: areas.of_everybody(store, Period.year(2023)),
    ):
        with pytest.raises(errors.charts.NothingToDrawError):
            build()
