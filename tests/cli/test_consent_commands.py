"""Consents and quotes as a coach types them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    return run


def test_a_consent_is_given_mended_withdrawn_and_taken_out(begun):
    assert begun("add-consent", "tiina", "contact-employers", "--version", "Lomake 2").out == (
        "Entered 1co1, Tiina Laine: contact with employers · undo: askeleet undo\n"
    )
    begun("edit-consent", "1co1", "--basis", "public-task", "--on", "3.5.2023", "--source", "Kansiossa")
    (consent,) = json.loads(begun("show-client", "1", "--json").out)["consents"]
    assert consent == {
        "code": "1co1", "number": 1, "purpose": "contact-employers", "basis": "public-task",
        "granted_on": "2023-05-03", "withdrawn_on": None, "version": "Lomake 2", "source": "Kansiossa",
    }  # fmt: skip
    assert json.loads(begun("withdraw-consent", "tiina", "contact-employers", "--json").out) == {
        "schema": "askeleet-consent/1", "code": "1co1", "purpose": "contact-employers",
        "granted_on": "2023-05-03", "withdrawn_on": "2023-06-01",
    }  # fmt: skip
    assert begun("add-consent", "1", "contact-employers").out.startswith("Entered 1co2")
    assert begun("edit-consent", "1co2", "--basis", "consent").out == "Nothing was different.\n"
    assert begun("remove-consent", "1co2").out.startswith("Removed 1co2, Tiina Laine")
    begun("undo")
    assert len(json.loads(begun("list-consents", "tiina", "--json").out)["sections"][0]["tables"]["consents"]) == 2


def test_a_quote_is_saved_listed_and_withdrawn(begun):
    said = begun("add-quote", "tiina", "Minua kuunneltiin.", "--use", "funder", "--until", "31.12.2023", "--on", "2.5.")
    assert (said.out, said.err) == ("Saved 1qu1 “Minua kuunneltiin.”, Tiina Laine · undo: askeleet undo\n", "")
    assert "Minua kuunneltiin." in begun("list-quotes", "--use", "funder").out
    assert begun("list-quotes", "--use", "public").out == ""
    assert begun("edit-quote", "1qu1", "--use", "public", "--until", "").out.startswith("Changed 1qu1")
    assert begun("withdraw-quote", "1qu1").out == "Withdrawn 1qu1 …, Tiina Laine · undo: askeleet undo\n"
    assert begun("list-quotes").out == ""
    assert json.loads(begun("show-client", "1", "--json").out)["quotes"] == []
    assert begun("remove-quote", "1qu1").out.startswith("Removed 1qu1 …")


def test_a_name_in_what_is_told_on_is_warned_about(begun):
    said = begun("add-quote", "1", "Tiinalle sanottiin suoraan", "--use", "public")
    assert said.out.startswith("Saved 1qu1")
    assert said.err.startswith("A word in it may be a client's name.")
    assert begun("add-quote", "1", "Tiinalle sanottiin suoraan", "--use", "internal").err == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("add-consent", "1"), 2, "PURPOSE"),
        (("add-consent", "1", "phto"), 2, "photo"),
        (("add-consent", "1", "quotes"), 1, "there is 1co1 of"),
        (("add-consent", "1", "photo", "--on", "2.6.2023"), 2, "2.6.2023"),
        (("withdraw-consent", "1", "photo"), 4, "There is no consent in force for that purpose."),
        (("withdraw-consent", "1co1", "--on", "1.5.2023"), 2, "it cannot have been withdrawn on"),
        (("withdraw-consent", "1co7"), 4, "1co7"),
        (("withdraw-consent", "1"), 2, "PURPOSE"),
        (("edit-consent", "1qu1"), 2, "“1qu1” is not such a code. It is like 17co2"),
        (("add-quote", "1", "Hyvä"), 2, "--use"),
        (("add-quote", "1", "--use", "public"), 2, "TEXT"),
        (("add-quote", "1", "Olen 131052-308T", "--use", "public"), 2, "identity code"),
        (("add-quote", "1", "Hyvä", "--use", "public", "--until", "1.5.2023"), 2, "it cannot end on"),
        (("edit-quote", "1qu1", "--text", ""), 2, "The words themselves are needed."),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(begun, words, code, said):
    begun("add-consent", "1", "quotes", "--on", "2.5.2023")
    begun("add-quote", "1", "Minua kuunneltiin.", "--use", "funder", "--on", "2.5.2023")
    before = begun("history", "--json").out
    refused = begun(*words)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
    assert begun("history", "--json").out == before


def test_a_quote_is_refused_while_the_consent_is_withdrawn(begun):
    begun("add-consent", "1", "quotes", "--on", "2.5.2023")
    begun("withdraw-consent", "1co1")
    before = begun("history", "--json").out
    refused = begun("add-quote", "1", "Hyvä", "--use", "internal")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        "The consent to quotes was withdrawn; nothing was saved. A new one: askeleet add-consent 1 quotes\n"
    )
    assert begun("history", "--json").out == before


def test_a_terminal_asks_for_what_is_needed(begun, typing):
    assert "1co1, Tiina Laine: photos" in typing("add-consent", "tiina", lines=["photos"]).out
    assert "1qu1 “Hyvä.”" in typing("add-quote", "tiina", lines=["Hyvä.", "2"]).out
    assert "Withdrawn 1co1" in typing("withdraw-consent", lines=["1co1"]).out


def test_what_was_done_is_told_without_the_words_of_a_quote(begun):
    begun("add-quote", "1", "Minua kuunneltiin.", "--use", "funder")
    begun("add-consent", "1", "photo")
    told = begun("history").out
    assert "quote 1qu1 of 1 Tiina Laine" in told
    assert "consent 1co1 of 1 Tiina Laine: photos" in told
    assert "kuunneltiin" not in told
