"""What is typed wrongly gets one sentence and what to do next, on stderr, exit code 2, in the language in force."""

from __future__ import annotations

import pytest

MISTAKES = (
    ("list-client",),
    ("list-clients", "--stat", "open"),
    ("list-clients", "--state"),
    ("list-clients", "--state", "half"),
    ("list-clients", "--json=yes"),
    ("list-clients", "too", "much"),
    ("list-meetings", "--limit", "many"),
    ("list-meetings", "--limit", "0"),
    ("add-client",),
    ("show-meeting", "12"),
    ("add-client", "Tiina", "--born", "69"),
    ("add-client", "Tiina", "--entered", "31.2.2023"),
    ("add-client", "Tiina", "--status", "working"),
    ("add-client", "Tiina", "--every", "often"),
    ("add-client", "   "),
    ("report", "--month", "2023-13"),
    ("report", "--month", "2023-05", "--year", "2023"),
    ("report", "--from", "2.5.2023", "--to", "1.5.2023"),
    ("report", "--to", "1.5.2023"),
    ("today", "--today", "5/24/2023"),
    ("today", "--lang", "de"),
    ("close-client", "1", "--reason", "o"),
)


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    return run


@pytest.mark.parametrize("words", MISTAKES, ids=" ".join)
def test_a_mistake_is_said_in_every_language_and_nothing_is_written(begun, words):
    before = begun("history", "--plain").out
    said = [
        begun(*words, "--lang", language) if "--lang" not in words else begun(*words) for language in ("en", "fi", "sv")
    ]
    for each in said:
        assert (each.code, each.out) == (2, "")
        assert 0 < len(each.err.strip().split("\n")) <= 2
        assert "Traceback" not in each.err
    if "--lang" not in words:
        assert len({each.err for each in said}) == 3
    assert begun("history", "--plain").out == before


def test_the_nearest_is_offered(begun):
    assert "list-clients" in begun("list-client").err
    assert "--state" in begun("list-clients", "--stat", "open").err
    assert "employed" in begun("add-client", "X", "--status", "emploied").err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show-client", "99"), 4),
        (("show-client", "nobody"), 4),
        (("show-meeting", "1m9"), 4),
        (("explain", "nothing"), 4),
        (("list-clients", "--coach", "nobody"), 4),
        (("log-meeting", "1", "--on", "1.1.2022"), 2),
        (("log-meeting", "1", "--on", "1.1.2024"), 2),
        (("plan-meeting", "1", "--on", "1.1.2023"), 2),
        (("close-client", "1", "--on", "1.1.2023", "--reason", "own-wish"), 2),
        (("reopen-client", "1"), 1),
        (("report", "--month", "2020-01"), 1),
        (("resume-client", "1"), 1),
        (("init",), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_each_refusal_has_its_exit_code(begun, words, code):
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err


def test_a_fault_of_our_own_shows_where_and_never_what(begun, monkeypatch):
    from askeleet.reports import clients

    def broken(*_args, **_more):
        secret = "Tiina Laine"
        raise ValueError(secret)

    monkeypatch.setattr(clients, "clients", broken)
    said = begun("list-clients")
    assert said.code == 1
    assert "ValueError" in said.err
    assert "Tiina" not in said.err
    assert "Tiina" in begun("list-clients", "--debug").err
