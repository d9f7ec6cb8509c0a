"""What was known at the end of a past day is what the figures were on it, whatever was done since."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factories import a_client, a_coach, a_goal, a_meeting, left, the_coach
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from undoable.anything import COMMANDS, do

from askeleet import figures
from askeleet.casework import erasing, goals, meetings, trail
from askeleet.casework.coaches import add_coach
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.errors import AskeleetError
from askeleet.figures.scope import Scope
from askeleet.store import Store
from askeleet.store.as_of import as_after, erased_since, latest_entry
from askeleet.store.trail import head

FIRST = date(2023, 6, 1)
MAY, YEAR = Period.month(2023, 5), Period.year(2023)


def at(clock, day, time="12:00"):
    clock.move_to(f"{day}T{time}:00+03:00")


def known_on(store, day, *periods, coach=None):
    """Return the figures of some periods as of a day."""
    with as_after(store, latest_entry(store, day)):
        return [figures.compute(store, Scope(period, coach, as_of=day)) for period in periods]


def live(store, *periods, coach=None):
    without = {figure.code for group in figures.WITHOUT_PAST for figure in group.FIGURES}
    found = [figures.compute(store, Scope(period, coach)) for period in periods]
    return [{code: value for code, value in each.items() if code not in without} for each in found]


def test_a_contact_is_as_it_was_before_it_was_edited_removed_or_written(store, still_clock):
    client = a_client(store)
    contacts = [a_meeting(store, client, on=date(2023, 5, day), minutes=30) for day in (3, 4)]
    then = live(store, MAY)
    at(still_clock, FIRST + timedelta(days=1))
    meetings.edit_meeting(store, client, contacts[0], {"minutes": 45})
    meetings.remove_meeting(store, contacts[1])
    a_meeting(store, client, on=date(2023, 5, 5), minutes=10)
    assert [each["minutes-held"] for each in live(store, MAY)] == [55]
    assert known_on(store, FIRST, MAY) == then
    assert then[0]["minutes-held"] == 60
    assert known_on(store, FIRST + timedelta(days=1), MAY) == live(store, MAY)


def test_what_was_undone_and_redone_is_there_on_the_days_it_was(store, still_clock):
    a_meeting(store, a_client(store))
    for day, deed in ((1, trail.undo), (2, trail.redo)):
        at(still_clock, FIRST + timedelta(days=day))
        deed(store)
    held = [known_on(store, FIRST + timedelta(days=day), MAY)[0]["contacts-held"] for day in range(3)]
    assert held == [1, 0, 1]


@pytest.mark.parametrize(("day", "time", "known"), [(1, "23:59", 1), (2, "00:00", 0)])
def test_a_day_ends_at_midnight_here(store, still_clock, day, time, known):
    client = a_client(store)
    at(still_clock, date(2023, 6, day), time)
    a_meeting(store, client)
    assert known_on(store, FIRST, MAY)[0]["contacts-held"] == known


def test_a_figure_that_stands_stands_on_the_day(store, still_clock):
    a_client(store)
    at(still_clock, FIRST + timedelta(days=60))
    (june,) = known_on(store, FIRST, Period.month(2023, 6))
    scope = Scope(Period.month(2023, 6), as_of=FIRST)
    assert (scope.stands_on, scope.parameters["today"]) == (FIRST, "2023-06-01")
    assert "feedback-n" not in june


def test_what_is_late_is_so_by_the_day(store, still_clock):
    left(store, a_client(store), date(2023, 5, 20), reason="work")
    june = Period.month(2023, 6)
    then = live(store, june)
    at(still_clock, FIRST + timedelta(days=60))
    assert live(store, june)[0]["follow-ups-overdue"] != then[0]["follow-ups-overdue"]
    assert known_on(store, FIRST, june) == then


def test_nothing_is_written_and_the_file_reads_as_it_is_afterwards(store, still_clock, place):
    client = a_client(store)
    first = head(store)
    at(still_clock, FIRST + timedelta(days=1))
    a_meeting(store, client)
    before, now = place.read_bytes(), head(store)
    with as_after(store, latest_entry(store, FIRST)):
        assert head(store) == first
    assert (head(store), place.read_bytes()) == (now, before)
    assert live(store, MAY)[0]["contacts-held"] == 1
    a_meeting(store, client)


def test_before_the_file_was_made_there_was_nothing(store):
    a_meeting(store, a_client(store))
    yesterday = FIRST - timedelta(days=1)
    assert latest_entry(store, yesterday) == 0
    assert known_on(store, yesterday, MAY)[0]["contacts-held"] == 0
    with as_after(store, 0):
        assert head(store) == (0, "askeleet")


def test_what_an_image_of_an_older_schema_lacks_is_as_by_default(of_schema, passphrase, still_clock):
    with of_schema(5) as store:
        add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store, coach=the_coach(store))
        goal = a_goal(store, client)
        path = store.path
    at(still_clock, FIRST + timedelta(days=1))
    with Store(path, passphrase) as store:
        goals.edit_goal(store, client, goals.goals.of(store, client.id)[0], {"title": "Uusi", "importance": 2})
        with as_after(store, latest_entry(store, FIRST)):
            assert store.rows("SELECT title, importance FROM goals") == [(goal.title, None)]
        assert store.rows("SELECT title, importance FROM goals") == [("Uusi", 2)]


def test_who_was_erased_since_is_counted_as_when_erased(store, still_clock, tmp_path):
    client = a_client(store)
    a_meeting(store, client)
    left(store, client, date(2023, 5, 20))
    at(still_clock, FIRST + timedelta(days=1))
    late = a_client(store, "Pekka")
    a_meeting(store, late)
    left(store, late, date(2023, 5, 20))
    both = live(store, MAY)[0]["contacts-held"]
    erasing.erase(store, [client, late], retention=Retention(), since=None, drafts_folder=tmp_path)
    with as_after(store, latest_entry(store, FIRST)):
        assert erased_since(store) == (1, 1)
    assert known_on(store, FIRST, MAY)[0]["contacts-held"] == both == 2
    with as_after(store, latest_entry(store, FIRST + timedelta(days=1))):
        assert erased_since(store) == (0, 0)


@given(
    st.lists(
        st.tuples(st.sampled_from([*COMMANDS, "undo", "redo"]), st.integers(0, 40), st.integers(0, 2)), max_size=24
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_each_day_stays_as_it_was_known(passphrase, empty_caseload, still_clock, deeds):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "askeleet.db"
        path.write_bytes(empty_caseload(passphrase))
        at(still_clock, FIRST)
        with Store(path, passphrase) as store:
            add_coach(store, "paivi", "Päivi Hirvonen")
            a_coach(store)
            lived = live_through(store, still_clock, deeds)
            for day, known in lived.items():
                assert every_figure(store, day) == known


def test_the_days_before_an_upgrade_stay_as_they_were_known(of_schema, passphrase, still_clock):
    with of_schema(5) as store:
        add_coach(store, "paivi", "Päivi Hirvonen")
        for number, name in enumerate(("Tiina", "Pekka", "Anna")):
            client = a_client(store, name)
            a_meeting(store, client, on=date(2023, 5, 3 + number))
            a_goal(store, client)
        path = store.path
    with Store(path, passphrase) as store:
        store.actor = the_coach(store).id
        a_coach(store)
        known = live(store, MAY, YEAR)
        at(still_clock, FIRST + timedelta(days=1))
        for number, command in enumerate(COMMANDS * 2):
            with suppress(AskeleetError):
                do(store, command, number)
        assert live(store, MAY, YEAR) != known
        assert known_on(store, FIRST, MAY, YEAR) == known


def live_through(store, still_clock, deeds):
    """Do the commands, some on later days; return what the figures were at the end of each day."""
    day, lived = FIRST, {}
    for command, number, days in deeds:
        lived[day] = every_figure(store)
        at(still_clock, day := day + timedelta(days=days))
        try:
            {"undo": trail.undo, "redo": trail.redo}.get(command, lambda _, c=command, n=number: do(store, c, n))(store)
        except AskeleetError:
            continue
    lived[day] = every_figure(store)
    return lived


def every_figure(store, day=None):
    """Return the figures of everybody and of a coach, as they are or as of a day."""
    asked = partial(known_on, store, day) if day else partial(live, store)
    return [asked(MAY, YEAR, Period.month(2023, 6), coach=coach) for coach in (None, the_coach(store).id)]
