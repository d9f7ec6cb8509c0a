"""Feedback as it is typed: asked one question after another, nobody's, and shown from five answers on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    return run


def test_feedback_is_saved_and_the_answer_says_that_there_is_no_way_back(begun):
    before = begun("history", "--json").out
    said = begun(
        "add-feedback", "--month", "2023-05", "--item", "useful=5", "--item", "kuunneltiin=4", "--recommend", "9"
    )
    assert said.code == 2  # `kuunneltiin` begins no term
    said = begun("add-feedback", "--month", "2023-05", "--item", "useful=5", "--item", "minua=4", "--recommend", "9")
    assert (said.code, said.err) == (0, "")
    assert said.out == "Saved: feedback of May 2023. It is nobody's: there is no undo, and nobody finds it again.\n"
    assert begun("history", "--json").out == before
    assert begun("history", "--views", "--json").out.count("feedback") == 0
    assert json.loads(begun("add-feedback", "--words", "Hyvä", "--json").out) == {
        "schema": "askeleet-feedback/1",
        "month": "2023-06",
    }


def test_feedback_makes_no_backup_whose_name_would_tell_the_moment(begun, still_clock):
    folder = Path(json.loads(begun("where", "--json").out)["backups"])
    before = sorted(folder.glob("*"))
    still_clock.shift(3 * 24 * 3600)
    begun("add-feedback", "--words", "Hyvä")
    assert sorted(folder.glob("*")) == before


def test_words_and_means_are_shown_from_five_answers_on(begun, typing):
    for number in range(4):
        begun("add-feedback", "--month", "2023-05", "--item", "useful=4", "--words", f"Sana {number}")
    hidden = begun("list-feedback", "--month", "2023-05")
    assert hidden.out == "feedback-n\t4\n"
    assert "What they say is shown from 5 answers on." in typing("list-feedback", "--month", "2023-05").out
    assert json.loads(begun("list-feedback", "--month", "2023-05", "--json").out)["words"] == []
    last = ("--item", "useful=5", "--recommend", "10", "--words", "Sana 4", "--no-input")
    begun("add-feedback", "--month", "2023-05", *last)
    shown = begun("list-feedback", "--month", "2023-05", "--plain").out
    assert all(f"“Sana {number}”" in shown for number in range(5))
    machine = json.loads(begun("list-feedback", "--year", "2023", "--json").out)
    assert machine["figures"]["feedback-means"]["useful"] == 4.2
    assert sorted(machine["words"]) == [f"Sana {number}" for number in range(5)]
    assert begun("list-feedback", "--month", "2023-04", "--plain").out == ""
    report = json.loads(begun("report", "--month", "2023-05", "--json").out)
    assert report["figures"]["feedback-n"] == 5
    assert "Sana" not in begun("report", "--month", "2023-05").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "The feedback says nothing yet."),
        (("--item", "useful=6"), "“6” is no score."),
        (("--item", "useful"), "“useful” is not an item with its score."),
        (("--item", "usefull=5"), "useful"),
        (("--recommend", "11"), "“11” is not from 0 to 10."),
        (("--recommend", "9", "--month", "2023-07"), "2023-07 is still to come"),
        (("--words", "Olen 131052-308T"), "identity code"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(begun, words, said):
    refused = begun("add-feedback", *words)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert begun("list-feedback", "--month", "this", "--plain").out == ""


def test_a_terminal_asks_one_question_after_another_and_whether_to_save(begun, typing):
    said = typing("add-feedback", lines=["5", "", "6", "4", "", "9", "Tiinan kanssa oli mukavaa", "y"])
    assert "“6” is no score." in said.err
    assert "A word in it may be a client's name." in said.err
    assert "Once saved, nobody can find it, change it or take it back." in said.err
    assert said.out.startswith("Saved: feedback of June 2023.")


def test_a_terminal_saves_nothing_where_it_is_not_wanted(begun, typing):
    said = typing("add-feedback", "--recommend", "3", lines=["n"])
    assert (said.code, said.out) == (0, "")
    assert "Nothing was saved." in said.err
    assert begun("list-feedback", "--month", "this", "--plain").out == ""


def test_one_period_at_a_time(begun):
    assert begun("list-feedback", "--month", "2023-05", "--year", "2023").code == 2
