"""A long period month by month: each counted anew, together the whole."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import jsonschema
import pytest
from factories import a_client, a_meeting, left
from reports.test_period import SCHEMA

from askeleet.casework.coaches import find_coach
from askeleet.domain.period import Period
from askeleet.render import render
from askeleet.reports.document import Named
from askeleet.reports.period import of_project, report
from askeleet.reports.sections.months import parts

COUNTS = ("entered", "exited", "contacts-held")


@pytest.fixture
def lived(store):
    tiina = a_client(store, entered=date(2021, 3, 10))
    for day in (date(2021, 3, 12), date(2022, 2, 1), date(2022, 2, 28), date(2023, 5, 30)):
        a_meeting(store, tiina, on=day)
    a_meeting(store, tiina, on=date(2022, 2, 3), outcome="no-show")
    left(store, a_client(store, "Pekka", entered=date(2022, 2, 2)), date(2022, 11, 9))
    a_client(store, "Anna", entered=date(2023, 8, 1))
    return store


def as_json(document):
    out = StringIO()
    render(document, "json", out)
    return json.loads(out.getvalue())


def months_of(store, period, **asked):
    sections = {section["key"]: section for section in as_json(report(store, period, **asked))["sections"]}
    return sections.get("months", {}).get("tables", {}).get("months")


@pytest.mark.parametrize(
    ("period", "count"),
    [
        (Period.month(2022, 2), 0),
        (Period.days(date(2022, 1, 1), date(2022, 2, 28)), 0),
        (Period.days(date(2022, 1, 1), date(2022, 3, 1)), 3),
        (Period.half(2022, 1), 6),
        (Period.days(date(2021, 1, 1), date(2022, 12, 31)), 24),
        (Period.days(date(2021, 1, 1), date(2023, 1, 1)), 9),
    ],
)
def test_over_two_months_are_shown_by_months_and_over_24_by_quarters(period, count):
    found = parts(period)
    assert len(found) == count
    if found:
        assert (found[0].period.start, found[-1].period.end) == (period.start, period.end)


@pytest.mark.parametrize(
    ("period", "keys"),
    [
        (Period.days(date(2022, 1, 20), date(2022, 3, 3)), ["2022-01", "2022-02", "2022-03"]),
        (Period.days(date(2021, 2, 9), date(2023, 2, 9)), [f"{2021 + n // 4}-Q{n % 4 + 1}" for n in range(9)]),
    ],
)
def test_a_part_that_is_cut_short_keeps_the_key_of_the_whole(period, keys):
    assert [part.key for part in parts(period)] == keys


def test_a_quarter_is_one_though_only_its_first_days_are_shown(store):
    a_client(store, entered=date(2023, 1, 2))
    (*_, months, _definitions) = report(store, Period.days(date(2021, 1, 1), date(2023, 1, 15))).sections
    (row,) = months.tables[0].rows
    assert (months.title, row[0]) == ("Quarter by quarter", Named("2023-Q1", "1.1.–15.1.2023", "Q1/2023"))


@pytest.mark.parametrize("coach", [None, "paivi"])
def test_the_months_add_up_to_the_period_and_end_where_it_ends(lived, coach):
    whose = find_coach(lived, coach) if coach else None
    for period in (Period.year(2022), Period.year(2021), Period.year(2023), of_project(lived, None)):
        whole = as_json(report(lived, period, coach=whose))["figures"]
        rows = months_of(lived, period, coach=whose)
        assert {code: sum(row[code] for row in rows) for code in COUNTS} == {code: whole[code] for code in COUNTS}
        assert rows[-1]["open-at-end"] == whole["open-at-end"]


def test_a_months_figures_are_those_of_its_own_report(lived):
    (february,) = [row for row in months_of(lived, Period.year(2022)) if row["month"] == "2022-02"]
    whole = as_json(report(lived, Period.month(2022, 2)))["figures"]
    assert february == {"month": "2022-02", **{code: whole[code] for code in list(february)[1:]}}
    assert february["no-show-rate"] == 1 / 3


def test_months_before_the_first_entry_and_empty_ones_to_come_are_left_out(lived):
    assert months_of(lived, Period.year(2021))[0]["month"] == "2021-03"
    assert [row["month"] for row in months_of(lived, Period.year(2023))][-2:] == ["2023-06", "2023-08"]


def test_the_json_of_a_long_period_fits_the_published_schema(lived):
    jsonschema.validate(as_json(report(lived, of_project(lived, None))), SCHEMA)


def test_the_projects_time_runs_from_its_first_day_or_entry_to_today(lived):
    assert of_project(lived, None) == Period.days(date(2021, 3, 10), date(2023, 6, 1))
    assert of_project(lived, date(2021, 1, 1)).start == date(2021, 1, 1)


def test_while_a_follow_up_waits_the_project_goes_on(store):
    left(store, a_client(store, entered=date(2021, 3, 10)), date(2022, 3, 1))
    assert of_project(store, None).last == date(2023, 6, 1)  # today


def test_a_project_that_everybody_has_left_ends_with_the_last_exit_or_contact(store):
    client = a_client(store, entered=date(2021, 3, 10))
    left(store, client, date(2022, 3, 1), reason="deceased")  # nobody is asked how it went
    assert of_project(store, None).last == date(2022, 3, 1)
    a_meeting(store, client, on=date(2022, 3, 20))
    assert of_project(store, None).last == date(2022, 3, 20)
    assert of_project(store, date(2023, 5, 1)).last == date(2023, 5, 1)


def test_a_plan_and_a_no_show_are_days_of_the_project_too(store):
    client = a_client(store, entered=date(2021, 3, 10))
    a_meeting(store, client, on=date(2022, 3, 20), outcome="no-show")
    left(store, client, date(2022, 3, 21), reason="deceased")
    assert of_project(store, None).last == date(2022, 3, 21)
    a_meeting(store, client, on=date(2022, 3, 25), outcome="no-show")
    assert of_project(store, None).last == date(2022, 3, 25)
    left(store, a_client(store, "Anna", entered=date(2023, 5, 1)), date(2023, 6, 1))
    assert of_project(store, None).last == date(2023, 6, 1)


def test_an_empty_file_has_no_project_to_report(run):
    run("add-coach", "paivi", "Päivi")
    said = run("report", "--project")
    assert (said.code, said.out) == (1, "")


def test_a_quarter_is_typed_or_the_last_one_that_is_over(run):
    run("add-coach", "paivi", "Päivi")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    quarter = {"start": "2023-01-01", "end": "2023-04-01"}
    for typed in ((), ("2023-Q1",), ("Q1/2023",), ("last",)):
        assert json.loads(run("report", "--quarter", *typed, "--json").out)["period"] == quarter
    assert json.loads(run("report", "--quarter", "this", "--json").out)["period"]["start"] == "2023-04-01"
    assert run("report", "--quarter", "--month").code == 2
    refused = run("report", "--quarter", "1/2023")
    assert (refused.code, "2023-Q2, Q2/2023" in refused.err) == (2, True)


def test_the_project_is_one_period_and_the_settings_say_when_it_began(run, home):
    run("add-coach", "paivi", "Päivi")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    assert run("report", "--project", "--month").code == 2
    assert json.loads(run("report", "--project", "--json").out)["period"] == {
        "start": "2023-01-10",
        "end": "2023-06-02",
    }
    settings = home / ".local/share/askeleet/askeleet.yaml"
    settings.write_text("project:\n  started: 2022-11-01\n", encoding="utf-8")
    assert json.loads(run("report", "--project", "--json").out)["period"]["start"] == "2022-11-01"


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_the_months_fit_on_a_terminal_of_80_columns(lived, golden, language):
    from askeleet import language as spoken

    spoken.use(language)
    out = StringIO()
    document = report(lived, Period.half(2022, 1))
    months = document.sections[-2]
    render(document._replace(title="", sections=(months,), notes=()), "terminal", out)
    assert max(map(len, out.getvalue().splitlines())) <= 80
    golden(f"months-{language}.txt", out.getvalue())
