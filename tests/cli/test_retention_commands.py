"""Those who left long ago are listed, and erased when somebody says so."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    for name, entered, exited in (("Tiina Laine", "10.1.2022", "12.5.2022"), ("Pekka Salo", "10.1.2022", "30.6.2022")):
        run("add-client", name, "--entered", entered)
        run("close-client", name, "--on", exited, "--reason", "own-wish")
    run("add-client", "Mari Lahti", "--entered", "10.1.2022")
    return run


def numbers(said):
    return [line.split("\t")[0] for line in said.out.splitlines()]


def test_a_year_after_the_last_exit_they_are_due(begun):
    assert numbers(begun("retention", "--plain")) == ["1"]
    assert numbers(begun("retention", "--by", "30.6.", "--plain")) == ["1", "2"]
    assert begun("retention", "--apply").code == 2
    said = begun("retention", "--apply", "--yes", "--json")
    assert json.loads(said.out)["numbers"] == [1]
    assert begun("retention", "--apply", "--yes").out == "Nobody is to be erased.\n"
    assert json.loads(begun("report", "--month", "2022-05", "--json").out)["figures"]["exited"] == 1


def test_a_terminal_is_asked(begun, typing):
    assert typing("retention", "--apply", lines=["n"]).code == 130
    assert typing("retention", "--apply", lines=["y"]).out.startswith("Erased: 1.")


def test_who_came_back_is_not_due(begun):
    begun("reopen-client", "tiina", "--entered", "1.5.2023")
    assert numbers(begun("retention", "--plain")) == []


def test_who_is_restricted_is_listed_and_not_erased(begun):
    begun("restrict-client", "tiina")
    assert begun("retention", "--plain").out.rstrip("\n").split("\t")[-1] == "restricted"
    assert begun("retention", "--apply", "--yes").out == "Nobody is to be erased.\n"


def test_what_is_held_is_listed_and_not_erased(begun, home):
    settings = home / ".local/share/askeleet/askeleet.yaml"
    settings.write_text("retention: {hold_until: 2030-12-31, hold_reason: ESF+}\n", encoding="utf-8")
    assert begun("retention", "--plain").out.rstrip("\n").split("\t")[-2:] == ["2030-12-31", "ESF+"]
    assert begun("retention", "--apply", "--yes").out == "Nobody is to be erased.\n"


def test_a_hold_that_is_written_wrongly_lets_nobody_go(begun, home):
    place = home / ".local/share/askeleet/askeleet.yaml"
    place.write_text("retention:\n  hold-until: 2030-12-31\n", encoding="utf-8")
    said = begun("erase-client", "1", "--confirm", "1 Tiina Laine")
    assert (said.code, "retention.hold-until" in said.err) == (3, True)
    assert begun("show-client", "1").code == 0
