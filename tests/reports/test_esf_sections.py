"""The indicators of the European Social Fund as a funder reads them."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client

from askeleet import figures, language, vocabulary
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope
from askeleet.reports.document import Named, raw
from askeleet.reports.sections import esf, esf_2014, esf_2014_not_collected, esf_estimates, esf_not_collected

PARTICIPANT = {"status": "unemployed", "education": "none", "unemployed_since": date(2021, 1, 1)}


@pytest.fixture
def found(store):
    for gender, born in (("woman", 1960), ("woman", 1970), ("man", 1970), (None, 1960)):
        a_client(store, entered=date(2023, 5, 2), facts={"gender": gender, "born_year": born}, **PARTICIPANT)
    return figures.compute(store, Scope(Period.month(2023, 5)), figures.GROUPS_OF_PROFILES)


def rows(table):
    """Return the numbers of a table by the code of their row: each gender, then all together."""
    return {raw(figure): numbers for figure, _code, *numbers in table.rows}


def test_every_indicator_is_a_row_with_a_number_for_each_gender_and_all_together(found):
    entered, left = esf.section(found).tables
    assert [column.heading for column in entered.columns] == [
        "Indicator", "Code", "Women", "Men", "Non-binary", "Not told", "Total",
    ]  # fmt: skip
    assert rows(entered)["eeco01"] == [2, 1, 0, 1, 4]
    assert rows(entered)["eeco08"] == [1, 0, 0, 1, 2]
    assert rows(entered)["eeco07"] == [0, 0, 0, 0, 0]
    assert {f"eecr0{n}" for n in range(1, 6)} < rows(left).keys()
    assert entered.rows[1][:2] == (Named("eeco02", "Unemployed, including long-term unemployed"), "EECO02")


def test_what_is_no_indicator_has_a_name_and_no_code(found):
    unknown = next(row for row in esf.section(found).tables[0].rows if raw(row[0]) == "eeco-status-unknown")
    assert unknown[:2] == (Named("eeco-status-unknown", "Labour market status not known"), None)


def test_the_funds_rows_of_before_say_how_many_records_are_complete(found):
    section = esf_2014.section(found)
    assert "3 of 4" in section.paragraphs[0]
    assert rows(section.tables[0])["co-education-none"] == [2, 1, 0, 0, 3]


def test_a_gender_of_the_projects_own_has_a_column_too(store):
    vocabulary.overlay({"genders": {"agender": {"label": {"en": "agender"}}}})
    a_client(store, entered=date(2023, 5, 2), facts={"gender": "agender"})
    found = figures.compute(store, Scope(Period.month(2023, 5)), figures.GROUPS_OF_PROFILES)
    table = esf.section(found).tables[0]
    assert "agender" in [column.heading for column in table.columns]
    assert rows(table)["eeco01"][-1] == sum(rows(table)["eeco01"][:-1]) == 1


def test_the_names_are_those_of_the_regulation_in_each_language(found):
    said = {}
    for code in ("fi", "sv"):
        language.use(code)
        said[code] = esf.section(found).tables[0].rows[1][0].name
    assert said == {
        "fi": "Työttömät, myös pitkäaikaistyöttömät",
        "sv": "Arbetslösa, inklusive långtidsarbetslösa",
    }


def test_what_is_not_collected_is_said_and_why(found):
    said = " ".join([*esf_not_collected.section(found).paragraphs, *esf_2014_not_collected.section(found).paragraphs])
    for code in ("EECO12–EECO17", "EECO18", "EECR06", "CO15–CO19", "CR05", "CR07", "CR09"):
        assert code in said


def test_estimates_are_marked_as_such_and_stand_by_year():
    section = esf_estimates.section({2023: {"eeco16": 2, "eeco12": 12}, 2022: {"eeco12": 7}})
    assert "estimates" in section.paragraphs[0]
    (table,) = section.tables
    assert [(raw(year), raw(figure), number) for year, figure, _code, number in table.rows] == [
        (2022, "eeco12", 7), (2023, "eeco12", 12), (2023, "eeco16", 2),
    ]  # fmt: skip
    assert esf_estimates.section({}) is None
