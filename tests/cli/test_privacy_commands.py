"""The record of processing and the table for research are written where they are asked for."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    for number in range(1, 6):
        run("add-client", f"Tiina {number} Laine", "--entered", "10.1.2022", "--born", "1969", "--gender", "woman")
        run("close-client", str(number), "--on", "12.5.2022", "--reason", "own-wish")
    return run


def test_the_record_says_what_the_project_has_settled(begun, home, tmp_path):
    settings = home / ".local/share/askeleet/askeleet.yaml"
    settings.write_text("privacy: {name: Askeleet töihin ry}\nretention: {months_after_exit: 24}\n", encoding="utf-8")
    assert "Askeleet töihin ry" in begun("privacy-report").out
    place = tmp_path / "record.json"
    assert begun("privacy-report", "--output", place).code == 0
    assert json.loads(place.read_text(encoding="utf-8"))["retention"]["months_after_exit"] == 24


def test_the_table_for_research_says_that_it_is_personal_data(begun, tmp_path):
    assert begun("export-research").code == 2
    place = tmp_path / "polut.tsv"
    assert begun("export-research", "--project", "Polut", "--output", place).code == 0
    text = place.read_text(encoding="utf-8")
    assert text.startswith("header\tThese are still personal data")
    assert len(text.splitlines()) == 7
    assert "Tiina" not in text
    found = json.loads(begun("export-research", "--project", "Polut", "--json").out)
    seen = json.loads(begun("history", "--views", "--json").out)["views"]
    assert [(each["command"], each["seen_by"], each["number"]) for each in seen] == [
        ("export-research", "Päivi Hirvonen", None)
    ] * 2
    assert "everybody" in begun("history", "1", "--views", "--plain").out
    assert (found["personal_data"], found["withheld"], len(found["rows"])) == (True, 0, 5)
    assert begun("export-research", "--project", "Polut", "--forget").out.startswith("The pseudonyms can be told by")
    assert begun("export-research", "--project", "Polut", "--forget").out == "There were no such pseudonyms.\n"


def test_a_table_for_research_of_nobody_says_so_and_no_group_may_be_smaller_than_five(run):
    run("init", "--unencrypted")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    said = run("export-research", "--project", "Polut", "--format", "markdown")
    assert (said.code, "Nobody has left yet" in said.out) == (0, True)
    assert run("export-research", "--project", "Polut", "--smallest", "4").code == 2
