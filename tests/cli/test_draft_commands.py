"""What was typed and not saved is found again, saved as it was meant, or thrown away."""

from __future__ import annotations

import json
import re
from io import StringIO

import pytest

from askeleet.errors.file import FileBusyError
from askeleet.folders import folder
from askeleet.store import Store, drafts, participants

CODE = "131052-308T"


@pytest.fixture
def begun(run, monkeypatch):
    """Begin a caseload in which two notes were refused."""

    def piped(text, *words):
        monkeypatch.setattr("sys.stdin", StringIO(text))
        return run(*words, "--note", "-")

    run("init", "--unencrypted")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "1", "--on", "2.5.2023")
    piped("Puhuimme kokeesta.", "log-meeting", "1", "--on", "2030-01-01")
    piped("Käydään läpi CV.", "plan-meeting", "1", "--on", "2020-01-01")
    run.piped = piped
    return run


def listed(begun):
    return [(each["command"], each["text"]) for each in json.loads(begun("list-drafts", "--json").out)["drafts"]]


BOTH = [("log-meeting", "Puhuimme kokeesta."), ("plan-meeting", "Käydään läpi CV.")]


def test_drafts_are_listed_with_whom_and_what_for(begun):
    assert listed(begun) == BOTH
    assert "Tiina Laine" in begun("list-drafts").out
    discreet = begun("list-drafts", "--discreet").out
    assert ("T.L." in discreet, "Laine" in discreet, "kokeesta" in discreet) == (True, False, False)


def test_a_draft_is_saved_as_the_contact_it_was_typed_for(begun):
    assert begun("resume-draft", "1", "--on", "31.5.").out.startswith("Saved 1m2 Wed 31.5.2023, in person, Tiina")
    assert json.loads(begun("show-meeting", "1m2", "--json").out)["note"] == "Puhuimme kokeesta."
    assert listed(begun) == BOTH[1:]


def test_without_a_day_it_is_the_day_on_which_it_was_typed(begun):
    assert "Thu 1.6.2023" in begun("resume-draft", "1").out


def test_a_draft_of_a_plan_is_saved_as_a_plan(begun):
    assert begun("resume-draft", "2").code == 2
    assert begun("resume-draft", "2", "--on", "14.6.").out.startswith("Planned 1m2 Wed 14.6.2023")
    assert listed(begun) == BOTH[:1]


def test_a_draft_of_a_contacts_note_takes_its_place(begun):
    begun.piped(f"Uusi muistiinpano, {CODE}", "edit-meeting", "1m1")
    assert begun("resume-draft", "3", "--meeting", "1m1").code == 0
    assert json.loads(begun("show-meeting", "1m1", "--json").out)["note"] == "Uusi muistiinpano, ******-****"


def test_a_draft_of_one_clients_note_is_not_saved_into_anothers_contact(begun):
    begun("add-client", "Pekka Salo", "--entered", "10.1.2023")
    begun("log-meeting", "2", "--on", "3.5.2023", "--note", "Oma")
    begun.piped(f"Tiinan asia, {CODE}", "edit-meeting", "1m1")
    said = begun("resume-draft", "3", "--meeting", "2m1")
    assert (said.code, "2m1 is not a meeting of client 1" in said.err) == (2, True)
    assert json.loads(begun("show-meeting", "2m1", "--json").out)["note"] == "Oma"
    assert len(listed(begun)) == 3


def test_a_refused_save_leaves_the_draft(begun):
    assert begun("resume-draft", "1", "--on", "2030-01-01").code == 2
    assert listed(begun) == BOTH


def test_a_draft_is_thrown_away_by_its_number_or_all_are(begun):
    assert begun("drop-draft", "2").code == 0
    assert listed(begun) == BOTH[:1]
    assert begun("drop-draft", "7").code == 4
    assert begun("drop-draft", "--all").out == "Drafts thrown away: 1.\n"
    assert listed(begun) == []
    assert begun("drop-draft").code == 4


def test_a_letter_where_a_number_is_asked_for_is_asked_again(begun, typing):
    said = typing("drop-draft", lines=["x", "²", "2"])
    assert (said.code, "“x” is not a number" in said.err, "“²” is not a number" in said.err) == (0, True, True)
    assert listed(begun) == BOTH[:1]


def test_one_draft_and_all_of_them_are_not_thrown_away_together(begun):
    assert begun("drop-draft", "1", "--all").code == 2
    assert listed(begun) == BOTH


def aside(begun, home):
    """Keep a third draft beside the file, as while somebody else is writing; it was typed before the others."""
    place = folder("state") / "draft-0.db"
    with Store(home / ".local/share/askeleet/askeleet.db", None) as store:
        client = participants.with_number(store, 1)
        draft = drafts.Draft("0", "Aiemmin.", "2020-01-01T00:00:00+00:00", "log-meeting", client.id, place)
        drafts.keep_aside(draft, store.key)
    return place


def test_a_draft_beside_the_file_has_the_same_number_in_the_list_and_when_it_is_dropped(begun, home):
    place = aside(begun, home)
    assert listed(begun) == [*BOTH, ("log-meeting", "Aiemmin.")]
    assert not place.exists()
    begun("drop-draft", "3")
    assert listed(begun) == BOTH


def test_a_draft_beside_a_file_that_cannot_be_written_is_listed_last(begun, home, monkeypatch):
    place = aside(begun, home)
    with monkeypatch.context() as then:
        then.setattr(drafts, "_write", refused)
        assert listed(begun) == [*BOTH, ("log-meeting", "Aiemmin.")]
    assert place.exists()


def refused(*_given):
    raise FileBusyError


def test_an_identity_code_is_in_no_draft_either(begun, home):
    said = begun.piped(f"Hetu {CODE} kysyttiin.", "log-meeting", "1", "--on", "2.5.2023")
    assert (said.code, "resume-draft" in said.err, CODE in said.out + said.err) == (2, True, False)
    assert listed(begun)[-1] == ("log-meeting", "Hetu ******-**** kysyttiin.")
    assert not [place for place in home.rglob("*.db*") if CODE.encode() in place.read_bytes()]


def test_a_terminal_offers_to_save_with_stars_in_place_of_the_code(begun, typing):
    said = typing("log-meeting", "1", lines=["", "", "n", f"Hetu {CODE} kysyttiin.", "y", "none"])
    assert (said.code, "stars in its place?" in said.err) == (0, True)
    code = re.match(r"Saved (1m\d+)", said.out)[1]
    assert json.loads(begun("show-meeting", code, "--json").out)["note"] == "Hetu ******-**** kysyttiin."
