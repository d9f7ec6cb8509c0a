"""Strengths, interests and barriers as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-client", "Pekka Salo", "--entered", "10.1.2023")
    run("add-strength", "tiina", "Rauhallinen", "--evidence", "Minua kysyttiin.", "--source", "participant")
    run("add-interest", "tiina", "Kuoro")
    run("add-barrier", "tiina", "health", "--note", "rajoittaa seisomatyötä")
    run("add-strength", "pekka", "Tarkka")
    return run


def card(run, *how):
    return json.loads(run("show-client", "1", "--json", *how).out)


def test_a_strength_from_first_to_last(begun):
    assert begun("add-strength", "1", "Tarkka").out == "Noted 1st2 “Tarkka”, Tiina Laine · undo: askeleet undo\n"
    assert begun("edit-strength", "1st1", "--name", "Rauhallinen kiireessä", "--ended", "today").code == 0
    assert begun("remove-strength", "1st2").out.startswith("Taken out 1st2 “Tarkka”")
    (strength,) = card(begun)["strengths"]
    assert (strength["name"], strength["ended_on"]) == ("Rauhallinen kiireessä", "2023-06-01")
    assert strength["before"] == [{"until_on": "2023-06-01", "name": "Rauhallinen", "text": "Minua kysyttiin."}]
    begun("edit-strength", "1st1", "--ended", "none", "--evidence", "")
    assert [card(begun)["strengths"][0][name] for name in ("ended_on", "evidence")] == [None, None]


def test_an_interest_from_first_to_last(begun):
    assert begun("edit-interest", "1in1", "--name", "Kuorolaulu").out.startswith("Changed 1in1 “Kuorolaulu”")
    assert begun("edit-interest", "1in1", "--name", "Kuorolaulu").out == "Nothing was different.\n"
    assert json.loads(begun("remove-interest", "1in1", "--json").out) == {
        "schema": "askeleet-interest/1", "code": "1in1", "ended_on": None,
    }  # fmt: skip
    assert card(begun)["interests"] == []


def test_a_barrier_from_first_to_last(begun):
    said = begun("add-barrier", "1", "digi", "--note", "ei sähköpostia", "--sensitive", "--source", "coach")
    assert said.out == "Noted weak digital skills, Tiina Laine · undo: askeleet undo\n"
    begun("edit-barrier", "1", "digital-skills", "--not-sensitive", "--on", "2.5.")
    assert begun("lift-barrier", "1", "digital-skills", "--on", "yesterday").out.startswith("Lifted weak digital")
    begun("remove-barrier", "1", "health")
    (barrier,) = card(begun)["barriers"]
    assert (barrier["code"], barrier["sensitive"], barrier["noted_on"], barrier["lifted_on"]) == (
        "digital-skills", False, "2023-05-02", "2023-05-31",
    )  # fmt: skip


def test_a_goal_is_set_on_a_strength_and_taken_off_it(begun):
    begun("add-goal", "1", "Kahvilatyö", "--strength", "1st1")
    assert card(begun)["goals"][0]["strength"] == "1st1"
    said = begun("remove-strength", "1st1")
    assert (said.code, said.out) == (1, "")
    assert "askeleet edit-goal 1g1 --strength none" in said.err
    begun("edit-goal", "1g1", "--strength", "none")
    assert card(begun)["goals"][0]["strength"] is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add-strength", "1", "  "), 2),
        (("add-strength", "1"), 2),
        (("add-strength", "1", "Tarkka", "--on", "2.6.2023"), 2),
        (("add-strength", "1", "Tarkka", "--on", "1.1.2023"), 2),
        (("add-strength", "1", "Tarkka", "--source", "naapuri"), 2),
        (("edit-strength", "1st1", "--name", ""), 2),
        (("edit-strength", "1st9", "--name", "Tarkka"), 4),
        (("edit-strength", "1g1", "--name", "Tarkka"), 2),
        (("edit-strength", "1st1", "--ended", "1.5.2023"), 2),
        (("edit-interest", "1st1", "--name", "Kuoro"), 2),
        (("add-barrier", "1", "health"), 1),
        (("add-barrier", "1", "kipu"), 2),
        (("add-barrier", "1"), 2),
        (("lift-barrier", "1", "money"), 4),
        (("lift-barrier", "1", "health", "--on", "1.5.2023"), 2),
        (("lift-barrier", "1"), 2),
        (("add-goal", "1", "Kahvilatyö", "--strength", "2st1"), 2),
        (("add-goal", "1", "Kahvilatyö", "--strength", "1st7"), 4),
        (("add-goal", "1", "Kahvilatyö", "--strength", "kuoro"), 2),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(begun, words, code):
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert "fault in askeleet" not in said.err
    assert begun("history", "--plain").out == before


@pytest.mark.parametrize("form", ["--plain", "--json"])
@pytest.mark.parametrize(
    "words",
    [
        ("show-client", "1"),
        ("history",),
        ("undo",),
        ("edit-strength", "1st1", "--source", "coach"),
        ("edit-interest", "1in1", "--source", "coach"),
        ("edit-barrier", "1", "health", "--source", "coach"),
        ("lift-barrier", "1", "health"),
        ("list-clients",),
    ],
    ids=" ".join,
)
def test_nothing_of_it_is_seen_on_a_discreet_screen(begun, words, form):
    said = begun(*words, form, "--discreet")
    assert said.code == 0
    seen = said.out + said.err
    assert [word for word in ("Rauhallinen", "kysyttiin", "Kuoro", "seisomaty", "limits") if word in seen] == []
    assert '"health"' not in seen


def test_a_terminal_asks_for_what_is_missing(typing, begun):
    said = typing("add-strength", lines=["tiina", "Sinnikäs", "En luovuttanut."])
    assert "Noted 1st2 “Sinnikäs”" in said.out
    said = typing("add-barrier", "1", lines=["language", ""])
    assert "Noted language skills" in said.out
    said = typing("lift-barrier", "1", lines=["language"])
    assert "Lifted language skills" in said.out
    assert card(begun)["strengths"][1]["evidence"] == "En luovuttanut."
