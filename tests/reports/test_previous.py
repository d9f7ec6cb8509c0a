"""The period before beside the one that is reported: for which periods, in which sections, under what name."""

import json
from datetime import date

import jsonschema
import pytest
from factories import a_client, a_meeting, left
from reports.test_period import SCHEMA

from askeleet.casework import erasing
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.reports.period import report

MAY = Period.month(2023, 5)


@pytest.fixture
def met(store):
    anna = a_client(store, "Anna Aalto", entered=date(2022, 1, 3))
    tiina = a_client(store, "Tiina Laine", entered=date(2023, 5, 3))
    for day in (date(2023, 4, 4), date(2023, 5, 4), date(2023, 5, 12)):
        a_meeting(store, anna, on=day, minutes=45)
    a_meeting(store, tiina, on=date(2023, 5, 19), outcome="no-show")
    return store


def tables(document):
    return {table.key: table for section in document.sections for table in section.tables}


def before(document, key):
    """Return what stands beside, by figure, in a table."""
    table = tables(document)[key]
    assert table.columns[-1].key == "before"
    return {row[0].key: row[-1] for row in table.rows}


def test_what_was_before_stands_beside_the_figures_of_the_period(met):
    document = report(met, MAY)
    assert before(document, "contacts")["contacts-held"] == 1
    assert before(document, "contacts")["no-shows"] == 0
    assert before(document, "flow")["open-at-end"] == 1
    assert before(document, "flow")["entered"] == 0
    assert before(document, "flow")["served"] == 1
    assert before(document, "goals")["goals-set"] == 0
    assert before(document, "exits")["exited"] == 0


def test_it_stands_beside_nothing_that_only_stands(met):
    drawn = tables(report(met, MAY))
    beside = {key for key, table in drawn.items() if any(column.key == "before" for column in table.columns)}
    assert beside == {"flow", "contacts", "goals", "exits"}


@pytest.mark.parametrize(
    ("period", "heading"),
    [
        (MAY, "4/2023"),
        (Period.month(2023, 1), "12/2022"),
        (Period.quarter(2023, 2), "Q1/2023"),
        (Period.half(2023, 1), "H2/2022"),
        (Period.year(2023), "2022"),
        (Period.days(date(2023, 5, 8), date(2023, 5, 14)), "1.5.–7.5.2023"),
    ],
)
def test_the_column_is_called_by_the_period_before(met, period, heading):
    assert tables(report(met, period))["flow"].columns[-1].heading == heading


@pytest.mark.parametrize(
    ("period", "since"),
    [
        (Period.month(2022, 1), None),  # nobody had entered before
        (Period.days(date(2022, 1, 3), date(2023, 5, 31)), None),  # the whole time
        (Period.days(date(2023, 1, 1), date(2023, 5, 31)), date(2023, 1, 1)),  # the project's, as it is settled
    ],
)
def test_there_is_nothing_beside_a_period_that_nothing_lies_before(met, period, since):
    document = report(met, period, since=since)
    assert all(column.key != "before" for table in tables(document).values() for column in table.columns)
    assert "previous" not in document.machine


def test_machines_get_the_period_before_and_its_figures(met):
    machine = json.loads(json.dumps(report(met, MAY).machine))
    jsonschema.validate(machine, SCHEMA)
    assert machine["previous"]["period"] == {"start": "2023-04-01", "end": "2023-05-01"}
    assert machine["previous"]["figures"]["contacts-held"] == 1
    assert "profile-age" not in machine["previous"]["figures"]


def test_those_who_were_erased_are_counted_in_the_period_before_too(met, tmp_path):
    lasse = a_client(met, "Lasse Laho", entered=date(2023, 1, 9))
    a_meeting(met, lasse, on=date(2023, 4, 8), minutes=45)
    left(met, lasse, date(2023, 4, 15))
    erasing.erase(met, [lasse], since=None, drafts_folder=tmp_path, retention=Retention())
    assert before(report(met, MAY), "contacts")["contacts-held"] == 2
    assert before(report(met, MAY), "exits")["exited"] == 1
