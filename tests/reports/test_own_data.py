"""Everything about a person is in the export, and nothing of anybody else's record."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from factories import a_client, a_consent, a_meeting, a_quote, left, the_coach

from askeleet import language
from askeleet.casework import attainment, consents, episodes, goals, quotes, requests, steps
from askeleet.domain.controller import Controller
from askeleet.domain.episode import Gaps
from askeleet.domain.retention import Retention
from askeleet.render import render
from askeleet.reports.own_data import own_data, to_review
from askeleet.reports.privacy import TABLES
from askeleet.store import drafts, views
from askeleet.store import episodes as stays

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs/own-data.schema.json").read_text(encoding="utf-8"))
CONTROLLER = Controller("Askeleet töihin", "tietosuoja@example.fi", "GDPR art. 6(1)(e)", "Rahoittaja: vain luvut")


@pytest.fixture
def client(store, tmp_path):
    a_meeting(store, a_client(store, "Pekka Salo"), note="Pekan oma asia")
    client = a_client(store, "Tiina Laine", wish="Oma puutarha")
    episodes.pause(store, client, first=date(2023, 2, 1), last=date(2023, 2, 7), reason="summer")
    a_meeting(store, client, note="Pekka kävi mukana", topics="cv")
    a_meeting(store, client, on=date(2023, 5, 4), words="Selkä kestää taas")
    a_meeting(store, client, on=date(2023, 5, 5))
    goal = goals.set_goal(store, client, "Hygieniapassi", on=date(2023, 3, 1), facts={})
    goals.edit_goal(store, client, goal, {"title": "Hygieniapassi keväällä"}, levels={0: "Passi on"})
    attainment.rate_goal(store, goal, 0, on=date(2023, 5, 10), note="Koe meni läpi")
    steps.agree_step(store, goal, "Ilmoittaudu", on=date(2023, 3, 2), facts={})
    let_use_words(store, client)
    requests.receive(store, client, "access", on=date(2023, 5, 20))
    episodes.agree_rhythm(store, stays.of(store, client.id)[0], Gaps(None, 14, None), from_on=date(2023, 3, 1))
    store.actor = the_coach(store).id
    drafts.keep(store, command="log-meeting", participant_id=client.id, text="Kesken", folder=tmp_path)
    left(store, client, on=date(2023, 5, 12))
    views.note(store, command="show-client", participant_id=client.id)
    return client


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
    assert machine["review"] == ["2m1 !", "2m2", "2g1", "2g1s1", "2co1", "2qu1 !", "2qu2", "Own wish", "Drafts"]
    assert machine["records"]["meetings"][0]["coach"] == "Päivi Hirvonen"
    assert {each["command"] for each in machine["changes"]} >= {"add-client", "close-client", "add-goal"}
    assert [each["command"] for each in machine["views"]] == ["show-client"]
    assert "Pekan oma asia" not in json.dumps(machine, ensure_ascii=False)


def test_a_draft_about_the_person_is_on_the_page(store, client):
    out, document = StringIO(), own_data(store, client, CONTROLLER, Retention())
    render(document, "markdown", out)
    assert "log-meeting | Kesken" in out.getvalue()


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
    requests.receive(store, client, "access", on=date(2023, 5, 20), note="Pekkakin pyysi")
    review = [*to_review(store, client)]
    assert review == ["2m1 !", "2m2", "2g1 !", "2g1s1 !", "Own wish !", "Requests about own data !"]


def test_a_hold_keeps_longer(store, client):
    held = Retention(hold_until=date(2030, 12, 31))
    assert own_data(store, client, CONTROLLER, held).machine["kept_until"] == "2031-01-01"


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_the_page_reads_in_every_language(store, client, golden, code):
    language.use(code)
    out, document = StringIO(), own_data(store, client, CONTROLLER, Retention())
    assert [section.key for section in document.sections[-3:]] == ["drafts", "changes", "views"]
    render(document._replace(sections=document.sections[:-3]), "markdown", out)  # moments are of the place
    golden(f"own-data-{code}.md", out.getvalue())
