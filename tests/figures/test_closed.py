"""What was changed after a period was closed is told, and nothing else."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factories import (
    a_client,
    a_coach,
    a_course,
    a_meeting,
    a_session,
    left,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from undoable.anything import COMMANDS, do

from askeleet import figures
from askeleet.casework import course_sessions, meetings, participants, trail
from askeleet.casework.coaches import add_coach
from askeleet.domain.period import Period
from askeleet.errors import AskeleetError
from askeleet.figures.closed import months_since_closing, since_closing
from askeleet.figures.scope import Scope
from askeleet.store import Store
from askeleet.store.as_of import has_stay_by, read_as_of

MAY, APRIL, YEAR = Period.month(2023, 5), Period.month(2023, 4), Period.year(2023)
CLOSING = date(2023, 6, 10)


def at(clock, day):
    clock.move_to(f"{day}T12:00:00+03:00")


def changed(store, period=MAY, days=10):
    scope = Scope(period)
    found = since_closing([store], scope, figures.compute(store, scope), days)
    return found and dict(found.figures)


def months(store, period=YEAR):
    return list(months_since_closing([store], store, Scope(period), 10))


@pytest.fixture
def lived(store, still_clock):
    """Somebody with a contact in May, looked at on 12.6.; what is done is done then."""
    client = a_client(store)
    a_meeting(store, client, minutes=30)
    at(still_clock, CLOSING + timedelta(days=2))
    return store, client


def contact(store, client):
    return meetings.meetings.with_number(store, client.id, 1)


def test_a_contact_mended_later_is_told_with_both_numbers(lived):
    store, client = lived
    assert changed(store) is None
    meetings.edit_meeting(store, client, contact(store, client), {"minutes": 45})
    found = changed(store)
    assert found["minutes-held"] == (30, 45)
    assert "contacts-held" not in found
    assert changed(store, APRIL) is None
    assert changed(store, days=12) is None  # not closed yet
    assert changed(store, days=11) is not None


def test_what_came_late_what_went_and_what_was_taken_back(lived):
    store, client = lived
    a_meeting(store, client, on=date(2023, 5, 9), minutes=30)
    assert changed(store)["contacts-held"] == (1, 2)
    meetings.remove_meeting(store, contact(store, client))
    assert "contacts-held" not in changed(store)
    trail.undo(store)
    trail.undo(store)
    assert changed(store) is None


def test_a_stay_moved_before_the_period_changes_what_stands(lived):
    store, client = lived
    left(store, client, date(2023, 4, 20))
    assert changed(store)["open-at-end"] == (1, 0)


@pytest.mark.parametrize(
    "deed",
    [
        lambda store, client: left(store, client, date(2023, 6, 11)),
        lambda store, client: a_meeting(store, client, on=date(2023, 6, 11)),
        lambda store, client: meetings.edit_meeting(store, client, contact(store, client), {"note": "uusi"}),
        lambda store, client: participants.edit_participant(store, client, {"phone": "040 1"}),
        lambda store, _: a_client(store, "Pekka", entered=date(2023, 6, 11)),
    ],
)
def test_what_goes_on_after_the_period_is_no_change(lived, deed):
    deed(*lived)
    assert changed(lived[0]) is None


def test_nothing_was_closed_in_a_file_that_knew_nobody_by_then(store, still_clock):
    at(still_clock, date(2023, 7, 1))
    a_meeting(store, a_client(store))
    assert changed(store) is None
    assert months(store) == []


def test_of_a_year_that_runs_the_closed_months_are_named(lived, still_clock):
    store, client = lived
    assert months(store) == []
    a_meeting(store, client, on=date(2023, 5, 9))
    a_meeting(store, client, on=date(2023, 6, 9))
    assert months(store) == [MAY]
    assert changed(store, YEAR) is None
    assert months(store, MAY) == []
    at(still_clock, date(2024, 1, 20))
    assert months(store) == [MAY]
    a_meeting(store, client, on=date(2023, 11, 9))
    assert months(store) == [MAY, Period.month(2023, 11)]
    assert changed(store, YEAR)["contacts-held"] == (3, 4)


def test_who_came_to_a_session_of_the_period_is_told_though_it_has_no_day(lived, still_clock):
    store, client = lived
    at(still_clock, date(2023, 6, 1))
    course = a_course(store, client)
    session = a_session(store, course)
    at(still_clock, CLOSING + timedelta(days=2))
    assert changed(store) is None
    course_sessions.mark(store, course, session, there=[client])
    assert changed(store)


DEEDS = st.lists(st.tuples(st.sampled_from([*COMMANDS, "undo", "redo"]), st.integers(0, 130)), max_size=12)


@given(DEEDS, DEEDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_later_is_told_if_and_only_if_a_figure_is_another(empty_caseload, still_clock, before, after):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "askeleet.db"
        path.write_bytes(empty_caseload(None))
        at(still_clock, date(2023, 6, 1))
        with Store(path) as store:
            add_coach(store, "paivi", "Päivi Hirvonen")
            a_coach(store)
            a_client(store)
            do_all(store, before)
            at(still_clock, CLOSING + timedelta(days=2))
            do_all(store, after)
            for period in (APRIL, MAY, Period.quarter(2023, 1)):
                scope = Scope(period)
                now = figures.compute(store, scope)
                closed_on = CLOSING
                found = since_closing([store], scope, now, (CLOSING - period.last).days)
                with read_as_of([store], closed_on) as then:
                    known = figures.compute(then, scope._replace(as_of=closed_on))
                    others = {code for code in known if known[code] != pytest.approx(now[code], nan_ok=True)}
                    others = others if has_stay_by(then, period.last) else set()
                assert set(found.figures if found else ()) == others


def do_all(store, deeds):
    for command, number in deeds:
        with suppress(AskeleetError):
            {"undo": trail.undo, "redo": trail.redo}.get(command, partial(do, command=command, number=number))(store)
