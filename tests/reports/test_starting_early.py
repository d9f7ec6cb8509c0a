"""The section about starting early: what it counts, what it hides, and what it says of itself; counted by hand."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, left

from askeleet.domain.period import Period
from askeleet.domain.waiting import Wait
from askeleet.figures.next_path import Beginning
from askeleet.reports import period
from askeleet.reports.document import Days, Hidden, Share
from askeleet.reports.sections.starting_early import section

HIDDEN = Hidden(5)


def people(*found, still=0):
    """Return beginnings: those who found a job after so many days, and those who are still on their way after 800."""
    came = [Beginning(Wait(days, came=True), "open-market-job") for days in found]
    return came + [Beginning(Wait(800, came=False), None)] * still


def table(found, key):
    classes = {name: found.get(name, []) for name in ("under-12", "12-24", "over-24", "unknown")}
    (found_one,) = [each for each in section(classes).tables if each.key == key]
    return [row[1:] for row in found_one.rows]


def test_a_class_has_its_number_how_many_found_a_path_and_the_day_by_which_half_had():
    found = {"under-12": people(*range(10, 70, 10), still=6)}

    assert table(found, "starting-early") == [(12, 6, Days(60))]


def test_the_share_that_had_found_a_path_grows_with_the_months():
    found = {"under-12": people(*[100] * 5, *[300] * 5, still=10)}

    assert table(found, "found-within") == [(Share(0.25),), (Share(0.5),), (Share(0.5),), (Share(0.5),)]


def test_of_a_class_of_fewer_than_five_nothing_is_told():
    found = {"under-12": people(*[100] * 5, still=5), "over-24": people(100, 100, still=2)}

    assert table(found, "starting-early")[1] == (HIDDEN, HIDDEN, HIDDEN)
    assert [row[1] for row in table(found, "found-within")] == [HIDDEN] * 4


def test_few_who_found_a_path_are_not_told_and_nobody_can_reckon_them():
    found = {"under-12": people(100, 100, still=10)}

    assert table(found, "starting-early") == [(12, HIDDEN, HIDDEN)]
    assert table(found, "next-paths") == [(HIDDEN,)]


def test_few_on_one_path_hide_another_path_with_them():
    found = {"under-12": [*people(*[100] * 9), *[Beginning(Wait(50, came=True), "work-trial")] * 2, *people(still=9)]}
    hidden = {row for (row,) in table(found, "next-paths")}

    assert hidden == {HIDDEN}  # eleven found one: nine would tell of the two


def test_it_says_that_it_shows_no_cause():
    assert any("no cause and effect" in said for said in section({"under-12": people(100)}).paragraphs)


def test_a_report_has_it_where_it_is_asked_for(store):
    left(store, a_client(store, unemployed_since=date(2022, 6, 1)), date(2023, 5, 12), reason="open-market-job")
    may = Period.month(2023, 5)

    asked = period.report(store, may, months_unemployed=True)
    assert [each.key for each in asked.sections][-2:] == ["starting-early", "definitions"]
    assert "starting-early" not in {each.key for each in period.report(store, may).sections}


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi")
    run("add-client", "Tiina Laine", "--entered", "2023-01-10", "--coach", "paivi")
    return run


def test_a_report_for_others_may_have_it_to_be_looked_at_but_not_to_go_out(begun, tmp_path):
    asked = ("report", "--profile", "stea", "--year", "2023", "--months-unemployed")
    goes_out = tmp_path / "stea.md"

    assert "Starting early" in begun(*asked, "--format", "markdown").out
    refused = begun(*asked, "--output", str(goes_out))
    assert (refused.code, goes_out.exists()) == (1, False)
    assert "--months-unemployed" in refused.err
