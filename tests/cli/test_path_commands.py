"""The path and the page to take home as a coach asks for them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023", "--language", "sv", "--wish", "Oma kahvila.")
    run("add-goal", "1", "Hygieniapassi", "--on", "2.5.2023")
    run("add-step", "1g1", "Ilmoittaudu kokeeseen", "--on", "2.5.2023", "--by", "8.6.", "--owner", "participant")
    run("plan-meeting", "1", "--on", "14.6.2023", "--at", "14.30", "--channel", "online")
    return run


def views(run):
    return [each["command"] for each in json.loads(run("history", "--views", "--json").out)["views"]]


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_a_path_is_drawn_on_a_terminal(begun, typing, golden, language):
    golden(f"screens/path-{language}.txt", typing("path", "1", "--lang", language).out)


def test_a_pipe_gets_a_waypoint_a_line(begun):
    assert begun("path", "tiina").out.splitlines() == [
        "2023-01-10\tbehind\tOma kahvila.\tbegan",
        "2023-05-02\tbehind\tHygieniapassi\tgoal-set",
        "2023-05-02\tunder-way\tHygieniapassi\tgoal",
        "2023-06-08\tahead\tIlmoittaudu kokeeseen\tstep",
        "2023-06-14\tahead\t\tmeeting",
    ]
    assert json.loads(begun("path", "1", "--json").out)["schema"] == "askeleet-path/1"


@pytest.mark.parametrize("words", [("path", "1"), ("show-client", "1", "--for-participant")])
def test_that_somebody_looked_is_recorded(begun, words, tmp_path):
    begun(*words, "--output", tmp_path / "sivu.html")
    assert views(begun) == [words[0]]


@pytest.mark.parametrize(
    ("words", "greeting"),
    [((), "Hej Tiina!"), (("--lang", "fi"), "Hei Tiina!"), (("--lang", "en"), "Hello Tiina!")],
)
def test_the_page_speaks_the_clients_language_unless_another_is_typed(begun, words, greeting):
    said = begun("show-client", "1", "--for-participant", "--format", "markdown", *words)
    assert said.out.splitlines()[0] == f"# {greeting}"


def test_a_language_that_is_not_spoken_here_is_the_coachs(begun):
    begun("edit-client", "1", "--language", "so")
    assert "Hello Tiina!" in begun("show-client", "1", "--for-participant", "--format", "terminal").out


def test_a_file_is_written_in_the_clients_language_and_the_answer_in_the_coachs(begun, tmp_path):
    place = tmp_path / "tiina.html"
    assert begun("show-client", "1", "--for-participant", "--output", place).out == f"Written: {place}\n"
    text = place.read_text(encoding="utf-8")
    assert '<html lang="sv">' in text
    assert "<h1>Hej Tiina!</h1>" in text


def test_a_file_that_is_there_stays(begun, tmp_path):
    place = tmp_path / "tiina.md"
    begun("path", "1", "--output", place)
    assert begun("path", "1", "--output", place).code == 1
    assert begun("path", "1", "--output", place, "--replace").code == 0


def test_the_page_to_take_home_and_what_a_machine_gets(begun, golden):
    golden("take-home.md", begun("show-client", "1", "--for-participant", "--format", "markdown", "--lang", "fi").out)
    assert json.loads(begun("show-client", "1", "--for-participant", "--json").out)["language"] == "sv"


def test_the_story_is_not_for_the_participant(begun):
    said = begun("show-client", "1", "--story", "--for-participant")
    assert (said.code, said.out) == (2, "")
    assert said.err == "Either --story or --for-participant: the story is the coach's.\n"


def test_the_clients_page_goes_into_a_file_whole(begun, tmp_path):
    place = tmp_path / "tiina.json"
    begun("show-client", "1", "--output", place)
    assert json.loads(place.read_text(encoding="utf-8"))["schema"] == "askeleet-client/1"


def test_a_client_who_is_not_there_is_told(begun):
    assert begun("path", "99").code == 4
