"""Questions, needs and courses as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    for name in ("Tiina Laine", "Pekka Salo"):
        run("add-client", name, "--entered", "10.1.2023")
    run("ask", "tiina", "Mitä liitteitä?", "--on", "19.5.", "--channel", "email")
    run("add-referral", "tiina", "physio", "--need", "Selkä kipeä", "--area", "health", "--on", "2.5.")
    run("add-course", "Digikurssi", "--topic", "digital-skills")
    run("join-course", "c1", "tiina", "2", "--on", "2.5.")
    run("add-session", "digi", "--on", "9.5.", "--minutes", "2h")
    return run


def test_a_question_waits_and_is_answered(begun):
    assert begun("list-questions", "--plain").out == "1q1\t2023-05-19\t9\t1 Tiina Laine\tMitä liitteitä?\n"
    said = begun("answer", "1q1", "CV riittää", "--on", "22.5.")
    assert said.out == "Answered 1q1 “Mitä liitteitä?”, Tiina Laine · undo: askeleet undo\n"
    assert json.loads(begun("list-questions", "--json").out)["sections"][0]["tables"] == {"questions": []}
    assert begun("list-questions", "tiina", "--all", "--plain").out.split("\t")[2] == "1"


def test_what_tells_of_health_is_hidden_in_lists_and_not_on_the_page(begun):
    assert begun("move-referral", "1r1", "suggested", "--on", "4.5.").out.startswith("Moved on 1r1")
    listed = begun("list-referrals", "--plain").out
    assert "Selkä" not in listed
    assert "physiotherapy" not in listed
    assert "Selkä kipeä" in begun("show-client", "1", "--plain").out
    hidden = begun("show-client", "1", "--plain", "--discreet").out
    assert "1r1" in hidden
    assert "Selkä" not in hidden
    assert "physiotherapy" not in hidden
    (record,) = json.loads(begun("show-client", "1", "--json", "--discreet").out)["referrals"]
    assert (record["need"], record["target"], record["state"]) == (None, None, "suggested")


def test_one_command_marks_a_whole_group(begun):
    assert "there 1 of 2" in begun("mark-attendance", "c1s1", "--all", "--except", "tiina").out
    assert "there 2 of 2" in begun("mark-attendance", "c1s1", "--all").out
    assert "there 1 of 2" in begun("mark-attendance", "c1s1", "tiina").out
    (course,) = json.loads(begun("show-client", "1", "--json").out)["courses"]
    assert (course["code"], course["attended"], course["marked"]) == ("c1", 1, 1)


def test_a_course_is_the_same_to_machines_in_every_language(begun):
    begun("edit-course", "c1", "--topic", "digital-skills", "--topic", "cv")
    found = [begun("show-course", "c1", "--json", "--lang", code).out for code in ("en", "fi", "sv")]
    assert found[0] == found[1] == found[2]
    assert json.loads(found[0])["sections"][0]["facts"]["topics"] == "digital-skills cv"


def test_a_terminal_lists_who_joined_and_asks_who_was_missing(begun, typing):
    said = typing("mark-attendance", "c1s1", lines=("3", "2"))
    assert "  2 Pekka Salo" in said.err
    assert "from 1 to 2" in said.err
    assert "there 1 of 2" in said.out
    assert "there 2 of 2" in typing("mark-attendance", "c1s1", lines=("",)).out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("answer", "1q1", "x", "--on", "18.5."), 2),
        (("answer", "1q7", "x"), 4),
        (("answer", "1g1", "x"), 2),
        (("ask", "tiina"), 2),
        (("ask", "tiina", " "), 2),
        (("edit-question", "1q1", "--answer", "x"), 1),
        (("add-referral", "tiina"), 2),
        (("add-referral", "tiina", "nonsense", "--need", "x"), 2),
        (("move-referral", "1r1"), 2),
        (("move-referral", "1r1", "noted"), 2),
        (("move-referral", "1r1", "accepted", "--on", "1.5."), 2),
        (("edit-referral", "1r1", "--need", ""), 2),
        (("join-course", "c9", "tiina"), 4),
        (("join-course", "c1", "tiina"), 1),
        (("mark-attendance", "c1s1"), 2),
        (("mark-attendance", "c1s9", "--all"), 4),
        (("mark-attendance", "c1", "--all"), 2),
        (("mark-attendance", "c1s1", "tiina", "--except", "tiina"), 2),
        (("remove-course", "c1"), 1),
        (("add-course", "1"), 2),
        (("add-course", "Uusi", "--from", "2.6.2023", "--until", "1.6.2023"), 2),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(begun, words, code):
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert "fault in askeleet" not in said.err
    assert begun("history", "--plain").out == before


def test_every_command_is_undone_and_done_again(begun):
    def kept():
        shown = ("show-client", "1", "--json"), ("list-courses", "--json"), ("show-course", "c1", "--plain")
        return [begun(*words).out for words in shown]

    for words in (
        ("ask", "1", "Toinen?"),
        ("answer", "1q2", "Joo"),
        ("edit-question", "1q2", "--text", "Kolmas?"),
        ("remove-question", "1q2"),
        ("add-referral", "1", "--need", "Asunto"),
        ("edit-referral", "1r2", "--target", "housing-advice"),
        ("move-referral", "1r2", "helped"),
        ("remove-referral", "1r2"),
        ("edit-course", "c1", "--until", "30.6."),
        ("mark-attendance", "c1s1", "--all"),
        ("edit-session", "c1s1", "--minutes", "90"),
        ("leave-course", "c1", "tiina"),
        ("remove-session", "c1s1"),
        ("remove-course", "c1"),
    ):
        before = kept()
        assert begun(*words).code == 0, words
        after = kept()
        assert after != before
        assert begun("undo").code == 0
        assert kept() == before
        begun("redo")
        assert kept() == after


def test_the_report_has_a_section_only_where_there_is_something_to_say(begun):
    def keys(month):
        return {each["key"] for each in json.loads(begun("report", "--month", month, "--json").out)["sections"]}

    assert {"courses", "referrals", "questions"} <= keys("2023-05")
    assert not {"courses", "referrals", "questions"} & keys("2023-03")
