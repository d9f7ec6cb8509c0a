"""Quotes: only what may be used is shown, and what was withdrawn is shown nowhere."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from factories import a_client, a_consent, a_quote

from askeleet.casework import consents, episodes, quotes, restricting, trail
from askeleet.errors.consents import QuoteBackwardsError, QuotesNotAllowedError, QuoteWithdrawnError, WordsNeededError
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError, NotedBeforeStayError
from askeleet.errors.texts import IdentityCodeError
from askeleet.render import render
from askeleet.reports.participant import participant_card
from askeleet.reports.participant_record import record
from askeleet.reports.story import story
from askeleet.store import quotes as kept
from askeleet.store.trail import head

TODAY, SAID = date(2023, 6, 1), date(2023, 5, 2)


@pytest.fixture
def client(store):
    return a_client(store)


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"words": " \n"}, WordsNeededError),
        ({"words": "Olen 131052-308T."}, IdentityCodeError),
        ({"on": date(2023, 6, 2)}, NotYetError),
        ({"on": date(2023, 1, 9)}, BeforeFirstStayError),
        ({"until": date(2023, 5, 1)}, QuoteBackwardsError),
    ],
)
def test_a_quote_that_cannot_be_is_refused_and_nothing_written(store, client, facts, error):
    before = head(store)
    with pytest.raises(error):
        a_quote(store, client, **facts)
    assert head(store) == before


def test_a_quote_may_be_used_up_to_its_last_day(store, client):
    a_quote(store, client, "Tänään", until=TODAY)
    a_quote(store, client, "Eilen", until=date(2023, 5, 31))
    a_quote(store, client, "Aina")
    assert [each.words for each in quotes.usable(store)] == ["Tänään", "Aina"]


@pytest.mark.parametrize(
    ("use", "words"),
    [(None, {"internal", "funder", "public"}), ("internal", {"internal", "funder", "public"}),
     ("funder", {"funder", "public"}), ("public", {"public"})],
)  # fmt: skip
def test_what_may_be_used_widely_may_be_used_narrowly(store, client, use, words):
    for each in ("internal", "funder", "public"):
        a_quote(store, client, each, use=each)
    assert {each.words for each in quotes.usable(store, use)} == words


def shown(store, client):
    """Return all that is shown of a person."""
    out = StringIO()
    for document in (participant_card(store, client), story(store, client)):
        render(document, "plain", out)
    return out.getvalue() + json.dumps(record(store, client), ensure_ascii=False, default=str)


def test_a_withdrawn_quote_is_shown_nowhere_and_is_kept(store, client):
    quote = a_quote(store, client, "Minua kuunneltiin.")
    assert "Minua kuunneltiin." in shown(store, client)
    quotes.withdraw_quote(store, quote, on=date(2023, 5, 3))
    assert quotes.usable(store) == []
    assert "Minua kuunneltiin." not in shown(store, client)
    assert [each.withdrawn_on for each in kept.of(store, client.id)] == [date(2023, 5, 3)]


def test_where_the_consent_to_quotes_is_withdrawn_no_quote_is_shown_until_there_is_a_new_one(store, client):
    other = a_client(store, "Pekka Salo")
    a_quote(store, other, "Toisen sanat")
    quote = a_quote(store, client, "Minua kuunneltiin.")
    consent = a_consent(store, client)
    assert len(quotes.usable(store)) == 2
    consents.withdraw_consent(store, consent, on=date(2023, 5, 20))
    assert [each.words for each in quotes.usable(store)] == ["Toisen sanat"]
    assert "Minua kuunneltiin." not in shown(store, client)
    before = head(store)
    with pytest.raises(QuotesNotAllowedError):
        a_quote(store, client, "Uusi", use="internal")
    with pytest.raises(QuotesNotAllowedError):
        quotes.edit_quote(store, client, quote, {"use": "public"})
    assert head(store) == before
    a_consent(store, client, on=date(2023, 5, 25))
    assert len(quotes.usable(store)) == 2
    assert a_quote(store, client, "Uusi").number == 2


def test_another_consent_that_is_withdrawn_says_nothing_of_quotes(store, client):
    consents.withdraw_consent(store, a_consent(store, client, "photo"), on=date(2023, 5, 20))
    a_quote(store, client)
    assert len(quotes.usable(store)) == 1


def test_who_is_restricted_is_in_no_list_of_quotes(store, client):
    a_quote(store, client)
    restricting.restrict(store, client, on=TODAY)
    assert quotes.usable(store) == []


def test_a_quote_is_withdrawn_once_not_before_it_was_said_and_may_be_used_again(store, client):
    quote = a_quote(store, client)
    with pytest.raises(QuoteBackwardsError):
        quotes.withdraw_quote(store, quote, on=date(2023, 5, 1))
    with pytest.raises(NotYetError):
        quotes.withdraw_quote(store, quote, on=date(2023, 6, 2))
    withdrawn = quotes.withdraw_quote(store, quote, on=SAID)
    with pytest.raises(QuoteWithdrawnError):
        quotes.withdraw_quote(store, withdrawn, on=SAID)
    quotes.edit_quote(store, client, withdrawn, {"withdrawn_on": None})
    assert len(quotes.usable(store)) == 1


def test_what_changes_nothing_writes_nothing(store, client):
    quote = a_quote(store, client)
    before = head(store)
    assert quotes.edit_quote(store, client, quote, {"use": None, "words": quote.words}) == quote
    with pytest.raises(WordsNeededError):
        quotes.edit_quote(store, client, quote, {"words": ""})
    assert head(store) == before


@pytest.mark.parametrize(
    ("words", "use", "is_told"),
    [
        ("Tiina oli hyvä valmennettava", "public", True),
        ("Lähdimme Pekan kanssa liikkeelle", "funder", True),
        ("Lähdimme Pekan kanssa liikkeelle", "internal", False),
        ("Minua kuunneltiin", "public", False),
    ],
)
def test_a_clients_name_in_what_leaves_the_house_is_noticed(store, client, words, use, is_told):
    a_client(store, "Pekka Salo")
    assert quotes.names_in(store, words, use) is is_told


def test_a_removed_quote_comes_back(store, client):
    quotes.remove_quote(store, a_quote(store, client))
    assert kept.of(store, client.id) == []
    trail.undo(store)
    assert len(kept.of(store, client.id)) == 1


def test_no_entry_is_moved_past_what_was_said(store, client):
    a_quote(store, client, on=SAID)
    stay = episodes.stay_number(store, client, None)
    with pytest.raises(NotedBeforeStayError):
        episodes.edit_stay(store, client, stay, {"entered_on": date(2023, 5, 3)})
    episodes.edit_stay(store, client, stay, {"entered_on": SAID})
