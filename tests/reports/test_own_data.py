"""Everything about a person is in the export, and nothing of anybody else's record."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from factories import (
    a_barrier,
    a_certificate,
    a_client,
    a_consent,
    a_course,
    a_document,
    a_follow_up,
    a_lead,
    a_meeting,
    a_question,
    a_quote,
    a_referral,
    a_scale,
    a_session,
    a_strength,
    an_interest,
    left,
    the_coach,
)

from askeleet import language
from askeleet.casework import (
    assessments,
    attainment,
    consents,
    documents,
    goals,
    leads,
    meetings,
    pauses,
    quotes,
    requests,
    rhythms,
    steps,
    strengths,
    trail,
)
from askeleet.casework.course_sessions import mark
from askeleet.domain.controller import Controller
from askeleet.domain.episode import Gaps
from askeleet.domain.retention import Retention
from askeleet.render import render
from askeleet.reports.free_texts import to_review
from askeleet.reports.own_data import own_data
from askeleet.reports.privacy import TABLES
from askeleet.store import drafts, views
from askeleet.store import episodes as stays

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs/own-data.schema.json").read_text(encoding="utf-8"))
CONTROLLER = Controller("Askeleet töihin", "tietosuoja@example.fi", "GDPR art. 6(1)(e)", "Rahoittaja: vain luvut")


NOTED = ("2st1 !", "2in1", "limits set by health")


@pytest.fixture
def client(store, tmp_path):
    a_meeting(store, a_client(store, "Pekka Salo"), note="Pekan oma asia")
    client = a_client(store, "Tiina Laine", wish="Oma puutarha")
    pauses.pause(store, client, first=date(2023, 2, 1), last=date(2023, 2, 7), reason="summer")
    a_meeting(store, client, note="Pekka kävi mukana", topics="cv")
    a_meeting(store, client, on=date(2023, 5, 4), words="Selkä kestää taas")
    a_meeting(store, client, on=date(2023, 5, 5))
    goal = goals.set_goal(store, client, "Hygieniapassi", on=date(2023, 3, 1), facts={})
    goals.edit_goal(store, client, goal, {"title": "Hygieniapassi keväällä"}, levels={0: "Passi on"})
    attainment.rate_goal(store, goal, 0, on=date(2023, 5, 10), note="Koe meni läpi")
    steps.agree_step(store, goal, "Ilmoittaudu", on=date(2023, 3, 2), facts={})
    _services(store, client)
    _work(store, client)
    _strengths(store, client)
    requests.receive(store, client, "access", on=date(2023, 5, 20))
    rhythms.agree_rhythm(store, stays.of(store, client.id)[0], Gaps(None, 14, None), from_on=date(2023, 3, 1))
    store.actor = the_coach(store).id
    drafts.keep(store, command="log-meeting", participant_id=client.id, text="Kesken", folder=tmp_path)
    left(store, client, on=date(2023, 5, 12))
    a_follow_up(store, client, on=date(2023, 5, 30), note="Viihtyy hyvin")
    views.note(store, command="show-client", participant_id=client.id)
    return client


def _work(store, client):
    """Note a lead, a document and a certificate of the client's."""
    leads.move_lead(store, a_lead(store, client, "Kokki"), "not-for-me", on=date(2023, 5, 4), note="Pekka on siellä")
    documents.work_on(store, a_document(store, client, path="Tiina/cv.odt"), on=date(2023, 5, 4), facts={})
    a_certificate(store, client)


def _strengths(store, client):
    """Note a strength that was reworded, an interest, a barrier, and how the client's life stands."""
    strength = a_strength(store, client, "Tarkka")
    strengths.edit_strength(store, client, strength, {"evidence": "Laskin kassan, Pekka ei."})
    an_interest(store, client, "Kuoro")
    a_scale(store, client, "Toiveikkuus", {date(2023, 3, 2): 4})
    assessments.assess(store, client, {"digital": 5}, on=date(2023, 3, 2))
    a_barrier(store, client, "health", note="Rajoittaa seisomatyötä")
    let_use_words(store, client)


def _services(store, client):
    """Note a question, a need and a course of the client's."""
    a_question(store, client, on=date(2023, 3, 5), channel="phone")
    a_referral(store, client, on=date(2023, 3, 6), target="debt-counselling")
    course = a_course(store, client, on=date(2023, 3, 7))
    mark(store, course, a_session(store, course, on=date(2023, 3, 8)), there=[client])


def let_use_words(store, client):
    consent = a_consent(store, client, "quotes", version="Lomake 2/2023", source="Kansiossa")
    withdrawn = a_quote(store, client, "Pekan kanssa oli hauskaa.", use="internal")
    a_quote(store, client, "Sain edetä rauhassa.", until=date(2023, 5, 31))
    quotes.withdraw_quote(store, withdrawn, on=date(2023, 5, 10))
    consents.withdraw_consent(store, consent, on=date(2023, 5, 11))


def test_the_json_keeps_to_its_schema_and_holds_every_table(store, client):
    machine = own_data(store, client, CONTROLLER, Retention()).machine
    jsonschema.validate(machine, SCHEMA)
    logs = {"changes": "change_rows", "views": "views"}
    assert {*machine["records"], *(logs[key] for key in logs if machine[key])} == {*TABLES}
    assert [(each["text"], each["made_by"]) for each in machine["records"]["drafts"]] == [("Kesken", "Päivi Hirvonen")]
    assert machine["kept_until"] == "2024-05-12"
    coded = [
        "2m1 !",
        "2m2",
        "2g1",
        "2g1s1",
        "2sc1",
        "2l1 !",
        "2d1",
        "2c1",
        "2co1",
        "2qu1 !",
        "2qu2",
        *NOTED,
        "2q1",
        "2r1",
        "2f1",
    ]
    assert machine["review"] == [*coded, "Own wish", "Drafts", "What was so before"]
    assert machine["records"]["meetings"][0]["coach"] == "Päivi Hirvonen"
    assert {each["command"] for each in machine["changes"]} >= {"add-client", "close-client", "add-goal"}
    assert [each["command"] for each in machine["views"]] == ["show-client"]
    assert "Pekan oma asia" not in json.dumps(machine, ensure_ascii=False)


def test_a_draft_about_the_person_is_on_the_page(store, client):
    out, document = StringIO(), own_data(store, client, CONTROLLER, Retention())
    render(document, "markdown", out)
    assert "log-meeting | Kesken" in out.getvalue()


def test_what_was_so_before_is_handed_out_too(store, client):
    meeting = a_meeting(store, client, on=date(2023, 5, 6), note="Pekan kanssa riitaa")
    meetings.edit_meeting(store, client, meeting, {"note": "Rauhallinen käynti"})
    trail.undo(store)
    gone = a_meeting(store, client, on=date(2023, 5, 8), note="Väärä ihminen")
    meetings.remove_meeting(store, gone)
    request = requests.receive(store, client, "rectification", on=date(2023, 5, 20), note="Nimi on väärin")
    requests.close(store, request.number, on=date(2023, 5, 22), outcome="refused")
    out, document = StringIO(), own_data(store, client, CONTROLLER, Retention())
    machine = document.machine
    jsonschema.validate(machine, SCHEMA)
    assert [(each["table"], each["is_taken_out"], each["values"]) for each in machine["earlier"][:1]] == [
        ("requests", False, {"closed_on": None, "outcome": None})
    ]
    assert (machine["earlier"][1]["values"]["note"], machine["earlier"][1]["is_taken_out"]) == ("Väärä ihminen", True)
    assert [each["values"] for each in machine["earlier"] if each["command"] in {"edit-meeting", "undo"}] == [
        {"note": "Rauhallinen käynti"},
        {"note": "Pekan kanssa riitaa"},
    ]
    assert "What was so before !" in machine["review"]
    render(document, "markdown", out)
    for text in ("Nimi on väärin", "refused", "Note: Väärä ihminen", "Note: Rauhallinen käynti"):
        assert text in out.getvalue()


def test_what_was_agreed_and_said_is_on_the_page_also_when_it_was_withdrawn(store, client):
    out = StringIO()
    render(own_data(store, client, CONTROLLER, Retention()), "markdown", out)
    page = out.getvalue()
    assert all(words in page for words in ("Lomake 2/2023", "Pekan kanssa oli hauskaa.", "Sain edetä rauhassa."))


def test_another_client_is_found_in_every_text(store):
    a_client(store, "Pekka Virtanen")
    client = a_client(store, "Tiina Laine", wish="Samaan paikkaan kuin Virtasella")
    a_meeting(store, client, note="Kävi (Pekan) luona")
    a_meeting(store, client, on=date(2023, 5, 4), words="Hyvin meni")
    goal = goals.set_goal(store, client, "Pekalle kortti", on=date(2023, 3, 1), facts={})
    goals.edit_goal(store, client, goal, {"title": "Kortti"})
    steps.agree_step(store, goal, "Soitto Virtaselle", on=date(2023, 3, 2), facts={})
    a_question(store, client, "Voiko Pekka tulla?", on=date(2023, 3, 5))
    a_referral(store, client, on=date(2023, 3, 6), note="Virtasen puhelin")
    requests.receive(store, client, "access", on=date(2023, 5, 20), note="Pekkakin pyysi")
    review = [*to_review(store, client)]
    assert review == [
        "2m1 !",
        "2m2",
        "2g1 !",
        "2g1s1 !",
        "2q1 !",
        "2r1 !",
        "Own wish !",
        "Requests about own data !",
        "What was so before !",
    ]


def test_a_hold_keeps_longer(store, client):
    held = Retention(hold_until=date(2030, 12, 31))
    assert own_data(store, client, CONTROLLER, held).machine["kept_until"] == "2031-01-01"


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_the_page_reads_in_every_language(store, client, golden, code):
    language.use(code)
    out, document = StringIO(), own_data(store, client, CONTROLLER, Retention())
    assert [section.key for section in document.sections[-4:]] == ["drafts", "earlier", "changes", "views"]
    render(document._replace(sections=document.sections[:-4]), "markdown", out)  # moments are of the place
    golden(f"own-data-{code}.md", out.getvalue())
