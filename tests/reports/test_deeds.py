"""What a change did, in words: every kind of record has its own, and they read well after "Undone:"."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting, left

from askeleet import language
from askeleet.casework import trail
from askeleet.reports.deeds import DEEDS, in_words
from askeleet.store.trail import tracked_tables


def told(store, **how):
    return in_words(store, trail.past(store, limit=1)[0][1], **how)


def test_every_kind_of_record_has_its_words(store):
    with store.off_trail() as connection:
        assert set(DEEDS) == set(tracked_tables(connection))
    assert all(deed.quiet <= set(DEEDS) for deed in DEEDS.values())


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "meeting 1m1 with 1 Tiina Laine, Wed 3.5.2023, phone call, 1 h"),
        ("fi", "tapaaminen 1m1, 1 Tiina Laine, ke 3.5.2023, puhelu, 1 h"),
        ("sv", "träff 1m1 med 1 Tiina Laine, on 3.5.2023, telefonsamtal, 1 h"),
    ],
)
def test_a_contact_in_three_languages(store, code, words):
    a_meeting(store, a_client(store), channel="phone", topics="cv")
    language.use(code)
    assert told(store) == words


def test_a_new_person_goes_without_the_stay_and_the_coach(store):
    a_client(store)
    assert told(store) == "client 1 Tiina Laine, new"


def test_an_exit_is_told_as_one(store):
    left(store, a_client(store), date(2023, 5, 9))
    assert told(store) == "exit of 1 Tiina Laine on Tue 9.5.2023"


def test_who_is_there_no_more_still_has_a_name_and_initials_do_where_others_see(store):
    a_meeting(store, a_client(store))
    entries = trail.past(store, limit=2)
    trail.undo(store)
    trail.undo(store)
    words = [in_words(store, images, discreet=True) for _, images in entries]
    assert words == ["meeting 1m1 with 1 T.L., Wed 3.5.2023, in person, 1 h", "client 1 T.L., new"]
