"""The index of all texts holds what the rows hold, whatever is done to them, and nothing of what they held."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
import undoable
from factories import (
    a_client,
    a_course,
    a_document,
    a_goal,
    a_lead,
    a_meeting,
    a_question,
    a_quote,
    a_referral,
    a_scale,
    a_strength,
    an_employer,
    an_interest,
    left,
)

from askeleet.casework import erasing, meetings, participants, quotes, trail
from askeleet.domain.inflection import words_of
from askeleet.domain.retention import Retention
from askeleet.errors import AskeleetError
from askeleet.store import searching


def tables(store, *words):
    return [hit.table for hit in searching.hits(store, words)]


@pytest.fixture
def client(store):
    client = a_client(store, "Väinö Äyräs", wish="Oma puutarha")
    a_meeting(store, client, note="Puhuttiin autokortista", words="Jännittää vähän")
    a_goal(store, client, "Ajokortti")
    a_strength(store, client), an_interest(store, client), a_lead(store, client), a_question(store, client)
    a_scale(store, client, "Toiveikkuus", {date(2023, 5, 3): 4})
    a_referral(store, client), a_document(store, client, path="Tiina/hakemuskirje.docx"), a_quote(store, client)
    an_employer(store, line="kahvila, lounas"), a_course(store, client)
    return client


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["autokort"], ["meetings"]),
        (["jannit", "auto"], ["meetings"]),  # from the note and the person's own words together
        (["vaino"], ["participants"]),
        (["ÄYRÄ"], ["participants"]),
        (["puut"], ["episodes"]),
        (["toive"], ["scales"]),
        (["rauhall"], ["strengths"]),
        (["moottori"], ["interests"]),
        (["keittioapu"], ["leads"]),
        (["liittei"], ["questions"]),
        (["ajokortti"], ["goals"]),
        (["velkoi"], ["referrals"]),
        (["hakemusk"], ["documents"]),
        (["kuunnelt"], ["quotes"]),
        (["aurin", "lounas"], ["employers"]),
        (["digik"], ["courses"]),
        (["kortti"], []),  # no word begins so
        (["auto", "ajo"], []),
    ],
)
def test_every_word_is_found_by_its_beginning(store, client, words, expected):
    assert tables(store, *words) == expected


def test_the_latest_entered_comes_first_through_many(store, client):
    numbers = [a_meeting(store, client, on=date(2023, 2, 1), note="sama sana").number for _ in range(3)]
    found = [hit.row_id for hit in searching.hits(store, ["sama"])]
    rows = dict(store.rows("SELECT id, number FROM meetings"))
    assert [rows[row_id] for row_id in found] == numbers[::-1]


def test_a_changed_text_is_found_as_it_is_and_undone_as_it_was(store, client):
    meeting = a_meeting(store, client, on=date(2023, 5, 4), note="Junasta")
    meetings.edit_meeting(store, client, meeting, {"note": "Lentokoneesta"})
    assert (tables(store, "junas"), tables(store, "lento")) == ([], ["meetings"])
    trail.undo(store)
    assert (tables(store, "junas"), tables(store, "lento")) == (["meetings"], [])
    trail.undo(store)
    assert tables(store, "junas") == []


def test_a_quote_that_is_withdrawn_is_in_the_index_no_more_until_that_is_undone(store):
    quote = a_quote(store, a_client(store))
    quotes.withdraw_quote(store, quote, on=date(2023, 5, 20))
    assert tables(store, "kuunnelt") == []
    assert store.rows("SELECT * FROM texts WHERE table_name = 'quotes'") == []
    trail.undo(store)
    assert tables(store, "kuunnelt") == ["quotes"]


def test_what_is_nobodys_has_no_owner(store, client):
    (hit,) = searching.hits(store, ["digik"])
    assert (hit.table, hit.owner, hit.texts) == ("courses", None, ("Digikurssi",))


def content(store):
    """Return what the index says each row has, by asking it for every word there is."""
    words = {
        word for (body,) in store.rows("SELECT note FROM meetings WHERE note IS NOT NULL") for word in words_of(body)
    }
    return {word: sorted(hit.row_id for hit in searching.hits(store, [word])) for word in words}


def test_an_index_made_anew_is_the_one_that_was_kept(store):
    client = a_client(store)
    for name, deed in list(undoable.DEEDS.items()) * 3:
        day = date(2023, 2, 1) + timedelta(days=random.Random(name).randrange(100))
        a_meeting(store, client, on=day, note=f"{name} {day}")
        try:
            deed(store, client, day)
        except AskeleetError:
            continue
    kept = content(store), store.rows("SELECT table_name, row_id FROM texts ORDER BY row_id")
    with store.change("test") as change:
        change.carry_out(searching.build)
    assert (content(store), store.rows("SELECT table_name, row_id FROM texts ORDER BY row_id")) == kept
    assert any(kept[0].values())


def test_who_is_erased_leaves_no_word_in_the_index(store, client, tmp_path):
    participants.edit_participant(store, client, {"municipality": "Haapavesi"})
    left(store, client, date(2023, 5, 20))
    erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
    kept = store.rows("SELECT table_name FROM texts ORDER BY table_name")
    assert kept == [("courses",), ("employers",)]  # nobody's
    terms = b"".join(bytes(block) for (block,) in store.rows("SELECT block FROM found_data"))
    assert not any(word in terms for word in (b"haapavesi", b"ayras", b"yras", b"autokort", b"utokort", b"puutarha"))
