"""What was done and who looked is told as it was asked for."""

from __future__ import annotations

import json
import sqlite3

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-coach", "mikko", "Mikko Salo")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-client", "Pekka Salo", "--entered", "10.1.2023")
    run("log-meeting", "1", "--on", "2.5.2023")
    return run


def commands(said):
    return [entry["command"] for entry in json.loads(said.out)["entries"]]


def test_history_is_narrowed_by_command_coach_and_day(begun):
    assert commands(begun("history", "--json", "--command", "log-meeting")) == ["log-meeting"]
    assert commands(begun("history", "--json", "--coach", "mikko")) == []
    assert len(commands(begun("history", "--json", "--coach", "paivi"))) == 5
    assert len(commands(begun("history", "--json", "--from", "1.6.2023", "--to", "1.6.2023"))) == 5
    assert commands(begun("history", "--json", "--to", "31.5.2023")) == []
    assert commands(begun("history", "tiina", "--json", "--from", "today")) == ["log-meeting", "add-client"]


def test_showing_one_person_is_written_down_and_lists_are_not(begun):
    for words in (("list-clients",), ("today",), ("show-client", "1"), ("show-meeting", "1m1"), ("history", "2")):
        assert begun(*words).code == 0
    seen = json.loads(begun("history", "--views", "--json").out)["views"]
    assert [(each["command"], each["number"], each["seen_by"]) for each in seen] == [
        ("show-meeting", 1, "Päivi Hirvonen"),
        ("show-client", 1, "Päivi Hirvonen"),
    ]
    assert "Laine" not in begun("history", "--views", "--discreet").out


def test_the_trail_verifies_and_an_old_link_is_found_again(begun):
    link = json.loads(begun("report", "--month", "2023-05", "--json").out)  # a report prints it, terminals and Markdown
    assert link
    printed = begun("report", "--month", "2023-05", "--format", "markdown").out
    anchor = printed[printed.index("Trail ") + len("Trail ") :].split("\n")[0].rstrip("*_ ")
    begun("log-meeting", "1", "--on", "3.5.2023")
    assert begun("verify-history", "--anchor", anchor).code == 0
    said = begun("verify-history", "--json", "--anchor", "3 · 0123456789abcdef")
    assert (said.code, json.loads(said.out)["holds_anchor"]) == (1, False)
    assert begun("verify-history", "--anchor", "kolme").code == 2


def test_what_another_program_wrote_is_found(begun, home):
    other = sqlite3.connect(home / ".local/share/askeleet/askeleet.db")
    other.execute("DROP TRIGGER changes_no_update")
    other.execute("UPDATE changes SET command = 'log-meetinx' WHERE command = 'log-meeting'")
    other.commit()
    other.close()
    said = begun("verify-history", "--json")
    assert (said.code, json.loads(said.out)["broken"]) == (1, [6])
