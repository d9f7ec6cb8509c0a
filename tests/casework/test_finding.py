"""Finding the person that was meant: the best kind of match decides, and nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting, left

from askeleet.casework.finding import find_meeting, find_participant
from askeleet.errors.meetings import NotAMeetingCodeError, UnknownMeetingError
from askeleet.errors.participants import AmbiguousParticipantError, NobodyLikeError, UnknownParticipantError

NAMES = (
    "Tiina Laine",
    "Tiina Laine-Koski",
    "Anna Öhman",
    "Hanna Salo",
    "Marianna Niemi",
    "Åke D’Amico",
    "Łukasz Kowalski",
)


@pytest.fixture
def people(store):
    return {name: a_client(store, name) for name in NAMES}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("1", "Tiina Laine"),
        ("001", "Tiina Laine"),
        ("tiina laine", "Tiina Laine"),
        ("laine tiina", "Tiina Laine"),
        ("koski", "Tiina Laine-Koski"),
        ("laine-k", "Tiina Laine-Koski"),
        ("anna", "Anna Öhman"),
        ("ohman", "Anna Öhman"),
        ("ÖHM", "Anna Öhman"),
        ("ake", "Åke D’Amico"),
        ("d'amico", "Åke D’Amico"),
        ("amico", "Åke D’Amico"),
        ("  anna   ö ", "Anna Öhman"),
        ("arianna", "Marianna Niemi"),
    ],
)
def test_the_best_kind_of_match_decides(store, people, typed, name):
    assert find_participant(store, typed).name == name


def test_several_of_the_same_kind_are_listed_and_none_is_taken(store, people):
    with pytest.raises(AmbiguousParticipantError) as refused:
        find_participant(store, "tiina")
    assert [each.name for each in refused.value.details["people"]] == ["Tiina Laine", "Tiina Laine-Koski"]


def test_nobody_gives_the_nearest_and_never_a_guess(store, people):
    with pytest.raises(UnknownParticipantError) as refused:
        find_participant(store, "tiian laine")
    assert "Tiina Laine" in [each.name for each in refused.value.details["nearest"]]
    for typed in ("99", "9" * 20, "\N{FULLWIDTH DIGIT ONE}", "quokka", "", "%", "_"):
        with pytest.raises(NobodyLikeError):
            find_participant(store, typed)


def test_a_name_that_the_shell_completed_as_one_word_is_found(store, people):
    assert find_participant(store, "tiina.laine-koski").name == "Tiina Laine-Koski"


def test_people_with_a_stay_on_the_day_come_first(store):
    gone, here = a_client(store, "Tiina Vanha"), a_client(store, "Tiina Uusi")
    left(store, gone, date(2023, 2, 1))
    assert find_participant(store, "tiina", on=date(2023, 5, 1)) == here
    with pytest.raises(AmbiguousParticipantError):
        find_participant(store, "tiina")


def test_a_part_of_a_name_there_never_beats_a_better_match_elsewhere(store):
    gone = a_client(store, "Anna Salo")
    a_client(store, "Hanna Niemi")
    left(store, gone, date(2023, 2, 1))
    with pytest.raises(AmbiguousParticipantError):
        find_participant(store, "anna", on=date(2023, 5, 1))


def test_a_contact_is_found_by_its_code(store):
    client = a_client(store)
    meeting = a_meeting(store, client)
    assert find_meeting(store, " 1M1 ") == (client, meeting)
    with pytest.raises(UnknownMeetingError):
        find_meeting(store, "1m2")
    with pytest.raises(NotAMeetingCodeError):
        find_meeting(store, "24.5.")
