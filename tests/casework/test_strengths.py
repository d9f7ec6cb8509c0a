from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_goal, a_strength, an_interest, left

from askeleet.casework import episodes, erasing, goals, numbered, strengths, trail
from askeleet.domain.retention import Retention
from askeleet.domain.strength import Interest, Strength
from askeleet.errors.codes import NotACodeError, UnknownCodeError
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError, NotedBeforeStayError
from askeleet.errors.strengths import EndedBeforeNotedError, GoalsRestOnItError, OthersStrengthError
from askeleet.errors.texts import IdentityCodeError, TitleNeededError
from askeleet.store import former_words
from askeleet.store import numbered as kept


@pytest.fixture
def client(store):
    return a_client(store)


def test_strengths_and_interests_count_within_the_person_each_kind_by_itself(store, client):
    other = a_client(store, "Pekka Salo")
    a_strength(store, client)
    second, interest, third = a_strength(store, client, "Tarkka"), an_interest(store, client), a_strength(store, other)
    assert numbered.find(store, Strength, " 1ST2 ") == (client, second)
    assert numbered.find(store, Interest, "1in1") == (client, interest)
    assert numbered.find(store, Strength, "2st1") == (other, third)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("1in1", NotACodeError),
        ("1st", NotACodeError),
        ("tiina", NotACodeError),
        ("1st9", UnknownCodeError),
        ("9st1", UnknownCodeError),
    ],
)
def test_a_code_of_nothing_is_refused(store, client, code, error):
    a_strength(store, client)
    with pytest.raises(error):
        numbered.find(store, Strength, code)


def test_a_number_is_given_once_even_where_its_record_was_taken_out(store, client):
    strengths.remove_strength(store, client, a_strength(store, client))
    assert a_strength(store, client).code(1) == "1st2"


def test_a_strength_reworded_keeps_how_it_read_before(store, client):
    strength = a_strength(store, client, "Rauhallinen", evidence="Minua kysyttiin.")
    named = strengths.edit_strength(store, client, strength, {"name": "Rauhallinen kiireessä"})
    shown = strengths.edit_strength(store, client, named, {"evidence": "Minua kysyttiin nimeltä."})
    ended = strengths.edit_strength(store, client, shown, {"ended_on": date(2023, 5, 20)})
    assert strengths.edit_strength(store, client, ended, {"name": ended.name}) == ended
    assert [(each.words, each.until_on) for each in former_words.of(store, strength.id)] == [
        (("Rauhallinen", "Minua kysyttiin."), date(2023, 6, 1)),
        (("Rauhallinen kiireessä", "Minua kysyttiin."), date(2023, 6, 1)),
    ]


def test_an_interest_is_mended_ended_and_taken_out_with_how_it_read(store, client):
    interest = an_interest(store, client, "Kuoro")
    mended = strengths.edit_interest(store, client, interest, {"name": "Kuorolaulu", "ended_on": date(2023, 5, 3)})
    assert (mended.holds, [each.name for each in former_words.of(store, interest.id)]) == (False, ["Kuoro"])
    strengths.remove_interest(store, mended)
    assert (kept.of(store, Interest, client.id), former_words.of(store, interest.id)) == ([], [])
    trail.undo(store)
    assert [each.name for each in former_words.of(store, interest.id)] == ["Kuoro"]


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"noted_on": date(2023, 1, 9)}, BeforeFirstStayError),
        ({"noted_on": date(2023, 6, 2)}, NotYetError),
        ({"ended_on": date(2023, 5, 1)}, EndedBeforeNotedError),
        ({"ended_on": date(2023, 6, 2)}, NotYetError),
        ({"name": " "}, TitleNeededError),
        ({"name": None}, TitleNeededError),
        ({"evidence": "131052-308T"}, IdentityCodeError),
    ],
)
def test_a_strength_that_cannot_be_so_is_refused(store, client, facts, error):
    strength = a_strength(store, client)
    with pytest.raises(error):
        strengths.edit_strength(store, client, strength, facts)
    assert kept.of(store, Strength, client.id) == [strength]


@pytest.mark.parametrize(
    ("name", "day", "error"),
    [
        ("Tarkka", date(2023, 1, 9), BeforeFirstStayError),
        ("Tarkka", date(2023, 6, 2), NotYetError),
        ("", date(2023, 5, 2), TitleNeededError),
    ],
)
def test_nothing_is_noted_that_cannot_be(store, client, name, day, error):
    for add, kind in ((strengths.add_strength, Strength), (strengths.add_interest, Interest)):
        with pytest.raises(error):
            add(store, client, name, on=day, facts={})
        assert kept.of(store, kind, client.id) == []


def test_no_entry_is_moved_past_what_was_noted(store, client):
    an_interest(store, client, on=date(2023, 1, 10))
    with pytest.raises(NotedBeforeStayError):
        episodes.edit_stay(store, client, episodes.stay_number(store, client, None), {"entered_on": date(2023, 1, 11)})


def test_a_goal_rests_on_a_strength_of_the_same_person_only(store, client):
    other = a_client(store, "Pekka Salo")
    a_strength(store, other)
    with pytest.raises(OthersStrengthError):
        strengths.own_strength(store, client, "2st1")
    strength = a_strength(store, client)
    goal = a_goal(store, client, strength_id=strengths.own_strength(store, client, "1st1").id)
    with pytest.raises(GoalsRestOnItError):
        strengths.remove_strength(store, client, strength)
    goals.edit_goal(store, client, goal, {"strength_id": None})
    strengths.remove_strength(store, client, strength)
    assert kept.of(store, Strength, client.id) == []


def test_who_is_erased_leaves_none_of_it(store, client, tmp_path):
    other = a_client(store, "Pekka Salo")
    stays = a_strength(store, other)
    strength = a_strength(store, client)
    strengths.edit_strength(store, client, strength, {"name": "Toisin"})
    an_interest(store, client)
    a_goal(store, client, strength_id=strength.id)
    left(store, client, date(2023, 5, 20))
    erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
    assert store.rows("SELECT id FROM strengths") == [(stays.id,)]
    for table in ("interests", "former_words", "goals"):
        assert store.row(f"SELECT count(*) FROM {table}") == (0,)
