"""Goals as a coach types them, with the steps to them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-goal", "tiina", "Hygieniapassi", "--idea", "participant", "--area", "skills", "--by", "30.6.")
    run("add-step", "1g1", "Ilmoittaudu kokeeseen", "--owner", "participant", "--by", "8.6.")
    return run


def test_a_goal_and_its_steps_from_first_to_last(begun):
    assert begun("add-step", "1g1", "Soitan oppilaitokseen", "--owner", "coach").out == (
        "Agreed 1g1s2 “Soitan oppilaitokseen”, Tiina Laine · undo: askeleet undo\n"
    )
    said = begun("done", "1g1s1")
    assert said.out.startswith("Done 1g1s1 “Ilmoittaudu kokeeseen”, Tiina Laine")
    assert said.err == "1 of 2 steps to 1g1 are taken.\n"
    begun("drop-step", "1g1s2")
    assert begun("edit-step", "1g1s1", "--done", "none").out.startswith("Changed 1g1s1")
    assert "close-goal 1g1 --as reached" in begun("done", "1g1s1").err
    assert "Good step!" in begun("close-goal", "1g1", "--as", "saavutettu").err
    card = json.loads(begun("show-client", "1", "--json").out)
    (goal,) = card["goals"]
    assert (goal["code"], goal["state"], goal["closed_on"], goal["area"]) == ("1g1", "reached", "2023-06-01", "skills")
    assert [(step["code"], step["done_on"], step["let_go_on"]) for step in goal["steps"]] == [
        ("1g1s1", "2023-06-01", None),
        ("1g1s2", None, "2023-06-01"),
    ]


def test_what_changes_nothing_says_so(begun):
    assert begun("edit-goal", "1g1", "--area", "skills").out == "Nothing was different.\n"
    assert begun("edit-step", "1g1s1", "--owner", "asiakas").out == "Nothing was different.\n"
    assert begun("edit-goal", "1g1", "--closed", "none").out == "Nothing was different.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("close-goal", "1g1", "--as", "open"), 2),
        (("edit-goal", "1g1", "--as", "open"), 2),
        (("close-goal", "1g1"), 2),
        (("close-goal", "1g1", "--as", "reached", "--on", "2.6.2023"), 2),
        (("edit-goal", "1g1", "--closed", "20.5.2023"), 1),
        (("edit-goal", "1g1", "--on", "1.1.2023"), 2),
        (("add-goal", "1", "  "), 2),
        (("add-step", "1g7", "Soita"), 4),
        (("done", "1g1"), 2),
        (("done", "1g1s1", "--on", "1.5.2023"), 2),
        (("edit-step", "1g1s1", "--done", "today", "--dropped", "today"), 2),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(begun, words, code):
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert "fault in askeleet" not in said.err
    assert begun("history", "--plain").out == before


def test_every_goal_command_is_undone_and_done_again(begun):
    def kept():
        return begun("show-client", "1", "--json").out

    for words in (
        ("add-goal", "1", "Ajokortti"),
        ("edit-goal", "1g2", "--title", "Ajokortti syksyllä"),
        ("add-step", "1g2", "Varaa tunti"),
        ("edit-step", "1g2s1", "--by", "20.6."),
        ("done", "1g2s1"),
        ("close-goal", "1g2", "--as", "reached"),
    ):
        before = kept()
        assert begun(*words).code == 0
        after = kept()
        assert "1g2" in begun("undo").out
        assert kept() == before
        begun("redo")
        assert kept() == after


@pytest.mark.parametrize("form", ["--plain", "--json"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show-client", "1"), "1g1s1"),
        (("show-client", "1", "--story"), "1g1s1"),
        (("today",), "1g1s1"),
        (("undo",), "1g1s1"),
        (("done", "1g1s1"), "1g1s1"),
        (("drop-step", "1g1s1"), "1g1s1"),
        (("edit-step", "1g1s1", "--owner", "coach"), "1g1s1"),
        (("edit-goal", "1g1", "--area", "housing"), "1g1"),
        (("close-goal", "1g1", "--as", "reached"), "1g1"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_titles_are_hidden_from_a_discreet_screen_and_codes_are_not(begun, words, code, form):
    said = begun(*words, form, "--discreet")
    assert said.code == 0
    assert code in said.out + said.err
    assert "Hygieniapassi" not in said.out + said.err
    assert "Ilmoittaudu" not in said.out + said.err


def test_titles_are_hidden_from_a_discreet_history(begun):
    seen, hidden = begun("history").out, begun("history", "--discreet").out
    assert ("Ilmoittaudu" in seen, "Ilmoittaudu" in hidden, "1g1s1" in hidden) == (True, False, True)


def test_only_what_a_goal_can_become_is_offered(begun):
    said = begun("close-goal", "1g1", "--as", "open")
    assert "reached, let-go" in said.err.replace("\n", " ")
    assert "close-goal." not in said.err


def test_the_story_tells_of_goals_and_steps(begun):
    begun("done", "1g1s1")
    begun("close-goal", "1g1", "--as", "reached")
    story = json.loads(begun("show-client", "1", "--story", "--json").out)
    told = [(each["kind"], each["code"], each["what"]) for each in story["events"] if each["kind"] in {"goal", "step"}]
    assert told == [
        ("goal", "1g1", "set"),
        ("step", "1g1s1", "agreed"),
        ("step", "1g1s1", "done"),
        ("goal", "1g1", "reached"),
    ]


def test_no_entry_is_moved_past_a_goal_and_no_undo_leaves_one_before_it(begun, monkeypatch):
    begun("add-coach", "mikko", "Mikko Salo")
    begun("edit-client", "1", "--entered", "2.1.2023")
    monkeypatch.setenv("ASKELEET_COACH", "mikko")
    begun("add-goal", "1", "Ajokortti", "--on", "5.1.2023")
    assert begun("edit-client", "1", "--entered", "10.1.2023").code == 2
    monkeypatch.setenv("ASKELEET_COACH", "paivi")
    assert begun("undo").code == 5
