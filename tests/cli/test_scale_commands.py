"""Scaling questions and life areas as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-goal", "tiina", "Hygieniapassi")
    run("scale", "tiina", "Toiveikkuus", "4", "--on", "3.5.2023", "--why-not-lower", "Nousin ylös", "--enough", "7")
    run("assess", "tiina", "digital=3", "terveys=5", "--on", "3.5.2023")
    return run


def test_a_scale_is_asked_again_shown_and_an_answer_taken_back(begun):
    said = begun("scale", "tiina", "toiv", "6", "--one-up", "Soitan yhteen paikkaan", "--step-to", "1g1")
    assert said.out == (
        "1sc1 “Toiveikkuus”, Tiina Laine: 6 · undo: askeleet undo\n"
        "Agreed 1g1s1 “Soitan yhteen paikkaan”, Tiina Laine · undo: askeleet undo\n"
    )
    scale = json.loads(begun("show-scale", "1sc1", "--json").out)
    assert [(each["asked_on"], each["value"], each["one_up"]) for each in scale["answers"]] == [
        ("2023-05-03", 4, None),
        ("2023-06-01", 6, "Soitan yhteen paikkaan"),
    ]
    assert "Taken back: 1sc1" in begun("scale", "tiina", "1sc1", "none").out
    (card,) = json.loads(begun("show-client", "1", "--json").out)["scales"]
    assert (card["code"], card["enough"], len(card["answers"])) == ("1sc1", 7, 1)
    begun("remove-scale", "1sc1")
    assert json.loads(begun("show-client", "1", "--json").out)["scales"] == []


def test_a_terminal_shows_what_was_said_before_and_makes_a_step_of_the_last_answer(begun, typing):
    said = typing("scale", "tiina", "toiv", lines=["11", "6", "", "Uni", "Soitan yhteen paikkaan", ""])
    assert "Wed 3.5.2023: 4 · why not lower: Nousin ylös\n" in said.err
    assert "“11” is not on the scale." in said.err
    assert "Agreed 1g1s1 “Soitan yhteen paikkaan”" in said.out.replace("\n", " ")
    (card,) = json.loads(begun("show-client", "1", "--json").out)["scales"]
    assert (card["answers"][1]["why_not_lower"], card["answers"][1]["helped"]) == (None, "Uni")


def test_a_terminal_asks_the_areas_on_one_screen_with_the_last_number_beside(begun, typing):
    said = typing("assess", "tiina", lines=["", "", "6", "12", "", *[""] * 6])
    assert "digital skills (3): " in said.err
    assert "“12” is not on the scale." in said.err
    assert "Assessed 1 area, Tiina Laine, Thu 1.6.2023" in said.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("scale", "tiina", "toiv", "11"), 2, "“11” is not on the scale."),
        (("scale", "tiina", "toiv", "5", "--on", "2.5.2023"), 2, "The scale was first asked on Wed 3.5.2023"),
        (("scale", "tiina", "toiv"), 2, "NUMBER"),
        (("scale", "tiina", "toiv", "-1"), 2, "“−1” is not on the scale."),
        (("scale", "tiina", "toiv", "5", "--step-to", "1g1"), 2, "--one-up is missing."),
        (("scale", "tiina", "toiv", "5", "--one-up", "x", "--step-to", "1g9"), 4, "There is no goal 1g9."),
        (("scale", "tiina", "toiv", "5", "--one-up", "x", "--step-to", "1g2"), 1, "The goal was closed on"),
        (("scale", "tiina", "toiv", "5", "--one-up", "x", "--step-to", "2g1"), 2, "The goal 2g1 is another client's."),
        (
            ("scale", "tiina", "toiv", "5", "--one-up", "x", "--step-to", "1g1", "--on", "4.5.2023"),
            2,
            "a step to it cannot be agreed on Thu 4.5.2023",
        ),
        (("scale", "tiina", "muu", "none"), 4, "The client has no such scale."),
        (("scale", "tiina", "toiv", "none"), 4, "There is no answer of Thu 1.6.2023. askeleet show-scale 1sc1"),
        (("edit-scale", "1sc1", "--enough", "12"), 2, "“12” is not on the scale."),
        (("edit-scale", "1sc7", "--enough", "2"), 4, "There is nothing with the code 1sc7."),
        (("edit-scale", "1g1", "--enough", "2"), 2, "“1g1” is not such a code. It is like 17sc2;"),
        (("assess", "tiina", "digital=11"), 2, "“11” is not on the scale."),
        (("assess", "tiina", "digital"), 2, "“digital” is not an area with a number."),
        (("assess", "tiina"), 2, "AREA=NUMBER"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(begun, words, code, said):
    begun("add-goal", "tiina", "Toinen")
    begun("close-goal", "1g2", "--as", "reached")
    begun("add-client", "Pekka Salo", "--entered", "10.1.2023")
    begun("add-goal", "pekka", "Pekan oma")
    before = begun("history", "--json").out
    refused = begun(*words)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
    assert begun("history", "--json").out == before


def test_the_page_shows_first_and_latest_and_hides_health_from_onlookers(begun, golden):
    begun("scale", "tiina", "toiv", "6")
    begun("assess", "tiina", "digital=5")
    golden("show-client-scales.txt", begun("show-client", "1", "--plain").out)
    assert "health" not in begun("show-client", "1", "--plain", "--discreet").out


def test_the_areas_are_those_of_the_project(begun, home):
    own = "vocabularies:\n  life-areas:\n    hobbies: {label: {fi: harrastukset}}\n    motivation: {hidden: true}\n"
    (home / ".local/share/askeleet/askeleet.yaml").write_text(own, encoding="utf-8")
    assert "Assessed 1 area" in begun("assess", "tiina", "harrast=6").out
    assert "“motivation” is not one of the choices" in begun("assess", "tiina", "motivation=5").err
