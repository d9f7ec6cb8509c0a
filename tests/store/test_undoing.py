"""Undo gives every record back, redo goes forward again; what something rests on is refused."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factories import a_client, a_coach, a_meeting, a_plan, left, the_coach
from hypothesis import given, settings
from hypothesis import strategies as st

from askeleet import errors
from askeleet.casework import coaches, meetings, participants, stays, trail
from askeleet.store import Store, caseload, history, undoing
from askeleet.store.connection import create_file

TABLES = ("coaches", "participants", "episodes", "pauses", "rhythms", "assignments", "meetings")


def records(store):
    """Return every record, without its revision, which only grows."""
    content = {}
    for table in TABLES:
        names = [row[1] for row in store.rows(f"PRAGMA table_info({table})") if row[1] != "rev"]
        content[table] = sorted(store.rows(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
    return content


COMMANDS = (
    "add",
    "log",
    "plan",
    "edit",
    "remove",
    "pause",
    "resume",
    "close",
    "assign",
    "phone",
    "rhythm",
    "reopen",
    "moved",
)


def do(store, command, number):
    """Do one command to a person, whatever it can be done to; a refusal changes nothing."""
    people = [caseload.names(store, [row[0]]) for row in store.rows("SELECT id FROM participants ORDER BY number")]
    everyone = [undoing_person(store, next(iter(each))) for each in people]
    if command == "add" or not everyone:
        a_client(store, f"Client {number}", gaps=stays.Gaps(7, 14, 21) if number % 2 else None)
        return
    client, day = everyone[number % len(everyone)], date(2023, 2, 1) + timedelta(days=number)
    contacts = [
        row[0] for row in store.rows("SELECT number FROM meetings WHERE participant_id = ? ORDER BY 1", (client.id,))
    ]
    contact = meetings.meetings.with_number(store, client.id, contacts[number % len(contacts)]) if contacts else None
    deeds = {
        "log": lambda: a_meeting(store, client, on=day, topics="cv"),
        "plan": lambda: a_plan(store, client, on=date(2023, 6, 2) + timedelta(days=number)),
        "edit": lambda: contact and meetings.edit_meeting(store, client, contact, {"minutes": number, "note": "uusi"}),
        "remove": lambda: contact and meetings.remove_meeting(store, contact),
        "pause": lambda: stays.pause(store, client, first=day, last=day + timedelta(days=5), reason="summer"),
        "resume": lambda: stays.resume(store, client, on=day),
        "close": lambda: left(store, client, day),
        "assign": lambda: stays.assign(store, client, coach=coaches.find_coach(store, "mikko"), on=day),
        "phone": lambda: participants.edit_participant(store, client, {"phone": str(number)}),
        "rhythm": lambda: stays.agree_rhythm(
            store, stays.stay_number(store, client, None), stays.Gaps(3, 9, 20), from_on=day
        ),
        "reopen": lambda: stays.begin_stay(store, client, entry=stays.Entry(day), coach=the_coach(store)),
        "moved": lambda: contact and meetings.edit_meeting(store, client, contact, {"held_on": day}),
    }
    deeds[command]()


def undoing_person(store, participant_id):
    return participants.participants.with_id(store, participant_id)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(0, 60)), min_size=1, max_size=12), st.integers(1, 14))
def test_undo_gives_every_record_back_and_redo_goes_forward_again(commands, depth):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        create_file(path, None)
        with Store(path) as store:
            coaches.add_coach(store, "paivi", "Päivi")
            a_coach(store)
            states = [records(store)]
            for command, number in commands:
                before = history.head(store)
                try:
                    do(store, command, number)
                except errors.AskeleetError:
                    assert records(store) == states[-1]
                if history.head(store) != before:
                    states.append(records(store))
            steps = min(depth, len(states) - 1)
            for back in range(1, steps + 1):
                trail.undo(store)
                assert records(store) == states[-1 - back]
            for forward in range(steps, 0, -1):
                trail.redo(store)
                assert records(store) == states[-forward]
            assert list(history.broken_links(store)) == []


def test_a_new_command_empties_the_redo_list(store):
    a_client(store)
    trail.undo(store)
    a_client(store, "Pekka")
    with pytest.raises(errors.NothingToRedoError):
        trail.redo(store)


def test_an_undone_number_is_not_given_again_and_redo_brings_it_back(store):
    assert a_client(store).number == 1
    trail.undo(store)
    assert a_client(store, "Pekka").number == 2
    trail.undo(store)
    trail.redo(store)
    assert [row[0] for row in store.rows("SELECT number FROM participants")] == [2]


def test_what_a_colleague_built_upon_is_not_taken_back(store):
    client = a_client(store)
    me, store.actor = store.actor, a_coach(store).id
    a_meeting(store, client)
    store.actor = me
    trail.undo(store)  # the colleague's adding was mine
    before = records(store)
    with pytest.raises(errors.CannotUndoError):
        trail.undo(store)
    assert records(store) == before


def test_each_coach_takes_back_their_own(store):
    mikko = a_coach(store)
    client = a_client(store)
    me, store.actor = store.actor, mikko.id
    with pytest.raises(errors.NothingToUndoError):
        trail.undo(store)
    a_meeting(store, client)
    store.actor = me
    assert undoing.latest_standing(store).command == "add-client"


def test_closing_with_its_removed_plans_comes_back_in_one_undo(store):
    client = a_client(store)
    a_plan(store, client)
    before = records(store)
    left(store, client, date(2023, 5, 31))
    assert records(store)["meetings"] == []
    assert trail.undo(store).command == "close-client"
    assert records(store) == before


def test_no_undo_reaches_across_a_change_of_the_schema(store):
    a_client(store)
    with store.change("schema-2", kind="schema") as change:
        change.give_number("x")
        store.rows("UPDATE coaches SET rev = rev + 1")
    with pytest.raises(errors.CannotUndoError):
        trail.undo(store)
