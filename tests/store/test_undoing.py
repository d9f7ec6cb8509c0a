"""Undo gives every record back, redo goes forward again; what something rests on is refused."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from factories import RECORD_TABLES, a_client, a_coach, a_meeting, a_plan, left, the_coach
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from undoable.anything import COMMANDS, do

from askeleet.casework import assignments, coaches, episodes, participants, pauses, rhythms, trail
from askeleet.domain.episode import Gaps
from askeleet.errors import AskeleetError
from askeleet.errors.trail import CannotUndoError, NothingToRedoError, NothingToUndoError
from askeleet.store import Store, history, undoing
from askeleet.store.trail import head


def records(store):
    """Return every record, without its revision, which only grows."""
    content = {}
    for table in RECORD_TABLES:
        names = [row[1] for row in store.rows(f"PRAGMA table_info({table})") if row[1] != "rev"]
        content[table] = sorted(store.rows(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
    return content


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(0, 60)), min_size=1, max_size=12), st.integers(1, 14))
def test_undo_gives_every_record_back_and_redo_goes_forward_again(place, passphrase, commands, depth):
    with TemporaryDirectory() as folder:
        path = Path(copyfile(place, Path(folder) / "a.db"))
        with Store(path, passphrase) as store:
            coaches.add_coach(store, "paivi", "Päivi")
            a_coach(store)
            states = [records(store)]
            for command, number in commands:
                before = head(store)
                try:
                    do(store, command, number)
                except AskeleetError:
                    assert records(store) == states[-1]
                if head(store) != before:
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
    with pytest.raises(NothingToRedoError):
        trail.redo(store)


def test_an_undone_number_is_not_given_again_and_redo_brings_it_back(store):
    assert a_client(store).number == 1
    trail.undo(store)
    assert a_client(store, "Pekka").number == 2
    trail.undo(store)
    trail.redo(store)
    assert [row[0] for row in store.rows("SELECT number FROM participants")] == [2]


def as_coach(store, coach, act):
    """Let somebody else write; the one who was writing writes on afterwards."""
    me, store.actor = store.actor, coach.id
    try:
        return act()
    finally:
        store.actor = me


def refused(store, taking_back=trail.undo):
    before = records(store), head(store)
    with pytest.raises(CannotUndoError):
        taking_back(store)
    return (records(store), head(store)) == before


def test_what_a_colleague_built_upon_is_not_taken_back(store):
    mikko = a_coach(store)
    client = a_client(store)
    as_coach(store, mikko, lambda: a_meeting(store, client))
    assert refused(store)


def reopen(store, client, day):
    return episodes.begin_stay(store, client, beginning=episodes.Beginning(day), coach=the_coach(store))


def test_a_closing_is_not_taken_back_while_the_next_stay_stands_open_or_closed(store):
    mikko, client = a_coach(store), a_client(store)
    left(store, client, date(2023, 3, 31))
    as_coach(store, mikko, lambda: reopen(store, client, date(2023, 4, 10)))
    assert refused(store)
    as_coach(store, mikko, lambda: left(store, client, date(2023, 4, 30)))
    assert refused(store)


def test_a_stay_is_not_put_back_over_a_colleagues(store):
    mikko, client = a_coach(store), a_client(store)
    left(store, client, date(2023, 3, 31))
    reopen(store, client, date(2023, 4, 10))
    trail.undo(store)
    as_coach(store, mikko, lambda: reopen(store, client, date(2023, 4, 12)))
    as_coach(store, mikko, lambda: left(store, client, date(2023, 4, 30)))
    assert refused(store, trail.redo)


def agreed_pause(store, client, first, last):
    return pauses.pause(store, client, first=first, last=last, reason=None)


def test_a_pause_is_not_put_back_over_a_colleagues(store):
    mikko, client = a_coach(store), a_client(store)
    agreed_pause(store, client, date(2023, 2, 1), date(2023, 2, 10))
    trail.undo(store)
    as_coach(store, mikko, lambda: agreed_pause(store, client, date(2023, 2, 10), date(2023, 2, 12)))
    assert refused(store, trail.redo)


def test_a_rhythm_is_not_put_back_beside_a_colleagues_of_the_same_day(store):
    mikko, client = a_coach(store), a_client(store)
    stay = episodes.stay_number(store, client, None)
    rhythms.agree_rhythm(store, stay, Gaps(3, 9, 20), from_on=date(2023, 2, 1))
    trail.undo(store)
    as_coach(store, mikko, lambda: rhythms.agree_rhythm(store, stay, Gaps(7, 14, 21), from_on=date(2023, 2, 1)))
    assert refused(store, trail.redo)


def test_a_coach_is_not_put_back_beside_a_colleague_in_the_same_hands(store):
    mikko, client = a_coach(store), a_client(store)
    liisa = a_coach(store, "liisa")
    assignments.assign(store, client, coach=mikko, on=date(2023, 2, 1))
    trail.undo(store)
    as_coach(store, mikko, lambda: assignments.assign(store, client, coach=liisa, on=date(2023, 2, 5)))
    assert refused(store, trail.redo)


def test_an_entry_is_not_moved_back_past_a_colleagues_contact(store):
    mikko, client = a_coach(store), a_client(store)
    episodes.edit_stay(store, client, episodes.stay_number(store, client, None), {"entered_on": date(2023, 1, 2)})
    as_coach(store, mikko, lambda: a_meeting(store, client, on=date(2023, 1, 4)))
    assert refused(store)


def test_a_coach_who_has_written_is_not_taken_out(store):
    mikko = a_coach(store)
    as_coach(store, mikko, lambda: a_client(store))
    assert refused(store)
    as_coach(store, mikko, lambda: trail.undo(store))
    assert refused(store)


def test_what_was_taken_back_or_put_back_meanwhile_is_not_once_more(store):
    participants.edit_participant(store, a_client(store), {"phone": "040"})
    done = undoing.latest_standing(store)
    trail.undo(store)
    assert refused(store, lambda store: undoing.undo(store, done))
    trail.redo(store)
    assert refused(store, lambda store: undoing.redo(store, done))


OVERLAPS = """
    SELECT one.id FROM {table} AS one JOIN {table} AS other ON one.{owner} = other.{owner} AND one.id < other.id
    WHERE one.{first} <= coalesce(other.{last}, '9999') AND other.{first} <= coalesce(one.{last}, '9999')
"""
UNSOUND = (
    OVERLAPS.format(table="episodes", owner="participant_id", first="entered_on", last="exited_on"),
    OVERLAPS.format(table="pauses", owner="episode_id", first="from_on", last="until_on"),
    OVERLAPS.format(table="assignments", owner="episode_id", first="from_on", last="until_on"),
    OVERLAPS.format(table="rhythms", owner="episode_id", first="from_on", last="from_on"),
    """SELECT id FROM meetings WHERE held_on < coalesce(
        (SELECT min(entered_on) FROM episodes WHERE episodes.participant_id = meetings.participant_id), '9999')""",
    "SELECT id FROM episodes WHERE exited_on < entered_on",
    "SELECT id FROM changes WHERE made_by IS NOT NULL AND made_by NOT IN (SELECT id FROM coaches)",
    "PRAGMA foreign_key_check",
)


def step(store, command, number):
    match command:
        case "undo":
            trail.undo(store)
        case "redo":
            trail.redo(store)
        case _:
            do(store, command, number)


STEPS = st.tuples(
    st.sampled_from(["paivi", "mikko"]), st.sampled_from([*COMMANDS, *["undo", "redo"] * 5]), st.integers(0, 60)
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, min_size=3, max_size=16))
def test_two_coaches_who_do_and_undo_leave_a_sound_record(place, passphrase, steps):
    with TemporaryDirectory() as folder, Store(Path(copyfile(place, Path(folder) / "a.db")), passphrase) as store:
        coaches.add_coach(store, "paivi", "Päivi")
        people = {"paivi": the_coach(store), "mikko": a_coach(store)}
        as_coach(store, people["mikko"], lambda: coaches.edit_coach(store, people["mikko"], name="Mikko K."))
        a_client(store)
        for who, command, number in steps:
            before = records(store)
            try:
                as_coach(store, people[who], partial(step, store, command, number))
            except AskeleetError:
                assert records(store) == before
            assert [found for sql in UNSOUND if (found := store.rows(sql))] == []
        assert list(history.broken_links(store)) == []


def test_each_coach_takes_back_their_own(store):
    mikko = a_coach(store)
    client = a_client(store)
    me, store.actor = store.actor, mikko.id
    with pytest.raises(NothingToUndoError):
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
    with pytest.raises(CannotUndoError):
        trail.undo(store)
