"""What people ask for about their own data is entered, listed by its day, and closed."""

from __future__ import annotations

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-client", "Pekka Salo", "--entered", "10.1.2023")
    return run


def rows(run, *words):
    return [line.split("\t") for line in run("list-requests", "--plain", *words).out.splitlines()]


def test_a_request_is_due_a_month_after_it_was_received(begun):
    said = begun("add-request", "tiina", "--kind", "access", "--on", "31.1.2023")
    assert said.out == "Request 1 of 1 Tiina Laine entered; to be answered by Tue 28.2.2023 · undo: askeleet undo\n"
    begun("add-request", "pekka", "--kind", "oikaisu")
    assert [row[:2] + row[-2:] for row in rows(begun)] == [
        ["1", "1 Tiina Laine", "late", ""],
        ["2", "2 Pekka Salo", "open", ""],
    ]
    assert [row[0] for row in rows(begun, "--state", "late")] == ["1"]


def test_a_request_is_closed_once_and_not_before_it_came(begun):
    begun("add-request", "tiina", "--kind", "access", "--on", "3.5.2023")
    assert begun("close-request", "1", "--on", "2.5.2023").code == 2
    assert begun("close-request", "1", "--as", "partly", "--on", "20.5.2023").code == 0
    assert begun("close-request", "1").code == 1
    assert begun("close-request", "7").code == 4
    assert rows(begun) == []
    assert rows(begun, "--state", "closed")[0][-2:] == ["closed", "partly"]
    begun("undo")
    assert len(rows(begun)) == 1


def test_a_terminal_asks_for_what_is_missing(begun, typing):
    assert begun("add-request", "tiina").code == 2
    assert typing("add-request", "tiina", lines=["3"]).out.startswith("Request 1 of 1 Tiina Laine entered")
    assert "a-request" not in begun("history", "--plain").out.replace("add-request", "")
    said = typing("close-request", lines=["yksi", "1"])
    assert (said.code, "“yksi” is not a number" in said.err) == (0, True)


def test_who_is_restricted_is_in_no_list_but_counted_and_found_by_name(begun):
    begun("plan-meeting", "tiina", "--on", "2.6.2023")
    counted = begun("report", "--month", "2023-05", "--format", "plain").out
    said = begun("restrict-client", "tiina", "--on", "20.5.2023")
    assert said.out == "1 Tiina Laine is restricted · undo: askeleet undo\n"
    for words in (("list-clients",), ("list-clients", "--state", "all"), ("today",), ("list-meetings",)):
        assert "Tiina" not in begun(*words, "--plain").out
    assert "Tiina" in begun("list-clients", "--state", "restricted", "--plain").out
    assert "Tiina" in begun("list-meetings", "tiina", "--plain").out
    assert "2023-05-20" in begun("show-client", "tiina", "--plain").out
    assert begun("report", "--month", "2023-05", "--format", "plain").out.split("Trail")[0] == counted.split("Trail")[0]
    assert begun("list-coaches", "--plain").out.split("\t")[-1] == "2\n"
    assert begun("restrict-client", "tiina").code == 1
    assert begun("restrict-client", "tiina", "--lift").code == 0
    assert begun("restrict-client", "tiina", "--lift").code == 1
    assert "Tiina" in begun("today", "--plain").out
