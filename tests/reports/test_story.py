"""Everything about one person in time order, for people, for other programs, and where others may be reading."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from factories import (
    a_barrier,
    a_certificate,
    a_client,
    a_consent,
    a_course,
    a_goal,
    a_lead,
    a_question,
    a_quote,
    a_referral,
    a_scale,
    a_session,
    an_employer,
)

from askeleet import language as spoken
from askeleet.casework import (
    assessments,
    attainment,
    barriers,
    course_sessions,
    goals,
    leads,
    questions,
    referrals,
)
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


@pytest.fixture
def coached(store):
    client = a_client(store)
    goal = a_goal(store, client, on=date(2023, 5, 2))
    goals.edit_goal(store, client, goal, {}, levels={1: "Passi ja työpaikka"})
    attainment.rate_goal(store, goal, 1, on=date(2023, 5, 9), note="Koe meni hyvin")
    a_scale(store, client, "Miten toiveikas olet?", {date(2023, 5, 10): 0})
    assessments.assess(store, client, {"digital": 5, "health": 4}, on=date(2023, 5, 11))
    lead = a_lead(store, client, on=date(2023, 5, 12), employer=an_employer(store))
    leads.move_lead(store, lead, "not-for-me", on=date(2023, 5, 13), note="Iltavuorot")
    a_certificate(store, client, on=date(2023, 5, 14), got_on=date(2019, 3, 1))
    a_certificate(store, client, skill="Trukki", on=date(2023, 5, 14), got_on=date(2023, 5, 15))
    course = a_course(store, client, on=date(2023, 5, 16), until_on=date(2023, 5, 20))
    course_sessions.mark(store, course, a_session(store, course, on=date(2023, 5, 17)), there=[client])
    referral = a_referral(store, client, target="mental-health", accepted_on=date(2023, 5, 21))
    referrals.move(store, client, referral, "helped", on=date(2023, 5, 22))
    questions.answer(store, a_question(store, client, on=date(2023, 5, 23)), "CV", on=date(2023, 5, 24))
    barriers.lift_barrier(store, a_barrier(store, client, "health", sensitive=True), on=date(2023, 5, 25))
    a_consent(store, client)
    a_quote(store, client, on=date(2023, 5, 26), until=date(2023, 6, 1))
    a_quote(store, client, "Ei enää.", on=date(2023, 5, 26), until=date(2023, 5, 31))
    return client


def told(store, client, **how):
    """Return the days of May with what people read of each."""
    (table,) = story(store, client, **how).sections[0].tables
    return [
        (on.value.day, kind.key, code, *text.name.split("\n"))
        for on, kind, code, text in table.rows
        if on.value >= date(2023, 5, 9)
    ]


def test_all_that_coaching_brought_is_told_in_the_order_of_its_days(store, coached):
    assert told(store, coached) == [
        (9, "rating", "1g1", "more than expected (+1)", "“Hygieniapassi”", "Passi ja työpaikka", "Koe meni hyvin"),
        (10, "scale", "1sc1", "stands at 0 from 0 to 10", "“Miten toiveikas olet?”"),
        (11, "assessment", "", "digital skills 5, health and energy 4"),
        (12, "lead", "1l1", "introduced, Kahvila Aurinko", "“Keittiöapulainen”"),
        (13, "lead", "1l1", "not for me, Kahvila Aurinko", "“Keittiöapulainen”", "Iltavuorot"),
        (14, "certificate", "1c1", "hygiene passport, got on 1.3.2019", "“Keittiötyö”"),
        (14, "certificate", "1c2", "hygiene passport, noted", "“Trukki”"),
        (15, "certificate", "1c2", "hygiene passport, got", "“Trukki”"),
        (16, "course", "c1", "joined", "Digikurssi"),
        (20, "course", "c1", "was there 1/1", "Digikurssi"),
        (21, "referral", "1r1", "accepted, mental health service", "“Selvyyttä velkoihin”"),
        (22, "referral", "1r1", "helped, mental health service", "“Selvyyttä velkoihin”"),
        (23, "question", "1q1", "asked", "“Mitä liitteitä?”"),
        (24, "question", "1q1", "answered", "“Mitä liitteitä?”", "CV"),
        (25, "barrier", "", "lifted, limits set by health"),
        (26, "quote", "1qu1", "for the funder", "“Minua kuunneltiin.”"),
    ]


def test_with_others_looking_on_only_what_names_nothing_is_told(store, coached):
    assert told(store, coached, discreet=True) == [
        (9, "rating", "1g1", "more than expected (+1)"),
        (10, "scale", "1sc1", "stands at 0 from 0 to 10"),
        (11, "assessment", "", "digital skills 5"),
        (12, "lead", "1l1", "introduced"),
        (13, "lead", "1l1", "not for me"),
        (14, "certificate", "1c1", "hygiene passport, got on 1.3.2019"),
        (14, "certificate", "1c2", "hygiene passport, noted"),
        (15, "certificate", "1c2", "hygiene passport, got"),
        (16, "course", "c1", "joined", "Digikurssi"),
        (20, "course", "c1", "was there 1/1", "Digikurssi"),
        (21, "referral", "1r1", "accepted"),
        (22, "referral", "1r1", "helped"),
        (23, "question", "1q1", "asked"),
        (24, "question", "1q1", "answered"),
        (26, "quote", "1qu1", "for the funder"),
    ]


def test_a_zero_is_told_to_other_programs_too(store, coached):
    (scale,) = [row for row in story(store, coached).sections[0].tables[0].rows if row[1].key == "scale"]
    assert scale[3].key == "Miten toiveikas olet? 0"
