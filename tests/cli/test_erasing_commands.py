"""Erasing asks for the number and the name, and is never taken back."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "tiina", "--on", "3.5.2023", "--minutes", "60", "--note", "selkä kipeä")
    run("close-client", "tiina", "--on", "12.5.2023", "--reason", "own-wish")
    return run


def month(run):
    return json.loads(run("report", "--month", "2023-05", "--json").out)


def test_a_script_confirms_with_number_and_name(begun):
    before = month(begun)["figures"]
    assert begun("erase-client", "tiina").code == 2
    wrong = begun("erase-client", "tiina", "--confirm", "1 Tiina")
    assert (wrong.code, "1 Tiina Laine" in wrong.err) == (2, True)
    said = begun("erase-client", "tiina", "--confirm", "1 tiina laine")
    assert (said.code, said.out) == (0, "Client 1 is erased.\n")
    assert "This goes for good: 1 Tiina Laine, 1 stay, 1 contact, 1 other row." in said.err
    assert begun("show-client", "1").code == 4
    after = month(begun)
    changed = {code for code, value in before.items() if after["figures"][code] != value}
    first = {"first-contact-median-days", "first-contact-n"}
    assert changed == {f"contacts-per-served-{code}" for code in ("median", "min", "max")} | first
    assert after["without_erased"] == {"in_all": 0, "in_medians": 1, "in_so_far": 0}
    assert "without 1 erased client" in begun("report", "--month", "2023-05", "--format", "markdown").out
    assert begun("undo").code == 1


def test_a_terminal_asks_for_them(begun, typing):
    said = typing("erase-client", "1", lines=["2 Tiina Laine"])
    assert (said.code, "Nothing was erased" in said.err) == (2, True)
    assert typing("erase-client", "1", "--discreet", lines=["1 Tiina Laine"]).code == 0
    history = typing("history", "--plain").out
    assert "a client, erased for good" in history
    assert "Tiina" not in history


def test_json_says_what_is_left_elsewhere(begun):
    said = begun("erase-client", "1", "--confirm", "1 Tiina Laine", "--json")
    assert json.loads(said.out) == {
        "schema": "askeleet-erased/1",
        "numbers": [1],
        "backups_until": "2023-12-02",
        "is_purged": True,
    }
    begun("add-client", "Pekka Salo", "--entered", "1.2.2023")
    begun("close-client", "2", "--on", "2.3.2023", "--reason", "own-wish")
    again = begun("erase-client", "2", "--confirm", "2 Pekka Salo")
    assert "Older backups hold the client until Sat 2.12.2023 at the latest" in again.err


def test_a_backup_that_fails_afterwards_is_said_of_an_erasure_that_was_done(begun, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    said = begun("erase-client", "1", "--confirm", "1 Tiina Laine")
    assert (said.code, said.out) == (0, "Client 1 is erased.\n")
    assert "The client is erased, but no new backup could be made" in said.err
    assert "not touched" not in said.err.partition("This goes for good")[2]


def test_who_is_here_is_not_erased_nor_anybody_whom_a_funder_holds(begun, home):
    begun("add-client", "Pekka Salo")
    here = begun("erase-client", "pekka", "--confirm", "2 Pekka Salo")
    assert (here.code, "askeleet close-client 2" in here.err) == (1, True)
    settings = home / ".local/share/askeleet/askeleet.yaml"
    settings.write_text("retention: {hold_until: 2030-12-31, hold_reason: ESF+}\n", encoding="utf-8")
    held = begun("erase-client", "tiina", "--confirm", "1 Tiina Laine")
    assert (held.code, held.err) == (
        1,
        "Nobody may be erased until Tue 31.12.2030: ESF+. Nothing was erased; see askeleet.yaml, retention.\n",
    )
