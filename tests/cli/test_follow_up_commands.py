"""Follow-ups as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("close-client", "1", "--on", "12.4.2023", "--reason", "subsidised-job")
    return run


def test_a_follow_up_is_waited_for_and_made(begun):
    assert begun("list-follow-ups", "--plain").out == "1 Tiina Laine\t28-days\t2023-05-10\toverdue\t\t\t\t\n"
    words = ("--on", "12.5.", "--status", "employed", "--source", "told", "--note", "Viihtyy hyvin")
    said = begun("log-follow-up", "tiina", *words)
    assert said.out == "Followed up 1f1, Tiina Laine, 28 days: at work (also apprenticeship) · undo: askeleet undo\n"
    assert begun("list-follow-ups").out == ""
    listed = begun("list-follow-ups", "tiina", "--plain").out.splitlines()
    assert [line.split("\t")[1:4] for line in listed] == [
        ["3-months", "2023-07-12", "to-come"],
        ["6-months", "2023-10-12", "to-come"],
        ["28-days", "2023-05-10", "made"],
    ]


def test_a_follow_up_is_on_the_page_and_others_do_not_read_its_note(begun):
    begun("log-follow-up", "1", "--on", "12.5.", "--status", "employed", "--source", "told", "--note", "Viihtyy")
    assert "Viihtyy" in begun("show-client", "1", "--plain").out
    assert "Viihtyy" not in begun("show-client", "1", "--plain", "--discreet").out
    assert "Viihtyy" in begun("show-client", "1", "--story", "--plain").out
    assert "Viihtyy" in begun("search", "viihtyy", "--plain").out
    (made, *to_come) = json.loads(begun("show-client", "1", "--json").out)["follow_ups"]
    assert (made["code"], made["due_on"], made["status"]) == ("1f1", "2023-05-10", "employed")
    assert [each["window"] for each in to_come] == ["3-months", "6-months"]


def test_a_follow_up_is_mended_and_taken_out(begun):
    begun("log-follow-up", "1", "--on", "12.5.", "--status", "employed", "--source", "told")
    mended = begun("edit-follow-up", "1f1", "--status", "studying", "--window", "3 months", "--json")
    assert json.loads(mended.out) == {
        "schema": "askeleet-follow-up/1",
        "code": "1f1",
        "window": "3-months",
        "answered_on": "2023-05-12",
        "status": "studying",
        "source": "told",
    }
    assert begun("remove-follow-up", "1f1").out.startswith("Taken out 1f1")
    assert "put back" in begun("undo").out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--status", "employed"), 2, "--source"),
        (("--source", "told"), 2, "--status"),
        (("--status", "employed", "--source", "told", "--window", "soon"), 2, "“soon” is not a time after an exit."),
        (("--status", "employed", "--source", "told", "--on", "1.4."), 1, "had not left by"),
        (("--status", "employed", "--source", "told", "--on", "1.1.2030"), 2, "is to come"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(begun, words, code, said):
    answer = begun("log-follow-up", "1", *words)
    assert answer.code == code
    assert said in answer.err
    assert json.loads(begun("show-client", "1", "--json").out)["follow_ups"][0]["code"] is None


def test_any_other_time_may_be_named(begun):
    words = ("--status", "employed", "--source", "register", "--on", "20.5.", "--window", "30-days")
    assert "30-days" in begun("log-follow-up", "1", *words).out
