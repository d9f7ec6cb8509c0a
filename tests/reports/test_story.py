"""Everything about one person in time order, for people, for other programs, and where others may be reading."""

from __future__ import annotations

import json
from io import StringIO

import pytest

from askeleet import language as spoken
from askeleet.cli.context import open_store
from askeleet.render import render
from askeleet.reports.story import story
from askeleet.store import participants

NOTE = "Kävimme läpi työnhaun tilanteen.\n\nToinen kappale: hän kertoi kesästä, ja siitä mitä haluaa tehdä sen jälkeen."


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    at_entry = ("--status", "unemployed", "--referred-by", "te-office", "--every", "2-4w", "--wish", "Leipomoon.")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023", *at_entry)
    run("log-meeting", "1", "--on", "12.1.2023", "--channel", "online", "--note", NOTE, "--words", "Tiedän nyt.")
    run("add-goal", "1", "Hygieniapassi", "--on", "12.1.2023", "--idea", "participant")
    run("add-step", "1g1", "Ilmoittaudu kokeeseen", "--on", "12.1.2023", "--owner", "participant")
    run("done", "1g1s1", "--on", "20.1.2023")
    run("pause-client", "1", "--from", "1.2.2023", "--until", "1.3.2023", "--reason", "illness")
    run("add-coach", "mikko", "Mikko Salo")
    run("assign-client", "1", "--coach", "mikko", "--on", "2.5.2023")
    run("log-meeting", "1", "--on", "12.5.2023", "--channel", "phone", "--outcome", "no-show")
    run("close-client", "1", "--on", "12.5.2023", "--reason", "subsidised-job", "--status", "employed")
    run("reopen-client", "1", "--entered", "20.5.2023")
    run("plan-meeting", "1", "--on", "24.6.2023", "--channel", "online")
    return run


def test_a_story_is_told_in_time_order_the_newest_last(begun):
    content = json.loads(begun("show-client", "1", "--story", "--json").out)
    assert content["schema"] == "askeleet-story/1"
    assert [(event["on"], event["kind"]) for event in content["events"]] == [
        ("2023-01-10", "entry"),
        ("2023-01-10", "coach"),
        ("2023-01-10", "rhythm"),
        ("2023-01-12", "goal"),
        ("2023-01-12", "step"),
        ("2023-01-12", "contact"),
        ("2023-01-20", "step"),
        ("2023-02-01", "pause"),
        ("2023-05-02", "coach"),
        ("2023-05-12", "contact"),
        ("2023-05-12", "exit"),
        ("2023-05-20", "entry"),
        ("2023-05-20", "coach"),
        ("2023-06-24", "plan"),
    ]
    contact = content["events"][5]
    assert (contact["code"], contact["note"], contact["words"]) == ("1m1", NOTE, "Tiedän nyt.")


def test_plain_is_one_event_a_line_whatever_the_note_holds(begun):
    lines = begun("show-client", "1", "--story", "--plain").out.splitlines()
    assert len(lines) == 14
    assert all(line.count("\t") == 3 for line in lines)
    assert lines[7] == "2023-02-01\tpause\t\t2023-03-01 illness"


SECRETS = ("Kävimme", "Tiedän", "Leipomoon", "Hygieniapassi", "Ilmoittaudu")
CODES = ("1m1", "1g1", "1g1s1", "paivi", "mikko")


def drawn(form, *, discreet=False):
    out = StringIO()
    with open_store() as store:
        render(story(store, participants.with_number(store, 1), discreet=discreet), form, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("form", "secrets"),
    [("terminal", ("Tiina", "Päivi", "Mikko", *SECRETS)), ("json", SECRETS), ("plain", SECRETS)],
)
def test_a_discreet_story_has_no_names_notes_or_words_and_all_the_codes(begun, form, secrets):
    seen, hidden = drawn(form), drawn(form, discreet=True)
    assert [secret for secret in secrets if secret not in seen] == []
    assert [secret for secret in secrets if secret in hidden] == []
    assert [code for code in CODES if code not in hidden] == []


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_a_story_is_readable_in_80_columns(begun, golden, language):
    spoken.use(language)
    told = drawn("terminal")
    assert max(map(len, told.splitlines())) <= 80
    golden(f"story-{language}.txt", told)


def test_a_story_over_two_years_is_ruled_by_years(begun):
    begun("add-client", "Pekka", "--entered", "10.1.2020")
    begun("log-meeting", "2", "--on", "12.5.2023", "--channel", "phone")
    out = StringIO()
    with open_store() as store:
        document = story(store, participants.with_number(store, 2))
    render(document, "markdown", out)
    (table,) = document.sections[0].tables
    assert [name for _first, name in table.rules] == ["2020", "2023"]
    assert out.getvalue().count("\n### ") == 2
