"""Reports for others: drafts on the screen, released in a file, and as they went out ever after."""

from __future__ import annotations

import json

import pytest

WOMEN, MEN = 7, 2


@pytest.fixture
def begun(run):
    """Have seven women and two men, met in May."""
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    for number in range(WOMEN + MEN):
        gender = "woman" if number < WOMEN else "man"
        added = run("add-client", f"Testi Henkilö{number}", "--entered", "10.1.2023", "--gender", gender)
        assert added.code == 0, added.err
        assert run("log-meeting", str(number + 1), "--on", "3.5.2023", "--minutes", "60").code == 0
    return run


def reported(run, *words):
    said = run("report", "--profile", "esf", "--month", "2023-01", "--json", *words)
    assert said.code == 0, said.err
    return json.loads(said.out)


def test_small_counts_of_a_report_for_others_are_hidden_and_what_tells_them(begun):
    indicator = reported(begun)["figures"]["eeco01"]
    assert (indicator["woman"], indicator["man"], indicator["total"]) == ("hidden", "hidden", WOMEN + MEN)


def test_people_read_a_sign_and_what_it_means(begun):
    page = begun("report", "--profile", "esf", "--month", "2023-01", "--format", "markdown").out
    assert "| … | … |" in page
    assert "… : fewer than 5 people, or hidden so that it cannot be computed." in page


def test_what_is_only_looked_at_is_a_draft(begun):
    assert (
        "Draft: not released." in begun("report", "--profile", "esf", "--month", "2023-01", "--format", "markdown").out
    )
    assert begun("list-releases").out == ""


def test_a_file_is_a_release_and_stays_as_it_went_out(begun, tmp_path):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    begun("report", "--profile", "esf", "--month", "2023-01", "--output", str(first))
    begun("add-client", "Myöhempi Mies", "--entered", "12.1.2023", "--gender", "man")
    again = begun("report", "--profile", "esf", "--month", "2023-01", "--output", str(second))
    assert json.loads(first.read_text("utf-8")) == json.loads(second.read_text("utf-8"))
    assert "Total number of participants" in again.err
    assert "The record has changed since this was released." in again.err


def test_it_says_when_it_was_released_and_nothing_of_what_changed(begun, tmp_path):
    begun("report", "--profile", "esf", "--month", "2023-01", "--output", str(tmp_path / "first.md"))
    begun("add-client", "Myöhempi Mies", "--entered", "12.1.2023", "--gender", "man")
    page = begun("report", "--profile", "esf", "--month", "2023-01", "--format", "markdown").out
    assert "As released on 1.6.2023." in page
    assert "changed" not in page


def test_releases_are_listed(begun, tmp_path):
    begun("report", "--profile", "esf", "--month", "2023-01", "--output", str(tmp_path / "first.md"))
    (section,) = json.loads(begun("list-releases", "--json").out)["sections"]
    (row,) = section["tables"]["releases"]
    assert (row["profile"], row["period"], row["coach"]) == ("esf", "2023-01-01/2023-01-31", None)
    assert row["released_by"] == "Päivi Hirvonen"


def test_no_release_is_kept_of_a_file_that_could_not_be_written(begun, tmp_path):
    failed = begun("report", "--profile", "esf", "--month", "2023-01", "--output", str(tmp_path / "none" / "first.md"))
    assert failed.code == 1
    assert begun("list-releases").out == ""


def test_what_is_of_several_files_is_not_released(begun, tmp_path):
    words = ("report", "--profile", "esf", "--month", "2023-01", "--also", str(tmp_path / "other.db"))
    refused = begun(*words, "--output", str(tmp_path / "both.md"))
    assert refused.code == 2
    assert not (tmp_path / "both.md").exists()


def test_the_coachs_own_report_is_neither_hidden_nor_released(begun, tmp_path):
    assert begun("report", "--month", "2023-01", "--output", str(tmp_path / "own.json")).code == 0
    found = json.loads((tmp_path / "own.json").read_text("utf-8"))["figures"]
    assert found["profile-gender"]["man"] == MEN
    assert begun("list-releases").out == ""
