"""Leads, employers, documents and certificates as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    for name in ("Tiina Laine", "Pekka Salo", "Anna Aho"):
        run("add-client", name, "--entered", "10.1.2023", "--wish", "Keittiötyö")
    run("add-employer", "Kahvila Aurinko", "--line", "lounas, keittiö", "--size", "small", "--open-applications", "yes")
    return run


def test_a_lead_from_first_to_last(begun):
    said = begun("add-lead", "tiina", "Keittiöapulainen", "--employer", "aurinko", "--open-application")
    assert said.out == "Introduced 1l1 “Keittiöapulainen”, Tiina Laine · undo: askeleet undo\n"
    assert begun("move-lead", "1l1", "mietinnässä").out.startswith("1l1 “Keittiöapulainen”, Tiina Laine: considering")
    begun("move-lead", "1l1", "not-for-me", "--because", "iltavuorot")
    said = begun("add-lead", "tiina", "--employer", "e1")
    assert said.out.startswith("Introduced 1l2 “Kahvila Aurinko”")
    assert "“Keittiöapulainen” was not for them, because “iltavuorot”." in said.err
    (first, second) = json.loads(begun("show-client", "1", "--json").out)["leads"]
    assert (first["state"], first["employer"], first["open_application"]) == ("not-for-me", "Kahvila Aurinko", "yes")
    assert [move["state"] for move in first["moves"]] == ["considering", "not-for-me"]
    assert (second["state"], second["since"], second["moves"]) == ("introduced", "2023-06-01", [])
    assert begun("edit-lead", "1l1", "--state", "none", "--employer", "none", "--vacancy").code == 0
    (first, _second) = json.loads(begun("show-client", "1", "--json").out)["leads"]
    assert (first["state"], first["employer"], first["open_application"]) == ("considering", None, "no")
    assert begun("remove-lead", "1l2").code == 0
    assert [line.split("\t")[1] for line in begun("list-leads", "--plain").out.splitlines()] == ["1l1"]


@pytest.mark.parametrize("words", [("move-lead", "1l1", ""), ("add-document", "1", "")], ids=" ".join)
def test_an_empty_choice_is_a_missing_one(begun, words):
    begun("add-lead", "1", "Kokki")
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, "is missing" in said.err, begun("history", "--plain").out == before) == (2, True, True)


def test_several_others_at_one_small_employer_are_told(begun):
    for who in ("1", "2"):
        assert begun("add-lead", who, "--employer", "e1").err == ""
    said = begun("add-lead", "3", "--employer", "e1")
    assert (said.code, "2 others were pointed to Kahvila Aurinko within a week" in said.err) == (0, True)
    assert "3 people" in begun("match-employer", "e1").err


def test_a_lead_typed_later_is_seen_among_those_of_its_own_week(begun):
    for who in ("1", "2"):
        begun("add-lead", who, "--employer", "e1", "--on", "3.4.2023")
    assert "2 others were pointed" in begun("add-lead", "3", "--employer", "e1", "--on", "5.4.2023").err
    assert begun("add-lead", "3", "--employer", "e1").err == ""


def test_a_match_says_why_and_the_same_to_machines_in_every_language(begun):
    begun("add-lead", "2", "--employer", "e1")
    said = begun("match-employer", "aurinko").out
    assert "own wish: “Keittiötyö” – what the employer does: “keittiö”" in said
    found = [json.loads(begun("match-employer", "e1", "--json", "--lang", code).out) for code in ("en", "fi", "sv")]
    assert found[0] == found[1] == found[2]
    assert [each["client"] for each in found[0]["fits"]] == [1, 3]
    assert found[0]["pointed"] == [{"client": 2, "code": "2l1", "state": "introduced"}]
    assert "Keittiötyö" not in begun("match-employer", "e1", "--discreet").out


def test_a_stale_cv_is_told_when_something_is_applied_for(begun):
    begun("edit-client", "1", "--entered", "10.1.2022")
    begun("add-document", "1", "cv", "--on", "1.2.2022")
    begun("work-on-document", "1d1", "--on", "1.11.2022", "--state", "ready")
    begun("add-lead", "1", "Kokki")
    assert "The CV 1d1 has not been worked on together since Tue 1.11.2022" in begun("move-lead", "1l1", "applied").err
    assert begun("move-lead", "1l1", "interview").err == ""


def test_an_employer_shows_contacts_and_counts_only(begun):
    assert begun("log-employer-contact", "aurinko", "--channel", "phone", "--on", "yesterday").out == (
        "Saved e1m1 Kahvila Aurinko, Wed 31.5.2023 · undo: askeleet undo\n"
    )
    begun("edit-employer-contact", "e1m1", "--note", "Kesäapua")
    begun("add-lead", "1", "--employer", "e1")
    said = begun("show-employer", "e1").out
    assert ("Kesäapua" in said, "Tiina" in said, "leads\tintroduced\t1" in said) == (True, False, True)
    assert begun("remove-employer-contact", "e1m1").code == 0
    assert begun("edit-employer", "e1", "--size", "large").code == 0
    assert "large" in begun("list-employers").out


def test_what_a_terminal_would_obey_is_not_said_back_from_a_path(begun):
    said = begun("add-document", "1", "cv", "--path", "\x1b[31mcv.odt")
    assert "There is no file [31mcv.odt" in said.err


def test_a_document_and_a_certificate(begun, tmp_path):
    begun("add-goal", "1", "Töihin keittiöön")
    said = begun("add-document", "1", "cv", "--path", str(tmp_path / "cv.odt"), "--goal", "1g1")
    assert (said.code, "There is no file" in said.err) == (0, True)
    begun("work-on-document", "1d1", "--state", "draft", "--note", "Kuva")
    (document,) = json.loads(begun("show-client", "1", "--json").out)["documents"]
    assert (document["kind"], document["state"], document["goal"]) == ("cv", "draft", "1g1")
    assert [(work["worked_on"], work["note"]) for work in document["works"]] == [("2023-06-01", "Kuva")]
    begun("edit-document", "1d1", "--worked", "none", "--goal", "none", "--path", "")
    (document,) = json.loads(begun("show-client", "1", "--json").out)["documents"]
    assert (document["works"], document["goal"], document["path"]) == ([], None, None)
    assert begun("remove-document", "1d1").code == 0
    begun("add-certificate", "1", "Keittiötyö", "--proof", "hygieniapassi", "--exam", "12.6.")
    assert begun("list-certificates", "--missing").out.split("\t")[1:5] == [
        "1c1", "Keittiötyö", "hygiene-passport", "missing",
    ]  # fmt: skip
    begun("edit-certificate", "1c1", "--got", "today", "--expires", "1.8.2023")
    assert begun("list-certificates", "--missing", "--plain").out == ""
    assert "1c1" in begun("list-certificates", "--expiring", "90d").out
    assert begun("remove-certificate", "1c1").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add-lead", "1"), 2),
        (("add-lead", "1", "Kokki", "--employer", "hotelli"), 4),
        (("add-lead", "1", "Kokki", "--on", "1.1.2023"), 2),
        (("move-lead", "1l1"), 2),
        (("move-lead", "1l1", "hylätty"), 2),
        (("move-lead", "1l1", "applied", "--on", "1.5.2023"), 2),
        (("move-lead", "1l7", "applied"), 4),
        (("edit-lead", "1l1", "--state", "applied"), 1),
        (("edit-lead", "1l1", "--title", ""), 2),
        (("remove-employer", "e1"), 1),
        (("edit-employer", "e7", "--line", "x"), 4),
        (("add-employer",), 2),
        (("add-employer", "Kuu", "--size", "valtava"), 2),
        (("log-employer-contact", "e1", "--on", "2.6.2023"), 2),
        (("edit-employer-contact", "e1m1"), 4),
        (("add-document", "1"), 2),
        (("add-document", "1", "runo"), 2),
        (("add-document", "1", "cv", "--goal", "2g1"), 2),
        (("work-on-document", "1d1"), 4),
        (("add-certificate", "1", "Ensiapu"), 2),
        (("add-certificate", "1", "Ensiapu", "--proof", "first-aid", "--got", "1.5.2023", "--expires", "30.4.2023"), 2),
        (("list-certificates", "--expiring", "pian"), 2),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(begun, words, code):
    begun("add-goal", "2", "Ajokortti")
    begun("add-lead", "1", "Keittiöapulainen", "--employer", "e1")
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert "fault in askeleet" not in said.err
    assert begun("history", "--plain").out == before


@pytest.mark.parametrize("form", ["--plain", "--json"])
def test_a_discreet_screen_shows_codes_and_no_words(begun, form):
    begun("add-lead", "1", "Sairaalasiivooja", "--employer", "e1", "--note", "Salaisuus")
    begun("add-document", "1", "cv", "--path", "Salaisuus.odt")
    begun("add-certificate", "1", "Hitsaus", "--proof", "other")
    for words in (("show-client", "1"), ("list-leads",), ("list-leads", "1"), ("list-certificates",)):
        said = begun(*words, form, "--discreet")
        shown = said.out + said.err
        assert (said.code, "1l1" in shown or "1c1" in shown) == (0, True)
        assert [word for word in ("Sairaala", "Salaisuus", "Hitsaus", "Aurinko", "Tiina") if word in shown] == []


def test_a_terminal_asks_for_what_is_missing(begun, typing):
    said = typing("add-lead", lines=("tiina", "Kokki"))
    assert (said.code, "Introduced 1l1 “Kokki”" in said.out) == (0, True)
    said = typing("move-lead", lines=("1l1", "3"))
    assert (said.code, "applied" in said.out) == (0, True)
    said = typing("add-document", "1", lines=("cv",))
    assert (said.code, "Noted 1d1 CV (missing)" in said.out) == (0, True)
    said = typing("add-certificate", "1", lines=("Keittiö", "hygi"))
    assert (said.code, "Noted 1c1" in said.out) == (0, True)
    begun("add-employer", "Kahvila Kuu")
    said = typing("show-employer", "kahvila", lines=("2",))
    assert (said.code, "Kahvila Kuu" in said.out) == (0, True)
