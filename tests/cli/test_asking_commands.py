"""At a terminal the commands ask for what is missing; Enter takes what is shown, a mistake is asked again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from keyboard import Keyboard

from askeleet.store import Store


@pytest.fixture
def begun(typing):
    typing("init", "--unencrypted")
    typing("add-coach", "paivi", "Päivi Hirvonen")
    typing("add-client", "Tiina Laine", "--born", "1969", "--entered", "10.1.2023", "--every", "2-4w")
    typing("add-client", "Tiina Salo", "--entered", "10.1.2023")
    return typing


def stored(begun, code):
    return json.loads(begun("show-meeting", code, "--json").out)


def test_the_first_write_asks_who_you_are(typing):
    typing("init", "--unencrypted")
    said = typing("add-client", lines=["Päivi Hirvonen", "hirvonen", "Tiina Laine"])
    assert said.err.index("Who are you? Your name [paivi]:") < said.err.index("Name:")
    assert typing("list-coaches", "--plain").out.split("\t")[:2] == ["hirvonen", "Päivi Hirvonen"]
    assert said.out.startswith("1 Tiina Laine added")


def test_enter_takes_the_name_of_the_login_and_a_code_made_of_it(typing):
    typing("init", "--unencrypted")
    assert typing("add-client", lines=["", "", "Tiina Laine"]).out.startswith("1 Tiina Laine added")
    assert typing("list-coaches", "--plain").out.split("\t")[:2] == ["paivi", "paivi"]


def test_who_writes_is_asked_where_there_are_several_and_remembered(begun, monkeypatch, home):
    begun("add-coach", "mikko", "Mikko Salo")
    (home / ".config/askeleet/askeleet.yaml").unlink()
    assert begun("log-meeting", "1", "--on", "2.5.2023", "--no-input").code == 2
    said = begun("log-meeting", "1", "--on", "2.5.2023", lines=["mikko"])
    assert ("Who are you?" in said.err, stored(begun, "1m1")["coach"]) == (True, "mikko")
    assert begun("log-meeting", "1", "--on", "3.5.2023").code == 0


def test_nobody_is_kept_waiting_while_somebody_is_asked(begun, monkeypatch):
    """A question may stand open for minutes; meanwhile another process writes."""

    def answer(_keyboard):
        with Store(Path(os.environ["HOME"]) / ".local/share/askeleet/askeleet.db") as other, other.change("trial"):
            return "1\n"

    monkeypatch.setattr(Keyboard, "readline", answer)
    assert begun("edit-client", "--phone", "040").code == 0


def test_an_unknown_person_is_asked_for_again(begun):
    said = begun("show-client", lines=["quokka", "tiina", "2"])
    assert (said.code, "No client fits “quokka”." in said.err, "Tiina Salo" in said.out) == (0, True, True)


@pytest.mark.parametrize("kind", ["course", "employer"])
def test_where_several_courses_or_employers_fit_one_is_chosen(begun, kind):
    for name in ("Aurinko Lahti", "Aurinko Turku"):
        begun(f"add-{kind}", name)
    assert begun(f"show-{kind}", "aurinko", "--no-input").code == 2
    said = begun(f"show-{kind}", "aurinko", lines=["2"])
    assert (said.code, "Several fit. Which one?" in said.err, "Aurinko Turku" in said.out) == (0, True, True)


def test_a_channel_may_be_chosen_by_its_number_and_a_question_mark_lists_them(begun):
    said = begun("log-meeting", "1", lines=["?", "3", "", "", "no"])
    assert "  3 phone call" in said.err
    assert stored(begun, "1m1")["channel"] == "phone"


def test_without_an_editor_the_note_is_asked_again(begun, monkeypatch):
    monkeypatch.setenv("EDITOR", "/no/such/editor")
    said = begun("log-meeting", "1", lines=["", "", "e", "Typed here.", "no"])
    assert "/no/such/editor" in said.err
    assert stored(begun, "1m1")["note"] == "Typed here."


def test_somebody_with_an_open_stay_is_not_added_again(begun):
    said = begun("add-client", "Tiina Laine", "--born", "1969", lines=["1"])
    assert (said.code, "is on the caseload already, as client 1." in said.err) == (1, True)


def test_a_log_asks_four_things_and_enter_takes_what_is_shown(begun):
    begun("log-meeting", "1", "--on", "2.5.2023", "--channel", "online", "--minutes", "50")
    said = begun("log-meeting", "1", lines=["", "", "Kävimme läpi hakemusta.", ""])
    assert "Channel [online]:" in said.err
    assert "Minutes [50]:" in said.err
    meeting = stored(begun, "1m2")
    assert (meeting["channel"], meeting["minutes"], meeting["note"]) == ("online", 50, "Kävimme läpi hakemusta.")
    assert "Next meeting 1m3 Thu 22.6.2023." in said.err  # three weeks on


def test_a_mistake_is_said_and_asked_again_and_none_means_none(begun):
    said = begun("log-meeting", "1", lines=["pigeon", "puhelu", "long", "20", "", "none"])
    assert "pigeon" in said.err
    assert (stored(begun, "1m1")["channel"], stored(begun, "1m1")["minutes"]) == ("phone", 20)
    assert "1m2" not in begun("list-meetings", "--plain").out


def test_without_a_name_it_asks_who_and_then_for_the_next_person(begun):
    said = begun("log-meeting", lines=["tiina", "1", "", "", "", "none", "2", "", "", "", "none", ""])
    assert said.code == 0
    assert said.out.count("Saved") == 2
    assert (stored(begun, "1m1")["client"], stored(begun, "2m1")["client"]) == (1, 2)


def test_a_near_plan_is_asked_about(begun):
    begun("plan-meeting", "1", "--on", "5.6.2023")
    said = begun("log-meeting", "1", "--channel", "phone", lines=["y"])
    assert "Is this the meeting planned for Mon 5.6.?" in said.err
    assert said.out.startswith("Saved 1m1")
    begun("plan-meeting", "1", "--on", "5.6.2023")
    assert begun("log-meeting", "1", "--channel", "phone", lines=["n"]).out.startswith("Saved 1m3")


def test_the_end_of_input_stops_and_changes_nothing(begun):
    said = begun("log-meeting", "1", lines=["phone"])
    assert said.code == 130
    assert begun("list-meetings", "--plain").out == ""


def test_an_unsaved_note_is_offered_the_next_time(begun, monkeypatch):
    from askeleet.casework import meetings

    def full(*_args, **_more):
        from askeleet.errors.file import DiskFullError

        raise DiskFullError(folder="x")

    with monkeypatch.context() as patch:
        patch.setattr(meetings, "log_meeting", full)
        assert begun("log-meeting", "1", lines=["", "", "Tärkeä teksti.", "none"]).code == 3
    said = begun("log-meeting", "1", lines=["", "", "y", "none"])
    assert "Tärkeä teksti." in said.err
    assert stored(begun, "1m1")["note"] == "Tärkeä teksti."
    assert "Tärkeä" not in begun("log-meeting", "1", lines=["", "", "", "none"]).err


def test_the_same_person_may_be_chosen(begun):
    begun("close-client", "1", "--on", "1.5.2023", lines=["own-wish"])
    said = begun("add-client", "Tiina Laine", "--born", "1969", lines=["1"])
    assert "the same name and birth year" in said.err
    assert said.out.startswith("1 Tiina Laine added")
    assert begun("add-client", "Tiina Laine", "--born", "1969", lines=["new"]).out.startswith("3 Tiina Laine")


def test_other_commands_ask_for_what_is_missing(begun):
    assert begun("pause-client", "1", lines=["1.8."]).code == 0
    assert begun("resume-client", lines=["1"]).code == 0
    assert begun("plan-meeting", "1", lines=["7.6."]).code == 0
    assert begun("show-meeting", lines=["1m1"]).code == 0
    assert begun("show-meeting", "").code == 2
    assert begun("edit-meeting", "--minutes", "40", lines=["1m1"]).code == 0
    begun("add-coach", lines=["mikko", "Mikko"])
    assert begun("assign-client", "1", lines=["mikko"]).code == 0


def test_what_is_shown_on_a_terminal_is_drawn(begun, golden, monkeypatch):
    monkeypatch.setenv("LINES", "500")  # nothing goes through the pager
    told = ("--note", "Soitin [b]x[/b].", "--words", "Hyvä.")
    begun("log-meeting", "1", "--on", "20.4.2023", "--channel", "phone", "--minutes", "20", *told)
    begun("plan-meeting", "2", "--on", "7.6.2023", "--at", "14.30")
    for language in ("en", "fi", "sv"):
        for name, words in (
            ("today", ("today",)),
            ("list-clients", ("list-clients",)),
            ("show-client", ("show-client", "1")),
            ("show-meeting", ("show-meeting", "1m1")),
            ("report", ("report", "--month", "2023-04")),
            ("explain", ("explain", "served")),
        ):
            said = begun(*words, "--lang", language)
            shown = "\n".join(line for line in said.out.split("\n") if "·" not in line or name != "report")
            assert max(map(len, shown.split("\n"))) <= 80
            golden(f"screens/{name}-{language}.txt", shown)


def test_a_goal_and_a_step_are_asked_for_by_code_and_a_goal_becomes_what_ends_it(begun):
    begun("add-goal", "1", "Hygieniapassi")
    begun("add-step", "1g1", "Ilmoittaudu kokeeseen")
    assert begun("done", lines=["1g1", "1g1s1"]).out.startswith("Done 1g1s1")
    said = begun("close-goal", lines=["1g7", "1g1", "3", "2"])
    assert said.out.startswith("Closed 1g1")
    assert "1 reached\n  2 let go\n" in said.err
    assert "It is one of 1, 2." in said.err
