"""Goal attainment as a coach types it."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    said = ("--level", "-2=Ei yhtään", "--level", "0=Kaksi viikossa", "--importance", "2", "--difficulty", "1")
    run("add-goal", "tiina", "Hakemuksia", "--on", "2.5.2023", "--baseline", "-2", *said)
    return run


def test_a_goal_is_rated_shown_and_the_rating_taken_back(begun):
    assert begun("rate-goal", "1g1", "-1", "--on", "24.5.2023").out == (
        "Rated 1g1 “Hakemuksia”, Tiina Laine: −1 on Wed 24.5.2023 · undo: askeleet undo\n"
    )
    assert "Tiina Laine: +1 on Thu 1.6.2023" in begun("rate-goal", "1g1", "+1", "--note", "-1").out
    goal = json.loads(begun("show-goal", "1g1", "--json").out)
    assert [(each["level"], each["words"]) for each in goal["levels"]] == [(-2, "Ei yhtään"), (0, "Kaksi viikossa")]
    assert [(each["rated_on"], each["level"], each["note"]) for each in goal["ratings"]] == [
        ("2023-05-24", -1, None),
        ("2023-06-01", 1, "-1"),
    ]
    (card,) = json.loads(begun("show-client", "1", "--json").out)["goals"]
    assert (card["baseline"], card["importance"], card["difficulty"]) == (-2, 2, 1)
    assert begun("rate-goal", "1g1", "none", "--on", "24.5.2023").out.startswith("Taken back: 1g1")
    assert len(json.loads(begun("show-goal", "1g1", "--json").out)["ratings"]) == 1


def test_other_words_for_a_level_are_said_to_be_a_change(begun):
    assert begun("edit-goal", "1g1", "--level", "0=Kolme viikossa").out.startswith("Changed 1g1")
    assert begun("edit-goal", "1g1", "--level", "0=Kolme viikossa").out == "Nothing was different.\n"
    assert begun("edit-goal", "1g1", "--level", "0=").out.startswith("Changed 1g1")


def test_the_page_of_a_goal(begun, golden):
    begun("add-step", "1g1", "Etsin paikat", "--owner", "participant", "--on", "3.5.2023")
    begun("rate-goal", "1g1", "1", "--on", "24.5.2023", "--note", "Kolme lähti")
    begun("edit-goal", "1g1", "--title", "Hakemuksia ja puheluita")
    golden("show-goal.txt", begun("show-goal", "1g1").out)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("rate-goal", "1g1", "3"), 2, "“3” is no level. It is -2, -1, 0, +1 or +2; 0 is what was expected."),
        (("rate-goal", "1g1", "-3"), 2, "“−3” is no level."),
        (("rate-goal", "1g1", "-1", "--on", "1.5.2023"), 2, "it cannot be rated on Mon 1.5.2023, before it."),
        (("rate-goal", "1g7", "1"), 4, "There is no goal 1g7."),
        (("rate-goal", "1g1"), 2, "LEVEL"),
        (("rate-goal", "1g1", "none"), 4, "The goal was not rated on Thu 1.6.2023."),
        (("edit-goal", "1g1", "--importance", "4"), 2, "“4” is no weight. It is 0, 1, 2 or 3."),
        (("edit-goal", "1g1", "--level", "kaksi"), 2, "is not a level with its words."),
        (("edit-goal", "1g1", "--baseline", "-3"), 2, "“-3” is no level."),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(begun, words, code, said):
    before = begun("history", "--json").out
    refused = begun(*words)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
    assert begun("history", "--json").out == before


def test_a_terminal_asks_for_the_level_with_its_words_above(begun, typing):
    said = typing("rate-goal", "1g1", lines=["5", "+1"])
    assert " −2 Ei yhtään\n  0 Kaksi viikossa\n" in said.err
    assert "“5” is no level." in said.err
    assert "+1 on Thu 1.6.2023" in said.out
