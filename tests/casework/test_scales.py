"""Scaling questions: which is meant, what is refused, and that nothing is lost when asked again."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_scale

from askeleet.casework import scales
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.scales import (
    AnswersBeforeError,
    BeforeScaleError,
    NoSuchScaleError,
    NotAnsweredError,
    NotOnTheScaleError,
    ScaleBackwardsError,
    ScaleEndedError,
)
from askeleet.errors.texts import IdentityCodeError, TitleNeededError
from askeleet.store import scales as kept
from askeleet.store.trail import head


@pytest.fixture
def client(store):
    return a_client(store)


@pytest.mark.parametrize(
    ("question", "value", "on", "facts", "error"),
    [
        ("Toivo", 11, date(2023, 5, 3), {}, NotOnTheScaleError),
        ("Toivo", -1, date(2023, 5, 3), {}, NotOnTheScaleError),
        ("Toivo", 4, date(2023, 5, 3), {"enough": 11}, NotOnTheScaleError),
        ("Toivo", 4, date(2023, 6, 2), {}, NotYetError),
        ("Toivo", 4, date(2023, 1, 9), {}, BeforeFirstStayError),
        (" ", 4, date(2023, 5, 3), {}, TitleNeededError),
        ("Toivo", 4, date(2023, 5, 3), {"helped": "131052-308T"}, IdentityCodeError),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_nothing_written(store, client, question, value, on, facts, error):
    before = head(store)
    with pytest.raises(error):
        scales.ask_scale(store, client, question, value, on=on, facts=facts)
    assert head(store) == before


def test_a_question_is_asked_again_and_every_answer_is_kept(store, client):
    first = a_scale(store, client, "Toiveikkuus", {date(2023, 5, 3): 4})
    again, _answer = scales.ask_scale(
        store, client, first, 6, on=date(2023, 5, 24), facts={"helped": "Uni", "enough": 7}
    )
    assert (again.id, again.enough) == (first.id, 7)
    scales.ask_scale(store, client, again, 5, on=date(2023, 5, 24), facts={})
    assert [(each.asked_on.day, each.value, each.helped) for each in kept.answers(store, first.id)] == [
        (3, 4, None),
        (24, 5, "Uni"),
    ]


def test_which_scale_is_meant(store, client):
    hope = a_scale(store, client, "Toiveikkuus", {date(2023, 5, 3): 4})
    energy = a_scale(store, client, "Jaksaminen", {date(2023, 5, 3): 4})
    will = a_scale(store, client, "Toimeen tarttuminen", {date(2023, 5, 3): 4})
    assert scales.known_scale(store, client, "1sc2") == energy
    assert scales.known_scale(store, client, "JAKS") == energy
    assert scales.known_scale(store, client, "toiv") == hope
    assert scales.known_scale(store, client, "toi") is None  # two begin so: it is a new one unless more is typed
    assert scales.known_scale(store, client, "Usko") is None
    scales.edit_scale(store, client, will, {"ended_on": date(2023, 5, 20)})
    assert scales.known_scale(store, client, "toi") == hope
    with pytest.raises(NoSuchScaleError):
        scales.known_scale(store, client, "1sc9")
    with pytest.raises(NoSuchScaleError):
        scales.known_scale(store, a_client(store, "Pekka Salo"), "1sc1")


def test_a_scale_that_ended_is_asked_only_when_it_is_taken_up_again(store, client):
    scale = a_scale(store, client, "Toivo", {date(2023, 5, 3): 4, date(2023, 5, 10): 5})
    for wrong, error in (
        ({"ended_on": date(2023, 5, 9)}, ScaleBackwardsError),
        ({"ended_on": date(2023, 6, 2)}, NotYetError),
        ({"made_on": date(2023, 5, 4)}, AnswersBeforeError),
        ({"question": ""}, TitleNeededError),
    ):
        with pytest.raises(error):
            scales.edit_scale(store, client, scale, wrong)
    ended = scales.edit_scale(store, client, scale, {"ended_on": date(2023, 5, 20)})
    with pytest.raises(ScaleEndedError):
        scales.ask_scale(store, client, ended, 5, on=date(2023, 5, 21), facts={})
    with pytest.raises(BeforeScaleError):
        scales.ask_scale(store, client, ended, 5, on=date(2023, 5, 2), facts={})
    again = scales.edit_scale(store, client, ended, {"ended_on": None})
    assert scales.ask_scale(store, client, again, 5, on=date(2023, 5, 21), facts={})[1].value == 5


def test_an_answer_is_taken_back_and_a_scale_goes_with_its_answers(store, client):
    scale = a_scale(store, client, "Toivo", {date(2023, 5, 3): 4, date(2023, 5, 10): 5})
    with pytest.raises(NotAnsweredError):
        scales.take_back_answer(store, client, scale, on=date(2023, 5, 4))
    scales.take_back_answer(store, client, scale, on=date(2023, 5, 10))
    assert [each.value for each in kept.answers(store, scale.id)] == [4]
    scales.remove_scale(store, scale)
    assert (kept.of(store, client.id), kept.answers(store, scale.id)) == ([], [])


@pytest.mark.parametrize("text", ["11", "-1", "4,5", "", "neljä", "²", "4 5"])
def test_what_is_no_number_on_the_scale_is_refused(text):
    with pytest.raises(NotOnTheScaleError):
        scales.read_value(text)
