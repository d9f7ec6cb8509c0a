"""`chart`: drawn on a terminal, in a file, or given to a machine."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "tiina", "--on", "2.2.2023", "--channel", "phone")
    run("log-meeting", "tiina", "--on", "3.4.2023", "--channel", "online")
    return run


def test_machines_get_the_numbers(begun):
    said = begun("chart", "contacts", "--year", "2023", "--json")
    found = json.loads(said.out)
    assert (found["schema"], found["chart"], found["period"]["start"]) == ("askeleet-chart/1", "contacts", "2023-01-01")
    (section,) = found["sections"]
    assert section["tables"]["contacts"][3] == {"month": "2023-04", "contacts-held": 1, "served": 1}
    assert begun("chart", "gaps", "tiina", "--plain").out == "gaps\t2023-04-03\t60\t35\n"


@pytest.mark.parametrize(("name", "start"), [("c.svg", b"<svg "), ("c.png", b"\x89PNG"), ("c.pdf", b"%PDF-")])
def test_a_files_name_says_how_it_is_drawn(begun, tmp_path, name, start):
    place = tmp_path / name
    assert begun("chart", "contacts", "--output", place).code == 0
    assert place.read_bytes().startswith(start)


def test_on_a_terminal_there_are_bars(begun):
    assert "█" in begun("chart", "gaps", "--format", "terminal").out


def test_looking_at_one_client_is_noted_and_at_everybody_is_not(begun):
    begun("chart", "gaps", "--plain")
    begun("chart", "gaps", "tiina", "--unlogged")
    assert views(begun) == []
    begun("chart", "gaps", "tiina", "--plain")
    assert views(begun) == ["chart"]


def views(run):
    return [each["command"] for each in json.loads(run("history", "--views", "--json").out)["views"]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("goals", "tiina"), 2),
        (("gaps", "tiina", "--coach", "paivi"), 2),
        (("contacts", "--month", "2023-04"), 2),
        (("contacts", "--month", "2023-04", "--year", "2023"), 2),
        (("areas",), 1),
        (("areas", "tiina"), 1),
        (("gaps", "nobody"), 4),
        (("sums",), 2),
    ],
)
def test_what_cannot_be_drawn_is_said_and_no_file_is_left(begun, tmp_path, words, code):
    place = tmp_path / "there"
    place.mkdir()
    said = begun("chart", *words, "--output", place / "c.svg")
    assert (said.code, list(place.iterdir())) == (code, [])
    assert said.err.strip()


def test_a_picture_of_too_few_rows_is_refused(begun, tmp_path):
    said = begun("chart", "gaps", "tiina", "--output", tmp_path / "c.svg")
    assert said.code == 1
    assert not (tmp_path / "c.svg").exists()


@pytest.mark.parametrize(("language", "name"), [("fi", "kaavio"), ("sv", "diagram")])
def test_it_is_called_in_the_language_of_the_coach(begun, language, name):
    assert begun("--lang", language, name, "contacts", "--plain").code == 0
