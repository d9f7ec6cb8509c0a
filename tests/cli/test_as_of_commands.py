"""The report of a past day's knowledge, asked for as people and scripts ask."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def lived(run, still_clock):
    """Two contacts in May, known on 1.6.; on 12.6. one was mended, the other removed and two more written."""
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "1", "--on", "2.5.2023", "--minutes", "30")
    run("log-meeting", "1", "--on", "3.5.2023", "--minutes", "30")
    still_clock.move_to("2023-06-12T09:00:00+03:00")
    run("edit-meeting", "1m1", "--minutes", "50")
    run("remove-meeting", "1m2")
    run("log-meeting", "1", "--on", "4.5.2023", "--minutes", "10")
    run("log-meeting", "1", "--on", "5.6.2023", "--minutes", "10")
    return run


def figures(said):
    content = json.loads(said.out)
    jsonschema.validate(content, SCHEMA)
    return content, content["figures"]


def test_the_figures_are_as_they_were_known(lived):
    now, then = (
        figures(lived("report", "--month", "2023-05", *words, "--json")) for words in ((), ("--as-of", "1.6."))
    )
    assert (now[1]["contacts-held"], now[1]["minutes-held"]) == (2, 60)
    assert (then[1]["contacts-held"], then[1]["minutes-held"]) == (2, 60)
    now, then = (
        figures(lived("report", "--from", "3.5.2023", "--to", "3.5.2023", *words, "--json"))
        for words in ((), ("--as-of", "2023-06-01"))
    )
    assert (now[1]["contacts-held"], then[1]["contacts-held"]) == (0, 1)
    assert "as_of" not in now[0]
    assert then[0]["as_of"] == "2023-06-01"
    assert "feedback-n" in now[1]
    assert "feedback-n" not in then[1]


def test_the_report_says_of_which_day_it_is(lived):
    said = lived("report", "--month", "2023-05", "--as-of", "1.6.2023", "--format", "markdown").out
    for sentence in (
        "As known on 1.6.2023; what was typed, mended or removed later is left out.",
        "Without feedback: nobody knows on which day it was given.",
        "with the record as it stands on 1.6.2023",
    ):
        assert sentence in said
    assert "As known on 1.6.2023" in lived("report", "--as-of", "1.6.2023", "--plain").err


def test_the_anchor_is_the_one_that_the_report_had_then(run, still_clock):
    for words in (("init", "--unencrypted"), ("add-coach", "paivi", "Päivi"), ("add-client", "T", "--entered", "2.5.")):
        run(*words)
    month = ("report", "--month", "2023-05", "--format", "markdown")
    then = run(*month).out
    still_clock.move_to("2023-06-12T09:00:00+03:00")
    run("log-meeting", "1", "--on", "4.5.2023")
    assert run(*month, "--as-of", "1.6.").out.split("Trail")[1] == then.split("Trail")[1]


def test_alone_it_is_the_last_full_month_before_the_day(lived, still_clock):
    still_clock.move_to("2023-08-12T09:00:00+03:00")
    assert figures(lived("report", "--as-of", "1.6.2023", "--json"))[0]["period"]["start"] == "2023-05-01"
    days = figures(lived("report", "--from", "2.5.2023", "--as-of", "1.6.2023", "--json"))[0]["period"]
    assert days == {"start": "2023-05-02", "end": "2023-06-02"}
    project = figures(lived("report", "--project", "--as-of", "1.6.2023", "--json"))[0]
    assert project["period"] == {"start": "2023-01-10", "end": "2023-06-02"}


def test_a_colleagues_file_is_of_the_same_day(lived, run, tmp_path, still_clock):
    other = str(tmp_path / "mikko.db")
    still_clock.move_to("2023-06-02T09:00:00+03:00")
    run("--db", other, "init", "--unencrypted")
    run("--db", other, "add-coach", "mikko", "Mikko Salo")
    run("--db", other, "add-client", "Pekka Salo", "--entered", "10.1.2023")
    run("--db", other, "log-meeting", "1", "--on", "2.5.2023", "--coach", "mikko")
    still_clock.move_to("2023-06-13T09:00:00+03:00")
    run("--db", other, "log-meeting", "1", "--on", "2.5.2023", "--coach", "mikko")

    def held(day):
        said = lived("report", "--month", "2023-05", "--also", other, "--as-of", day, "--json")
        assert said.code == 0, said.err
        return figures(said)[1]["contacts-held"]

    assert [held(day) for day in ("1.6.2023", "2.6.2023", "12.6.2023", "13.6.2023")] == [2, 3, 3, 4]


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        ("31.5.2023", 1, "The record was begun on Thu 1.6.2023: nothing was known on Wed 31.5.2023."),
        ("13.6.2023", 2, "Tue 13.6.2023 is to come. Give today or an earlier day."),
        ("kesällä", 2, "“kesällä” is not a day."),
    ],
)
def test_a_day_of_which_nothing_is_known_is_refused(lived, tmp_path, day, code, said):
    place = tmp_path / "month.md"
    answer = lived("report", "--month", "2023-05", "--as-of", day, "--output", place)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert not place.exists()


def test_a_period_after_the_day_has_nothing_to_report(lived):
    said = lived("report", "--from", "2.6.2023", "--to", "5.6.2023", "--as-of", "1.6.2023")
    assert said.code == 1
    assert "There is nothing to report" in said.err


def test_a_closed_month_whose_figures_changed_warns(lived):
    said = lived("report", "--month", "2023-05", "--format", "markdown")
    # what went and what came are as many and as long
    assert "_Changed since 10.6.2023: Days between meetings, median 1 day → 2 days._" in said.out
    lived("log-meeting", "1", "--on", "9.5.2023", "--minutes", "15")
    said = lived("report", "--month", "2023-05", "--format", "markdown")
    assert "_Changed since 10.6.2023: Contacts held 2 → 3, Time with people 1 h → 1 h 15 min, Contacts" in said.out
    assert "and 7 others._" in said.out
    assert "_As it was then: --as-of 10.6.2023._" in said.out
    said = lived("report", "--month", "2023-05", "--json")
    content, _figures = figures(said)
    changed = content["changed_since_closing"]
    assert changed["closed_on"] == "2023-06-10"
    assert changed["figures"]["contacts-held"] == {"then": 2, "now": 3}
    assert changed["months"] == []
    assert said.err.startswith("Changed since 10.6.2023: ")
    assert (
        "changed_since_closing" not in figures(lived("report", "--month", "2023-05", "--as-of", "12.6.", "--json"))[0]
    )


def test_of_a_long_period_the_closed_months_are_named(lived):
    lived("log-meeting", "1", "--on", "9.5.2023", "--minutes", "15")
    said = lived("report", "--project", "--format", "markdown").out
    assert "_Closed months whose figures were changed later: 5/2023._" in said
    changed = figures(lived("report", "--year", "2023", "--json"))[0]["changed_since_closing"]
    assert changed == {"closed_on": None, "figures": {}, "months": ["2023-05"]}


@pytest.mark.parametrize(
    ("days", "code", "warns"), [("11", 0, True), ("12", 0, False), ("-1", 3, False), ("x", 3, False)]
)
def test_the_project_says_when_a_month_is_closed(lived, home, days, code, warns):
    settings = home / ".local/share/askeleet/askeleet.yaml"
    settings.write_text(f"project:\n  closed_after_days: {days}\n", encoding="utf-8")
    lived("log-meeting", "1", "--on", "9.5.2023")
    said = lived("report", "--month", "2023-05", "--format", "markdown")
    assert (said.code, "Changed since" in said.out) == (code, warns)
    assert code == 0 or f"{settings}, line 2" in said.err


def test_who_was_behind_a_figure_is_told_as_it_was_known(lived):
    def behind(*words):
        said = lived("report", "--from", "3.5.2023", "--to", "3.5.2023", "--who", "contacts-held", *words, "--plain")
        assert said.code == 0, said.err
        return said.out

    assert "Tiina" not in behind()
    assert "Tiina" in behind("--as-of", "1.6.2023")


@pytest.mark.parametrize("name", ["month.md", "month.html", "month.csv", "month.xlsx"])
def test_every_format_is_written_as_of_the_day(lived, tmp_path, name):
    place = tmp_path / name
    said = lived("report", "--month", "2023-05", "--as-of", "1.6.2023", "--output", place)
    assert (said.code, place.exists()) == (0, True), said.err


def test_what_leaves_the_house_is_of_no_past_day(lived, tmp_path):
    place = tmp_path / "half.md"
    said = lived("report", "--profile", "stea", "--year", "2023", "--as-of", "1.6.2023", "--output", place)
    assert (said.code, place.exists()) == (2, False)
    assert "--as-of" in said.err
