"""`report --profile`: named, completed, the period it reports, and how a wrong name or file is answered."""

from __future__ import annotations

import json

import pytest

MISTAKE = "based-on: stea\ntargets:\n  servd: {number: 5}\n"


@pytest.fixture
def data_folder(home):
    return home / ".local/share/askeleet"


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2022")
    return run


@pytest.fixture
def own(begun, data_folder):
    """Return what writes a profile of the project."""

    def write(name, text):
        folder = data_folder / "profiles"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    return write


def reported(run, *words):
    said = run("report", *words, "--json")
    assert said.code == 0, said.err
    return json.loads(said.out)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("coach", "2023-05-01", "2023-06-01"),
        ("employment-grant", "2022-07-01", "2023-01-01"),
        ("stea", "2022-01-01", "2023-01-01"),
        ("esf", "2022-01-10", "2023-06-02"),
    ],
)
def test_alone_it_reports_the_last_full_period_of_the_profiles_kind(begun, name, start, end):
    content = reported(begun, "--profile", name)
    assert (content["profile"], content["period"]) == (name, {"start": start, "end": end})


def test_any_period_and_a_coach_may_be_asked_for(begun):
    content = reported(begun, "--profile", "stea", "--month", "2023-01", "--coach", "paivi")
    assert (content["period"]["start"], content["coach"], content["profile"]) == ("2023-01-01", "paivi", "stea")


def test_a_projects_own_profile_lies_beside_its_settings(begun, own):
    own("kaupunki", "based-on: stea\nperiod: quarter\nlabel: Kaupunki\n")
    assert reported(begun, "--profile", "kaupunki")["period"] == {"start": "2023-01-01", "end": "2023-04-01"}
    assert "· Kaupunki" in begun("report", "--profile", "kaupunki", "--format", "markdown").out


def test_an_unknown_profile_is_answered_with_the_nearest_and_all(begun, own):
    own("kaupunki", "based-on: stea\n")
    said = begun("report", "--profile", "kaupunk")
    assert (said.code, said.out) == (4, "")
    assert "Did you mean kaupunki?" in said.err
    assert "coach, employment-grant, esf, esf-2014, stea, kaupunki" in " ".join(said.err.split())


def test_a_mistake_is_one_sentence_with_file_line_and_key_and_no_file_is_written(begun, own, tmp_path):
    own("kaupunki", MISTAKE)
    place = tmp_path / "report.md"
    said = begun("report", "--profile", "kaupunki", "--output", str(place))
    words = " ".join(said.err.split())
    assert (said.code, said.out, place.exists()) == (3, "", False)
    assert "kaupunki.yaml, line 3: “targets.servd” names nothing that there is. Did you mean “served”?" in words


def test_a_broken_profile_of_the_project_does_not_stop_another(begun, own):
    own("kaupunki", MISTAKE)
    assert reported(begun, "--profile", "stea")["profile"] == "stea"


def test_a_targets_figure_may_be_one_that_the_sections_do_not_show(begun, own):
    own("kaupunki", "based-on: stea\ntargets:\n  counted: {number: 100, of: project}\n")
    assert reported(begun, "--profile", "kaupunki")["targets"]["counted"]["target"] == 100


def test_the_projects_last_day_says_how_much_of_its_time_is_over(begun, own, data_folder):
    mine = "based-on: stea\naudience: internal\nsuppress:\ntargets:\n  cumulative: {number: 100, of: project}\n"
    own("kaupunki", mine)
    (data_folder / "askeleet.yaml").write_text("project: {started: 2022-01-01, ends: 2023-12-31}\n", encoding="utf-8")
    said = begun("report", "--profile", "kaupunki", "--year", "2022", "--format", "markdown").out
    assert "People so far: 1 of 100, 1.0%; 50.0% of the project's time is over." in said


def test_help_names_the_profiles(begun):
    assert "employment-grant, esf, esf-2014, stea" in " ".join(begun("report", "--help").out.split())
