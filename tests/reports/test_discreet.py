"""On a screen that others see: initials only, no notes, no words, nothing to reach or know a person by."""

from __future__ import annotations

import json

import pytest

SECRETS = ("Tiina", "Laine", "040 123", "tiina@", "Lahti", "1969", "Kesken", "Hyvin meni", "Oma kahvila")
SHOWN = (
    ("list-clients",),
    ("show-client", "1"),
    ("list-meetings",),
    ("show-client", "1", "--story"),
    ("path", "1"),
    ("show-client", "1", "--for-participant"),
    ("show-meeting", "1m1"),
    ("today",),
    ("list-quotes",),
    ("list-consents", "1"),
    ("history",),
    ("undo",),
)


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    person = (
        "--phone", "040 123", "--email", "tiina@esim.fi", "--municipality", "Lahti", "--born", "1969",
        "--gender", "woman", "--wish", "Oma kahvila.",
    )  # fmt: skip
    run("add-client", "Tiina Laine", "--entered", "10.1.2023", "--every", "2-4w", *person)
    run("log-meeting", "1", "--on", "2.2.2023", "--note", "Kesken.", "--words", "Hyvin meni.", "--next", "5.6.")
    run("add-quote", "1", "Hyvin meni.", "--use", "public", "--on", "2.2.2023")
    run("add-consent", "1", "photo", "--source", "Lahti 2023", "--on", "2.2.2023")
    return run


@pytest.mark.parametrize("form", ["--json", "--plain"])
@pytest.mark.parametrize("words", SHOWN)
def test_a_discreet_screen_tells_nobody_who_it_is(begun, words, form):
    said = begun(*words, "--discreet", form)
    assert said.code == 0
    assert [secret for secret in SECRETS if secret in said.out + said.err] == []
    if (words, form) != (("history",), "--json"):  # which names nobody in any case
        seen = "".join(begun(*words, form)[1:])
        assert any(secret in seen for secret in SECRETS)


def test_what_is_not_to_be_seen_is_null(begun):
    card = json.loads(begun("show-client", "1", "--discreet", "--json").out)
    assert (card["client"]["name"], card["client"]["phone"], card["stays"][0]["wish"]) == ("T.L.", None, None)
    assert json.loads(begun("show-client", "1", "--json").out).keys() == card.keys()
    assert card["client"].keys() == json.loads(begun("show-client", "1", "--json").out)["client"].keys()
