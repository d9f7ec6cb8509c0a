"""May 2023, worked out by hand, built and reported through the command line alone."""

from __future__ import annotations

import json

import pytest

CLIENTS = (
    # entered, exited, reason
    ("10.1.2023", None, None),
    ("1.2.2023", "12.5.2023", "subsidised-job"),
    ("20.4.2023", None, None),
    ("8.5.2023", None, None),
    ("31.5.2023", "31.5.2023", "own-wish"),
    ("1.11.2022", "30.4.2023", "other-training"),
    ("1.9.2022", "15.11.2022", "open-market-job"),
    ("1.3.2023", None, None),
    ("1.6.2023", None, None),
)
CONTACTS = (
    (1, "12.4.2023", "in-person", 60, "held"),
    (1, "3.5.2023", "in-person", 60, "held"),
    (1, "24.5.2023", "online", 45, "held"),
    (2, "4.4.2023", "in-person", 60, "held"),
    (2, "2.5.2023", "phone", 20, "held"),
    (2, "11.5.2023", "in-person", 60, "held"),
    (3, "5.5.2023", "in-person", 0, "no-show"),
    (3, "16.5.2023", "online", 50, "held"),
    (4, "8.5.2023", "in-person", 75, "held"),
    (4, "31.5.2023", "phone", 15, "held"),
    (5, "31.5.2023", "in-person", 30, "held"),
    (8, "20.3.2023", "in-person", 60, "held"),
)
EXPECTED = {
    "open-at-start": 4,
    "entered": 2,
    "entered-first": 2,
    "entered-returning": 0,
    "exited": 2,
    "open-at-end": 4,
    "served": 5,
    "cumulative": 8,
    "contacts-held": 8,
    "minutes-held": 355,
    "no-shows": 1,
    "cancelled-by-participant": 0,
    "contacts-after-exit": 0,
    "no-show-rate": pytest.approx(1 / 9),
    "contacts-per-served-mean": pytest.approx(1.6),
    "contacts-per-served-median": 2,
    "contacts-per-served-min": 1,
    "contacts-per-served-max": 2,
    "gap-median-days": 21,
    "gap-n": 5,
    "past-longest-gap": 0,
    "first-contact-median-days": 0,
    "first-contact-n": 3,
    "success-rate-of-exits": 0.5,
    "success-rate-of-known": 0.5,
}


@pytest.fixture
def worked(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    for number, (entered, _exited, _reason) in enumerate(CLIENTS, 1):
        assert run("add-client", f"Client Number{number}", "--entered", entered).code == 0
    run("pause-client", "8", "--from", "1.4.2023", "--until", "31.8.2023", "--reason", "family")
    for client, day, channel, minutes, outcome in CONTACTS:
        words = ("--on", day, "--channel", channel, "--minutes", str(minutes), "--outcome", outcome)
        assert run("log-meeting", str(client), *words).code == 0
    for number, (_entered, exited, reason) in enumerate(CLIENTS, 1):
        if exited:
            assert run("close-client", str(number), "--on", exited, "--reason", reason).code == 0
    return run


def test_the_worked_month_gives_exactly_its_figures(worked):
    said = worked("report", "--month", "2023-05", "--json")
    report = json.loads(said.out)
    assert {code: report["figures"][code] for code in EXPECTED} == EXPECTED
    assert report["figures"]["contacts-by-channel"]["in-person"] == 4
    assert report["figures"]["contacts-by-channel"]["online"] == 2
    assert report["figures"]["contacts-by-channel"]["phone"] == 2
    assert report["figures"]["exits-by-reason"]["subsidised-job"] == 1
    assert report["figures"]["exits-by-reason"]["own-wish"] == 1
    assert report["period"] == {"start": "2023-05-01", "end": "2023-06-01"}
    assert report["schema"] == "askeleet-report/1"


def test_every_way_of_asking_for_the_month_is_the_same(worked):
    month = worked("report", "--month", "2023-05", "--json").out
    for words in (
        ("--month",),
        (),
        ("--month", "5/2023"),
        ("--month", "May"),
        ("--from", "1.5.2023", "--to", "31.5.2023"),
    ):
        assert worked("report", *words, "--json").out == month


def test_the_coach_of_everything_sees_the_same_month(worked):
    whole = json.loads(worked("report", "--month", "2023-05", "--json").out)["figures"]
    own = json.loads(worked("report", "--month", "2023-05", "--coach", "paivi", "--json").out)["figures"]
    balance = {"open-by-coach": {"paivi": 4}, "contacts-by-coach": {"paivi": 8}, "minutes-by-coach": {"paivi": 355}}
    nobodys = {code: value for code, value in whole.items() if code.startswith("feedback-")}
    assert [own[code] for code in nobodys] == [None, None, None]
    assert {**balance, **nobodys} | {code: own[code] for code in whole if code not in {*balance, *nobodys}} == whole
    assert own["assigned-in"] == own["assigned-out"] == 0
