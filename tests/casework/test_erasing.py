"""Who is erased is gone: from rows, trail, log and new backup; what was counted stays as it was."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from factories import a_client, a_coach, a_consent, a_meeting, a_plan, a_quote, left, the_coach
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askeleet import clock, figures
from askeleet.casework import assignments, coaches, episodes, erasing, goals, pauses, quotes, requests, steps, trail
from askeleet.casework import backups as work
from askeleet.casework.checking import findings
from askeleet.casework.coaches import add_coach, find_coach
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.errors.backups import SecondFolderMissingError
from askeleet.errors.file import DiskFullError
from askeleet.errors.rights import (
    ErasedAlreadyError,
    ErasedWithoutBackupError,
    ErasureHeldError,
    ErasureOfOpenStayError,
    TracesLeftError,
)
from askeleet.errors.trail import ErasedSinceError
from askeleet.figures import frozen
from askeleet.figures.scope import Scope
from askeleet.reports import history
from askeleet.reports.period import of_project
from askeleet.store import Store, drafts, participants, views
from askeleet.store.connection import create_file
from askeleet.store.episodes import of as episodes_of

NOTE = "Selkä kipeä keväästä asti, puhutaan Kelasta"
SECRETS = ("Virtaluoto", "virtaluoto", NOTE, "Oma puutarha", "045 7654321", "Vastaväite", "Sanoin", "Virtaluod")


@pytest.fixture
def gone(store, tmp_path):
    """A person with something in every table, who has left; and the id they had."""
    a_client(store, "Pekka Salo")
    client = a_client(store, "Tiina Virtaluoto", facts={"phone": "045 7654321"}, wish="Oma puutarha")
    pauses.pause(store, client, first=date(2023, 2, 1), last=date(2023, 2, 7), reason=None)
    a_meeting(store, client, note=NOTE)
    a_plan(store, client)
    goal = goals.set_goal(store, client, "Oma puutarha", on=date(2023, 3, 1), facts={})
    goals.edit_goal(store, client, goal, {"title": "Oma puutarha kukkimaan"})
    requests.receive(store, client, "erasure", on=date(2023, 5, 20), note="Vastaväite")
    left(store, client, on=date(2023, 5, 12))
    steps.agree_step(store, goal, "Oma puutarha, kaivuu", on=date(2023, 3, 2), facts={})
    a_consent(store, client, source="Virtaluodon kansio")
    quotes.withdraw_quote(store, a_quote(store, client, "Sanoin Virtaluodolla"), on=date(2023, 5, 10))
    views.note(store, command="show-client", participant_id=client.id)
    drafts.keep(store, command="log-meeting", participant_id=client.id, text=NOTE, folder=tmp_path / "state")
    return client


def erase(store, client, tmp_path, **how):
    return erasing.erase(store, [client], retention=Retention(), since=None, drafts_folder=tmp_path / "state", **how)


def test_no_byte_of_the_person_is_left(store, gone, place, passphrase, tmp_path):
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    if passphrase is None:
        assert all(secret.encode() in place.read_bytes() for secret in SECRETS)
    done = erase(store, gone, tmp_path)
    assert done.is_purged
    files = [each for each in place.parent.rglob("*") if each.is_file()]
    assert len(files) >= 2
    for each in files:
        assert not [secret for secret in SECRETS if secret.encode() in each.read_bytes()], each.name
    assert gone.id.encode() in place.read_bytes() or passphrase
    assert store.rows("SELECT command, participant_id FROM views") == [("show-client", None)]
    assert [
        row for table in ("counters", "drafts") for row in store.rows(f"SELECT * FROM {table}") if gone.id in row
    ] == []
    (copy,) = (place.parent / "backups").iterdir()
    with Store(copy, passphrase) as backup:
        assert backup.rows("SELECT name FROM participants") == [("Pekka Salo",)]


def test_the_chain_still_verifies_and_an_old_anchor_holds(store, gone, tmp_path):
    before = store.rows("SELECT id, link FROM changes")
    erase(store, gone, tmp_path)
    assert store.rows("SELECT id, link FROM changes")[: len(before)] == before
    assert [each.key for each in findings(store) if not each.is_well] == []
    told = history.history(store, trail.past(store, limit=50))
    assert "Virtaluoto" not in repr(told)
    assert "a client, erased for good" in repr(told)


def test_a_row_that_is_blanked_without_an_erasure_breaks_the_chain(store, gone):
    number = store.row("SELECT max(id) FROM changes")[0]
    with store.change("tampering") as change:
        sql = "UPDATE change_rows SET row_id = NULL, old = NULL, new = NULL, salt = NULL WHERE change_id = ?"
        change.carry_out(lambda connection: connection.execute(sql, (number,)))
        a_coach(store)
    assert [each.key for each in findings(store) if not each.is_well] == ["links", "rows"]


def test_undo_and_redo_do_not_reach_across(store, gone, tmp_path):
    a_client(store, "Mari Lahti")
    trail.undo(store)
    erase(store, gone, tmp_path)
    before = store.rows("SELECT * FROM changes")
    with pytest.raises(ErasedSinceError):
        trail.undo(store)
    mikko = a_coach(store)
    trail.undo(store)
    trail.redo(store)
    assert coaches.find_coach(store, "mikko") == mikko.but(rev=2)
    assert store.rows("SELECT * FROM changes")[: len(before)] == before


def test_who_is_here_or_held_is_not_erased(store, gone, tmp_path):
    here = participants.with_number(store, 1)
    held = Retention(hold_until=date(2023, 6, 1), hold_reason="ESF+ audit")
    before = store.rows("SELECT * FROM changes")
    for people, retention, refused in (
        ([gone, here], Retention(), ErasureOfOpenStayError),
        ([gone], held, ErasureHeldError),
    ):
        with pytest.raises(refused):
            erasing.what_goes(store, people[-1], retention)
        with pytest.raises(refused):
            erasing.erase(store, people, retention=retention, since=None, drafts_folder=tmp_path)
    assert store.rows("SELECT * FROM changes") == before
    passed = Retention(hold_until=date(2023, 5, 31))
    assert erasing.what_goes(store, gone, passed)["meetings"] == 1


def test_who_was_erased_by_another_command_meanwhile_is_not_found(store, gone, place, passphrase, tmp_path):
    other = participants.with_number(store, 1)
    left(store, other, on=date(2023, 5, 30))
    with Store(place, passphrase) as second:
        second.actor = the_coach(store).id
        erase(second, gone, tmp_path)
    before = store.rows("SELECT * FROM changes")
    with pytest.raises(ErasedAlreadyError) as refused:
        erase(store, gone, tmp_path)
    assert refused.value.details == {"number": "2"}
    assert store.rows("SELECT * FROM changes") == before
    erasing.erase(store, [gone, other], retention=Retention(), since=None, drafts_folder=tmp_path)
    assert store.rows("SELECT id FROM participants") == []
    assert len(erasing.erased(store)) == 2


def test_the_register_keeps_that_a_request_was_answered_and_not_whose_it_was(store, gone, tmp_path):
    erase(store, gone, tmp_path)
    (request,) = requests.every(store)
    assert (request.kind, request.outcome, request.closed_on) == ("erasure", "done", date(2023, 6, 1))
    assert (request.participant_id, request.note) == (None, None)


def test_a_number_is_not_given_again(store, gone, tmp_path):
    erase(store, gone, tmp_path)
    assert a_client(store, "Tiina Virtaluoto").number == gone.number + 1


def test_older_backups_hold_the_person_until_a_day_or_are_taken_away(store, gone, place, tmp_path):
    other = participants.with_number(store, 1)
    left(store, other, on=date(2023, 5, 30))
    assert erase(store, gone, tmp_path).gone_by is None
    assert erase(store, other, tmp_path, purge_backups=True).gone_by is None
    assert len([*(place.parent / "backups").iterdir()]) == 1


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_colleagues_backups_in_the_second_folder_are_not_taken_away(store, gone, stick, tmp_path):
    work.make(store, "daily", second=stick)
    (older,) = names(stick)
    colleagues = "askeleet-2023-01-01-090000-daily-schema2-2-0123456789abcdef.db"
    (stick / colleagues).touch()
    erase(store, gone, tmp_path, second=stick, purge_backups=True)
    assert colleagues in names(stick)
    assert older not in names(stick)


def test_what_is_taken_away_is_not_copied_into_the_second_folder_afterwards(store, gone, place, stick, tmp_path):
    work.make(store, "daily")
    done = erase(store, gone, tmp_path, second=stick, purge_backups=True)
    assert (done.gone_by, done.troubles) == (None, [])
    assert names(stick) == names(place.parent / "backups")
    assert len(names(stick)) == 1


def test_a_second_folder_that_is_away_may_hold_them_and_is_told(store, gone, tmp_path):
    done = erase(store, gone, tmp_path, second=tmp_path / "away", purge_backups=True)
    assert [type(each) for each in done.troubles] == [SecondFolderMissingError]
    assert done.gone_by == date(2023, 12, 2)


def test_a_backup_that_cannot_be_taken_away_is_told(store, gone, place, tmp_path, monkeypatch):
    older = work.make(store, "daily").backup.path
    unlink = Path.unlink

    def refuse(path, *, missing_ok=False):
        if path == older:
            raise PermissionError
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    done = erase(store, gone, tmp_path, purge_backups=True)
    assert [each.details for each in done.troubles] == [{"path": older}]
    assert done.gone_by == date(2023, 12, 2)
    assert participants.with_id(store, gone.id) is None


def test_where_no_backup_can_be_made_afterwards_it_is_said_and_the_older_ones_stay(
    store, gone, place, tmp_path, monkeypatch
):
    older = work.make(store, "daily").backup.path
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    done = erase(store, gone, tmp_path, purge_backups=True)
    assert [type(each) for each in done.troubles] == [ErasedWithoutBackupError]
    assert done.gone_by == date(2023, 12, 2)
    assert names(place.parent / "backups") == [older.name]
    assert participants.with_id(store, gone.id) is None


def test_where_the_file_cannot_be_written_anew_it_is_said(store, gone, tmp_path, monkeypatch):
    def refuse(store):
        raise DiskFullError(path=store.path, folder=store.path.parent)

    monkeypatch.setattr("askeleet.store.erasing.purge", refuse)
    done = erase(store, gone, tmp_path)
    assert [type(each) for each in done.troubles] == [TracesLeftError]
    assert not done.is_purged


def test_damaged_files_that_were_kept_are_named_or_taken_away(store, gone, place, tmp_path):
    folder = place.parent / "backups"
    folder.mkdir()
    aside = folder / "askeleet-2023-06-01-080000-damaged.db"
    aside.touch()
    aside.with_name(f"{aside.name}-wal").touch()
    done = erase(store, gone, tmp_path)
    assert (done.gone_by, done.aside) == (None, [aside])
    other = participants.with_number(store, 1)
    left(store, other, on=date(2023, 5, 30))
    assert erase(store, other, tmp_path, purge_backups=True).aside == []
    assert len(names(folder)) == 1


def test_a_restored_backup_is_erased_again(store, gone, place, passphrase, tmp_path):
    old = tmp_path / "old.db"
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    old.write_bytes(place.read_bytes())
    erase(store, gone, tmp_path)
    with Store(old, passphrase) as restored:
        assert erasing.reapply(restored, erasing.erased(store), since=None) == 1
        assert participants.with_id(restored, gone.id) is None
        assert [each.id for each in erasing.erased(restored)] == [gone.id]
        may = Scope(Period.month(2023, 5))
        assert figures.compute(restored, may) == figures.compute(store, may)
        assert erasing.reapply(restored, erasing.erased(store), since=None) == 0


FIRST = date(2022, 3, 10)
TODAY = date(2023, 6, 1)
A_CONTACT = st.tuples(
    st.integers(0, 400), st.sampled_from(["held", "no-show", "moved", "no-answer"]), st.integers(0, 90)
)
A_GOAL = st.tuples(st.integers(0, 450), st.none() | st.integers(0, 60))
A_PERSON = st.fixed_dictionaries(
    {
        "stays": st.lists(st.tuples(st.integers(0, 90), st.integers(0, 200)), min_size=1, max_size=2),
        "is_open": st.booleans(),
        "contacts": st.lists(A_CONTACT, max_size=5),
        "goals": st.lists(A_GOAL, max_size=2),
        "handed": st.none() | st.integers(0, 60),
        "born": st.none() | st.integers(1950, 2003),
    }
)


def build(store, person):
    """Make a person with stays, contacts and goals; return them."""
    client = add_stays(store, person)
    first = episodes_of(store, client.id)[0].entered_on
    for after, outcome, minutes in person["contacts"]:
        on = min(first + timedelta(days=after), TODAY)
        a_meeting(store, client, on=on, outcome=outcome, minutes=minutes, agreed_on=first)
    for after, reached in person["goals"]:  # after the exit, too
        on = max(first, min(first + timedelta(days=after), TODAY))
        goal = goals.set_goal(store, client, "Passi", on=on, facts={"area": "skills"})
        if reached is not None:
            goals.close_goal(store, goal, on=min(on + timedelta(days=reached), TODAY), state="reached")
    if episodes.has_open_stay(store, client) and not person["is_open"]:
        left(store, client, TODAY)
    return client


def add_stays(store, person):
    (after, length), *later = person["stays"]
    entered = FIRST + timedelta(days=after)
    facts = {"born_year": person["born"], "gender": "woman"}
    client = a_client(store, entered=entered, facts=facts, status="unemployed", referred_by="te-office")
    if person["handed"] is not None:
        mikko = find_coach(store, "mikko")
        assignments.assign(store, client, coach=mikko, on=entered + timedelta(days=min(person["handed"], length)))
    left(store, client, entered + timedelta(days=length), reason="open-market-job")
    for apart, long in later:
        again = entered + timedelta(days=length + apart + 1)
        begin = episodes.Beginning(again)
        episodes.begin_stay(store, client, beginning=begin, coach=find_coach(store, "mikko"))
        if again + timedelta(days=long) < TODAY and not person["is_open"]:
            left(store, client, again + timedelta(days=long))
    return client


def counted(store, since):
    """Return every figure that must stay, of every period and coach."""
    whole = of_project(store, since)
    calendar = (
        *Period.days(date(2022, 3, 1), date(2023, 6, 30)).months(),
        *Period.days(date(2022, 1, 1), date(2023, 6, 30)).quarters(),
        *(Period.half(year, half) for year in (2022, 2023) for half in (1, 2)),
        *(Period.year(year) for year in (2022, 2023, 2024)),
        Period.month(2023, 7),
    )
    asked = {period: period for period in calendar}
    asked |= {"project": whole}
    asked |= {("month of the project", period.start): period for period in whole.months()}
    asked |= {("quarter of the project", period.start): period for period in whole.quarters()}
    to_come = {"follow-ups-due", "follow-ups-overdue", "missing-follow-up"}  # lapse when somebody is erased
    kept = {*(each.code for each in figures.SUMS), *figures.RATES, "assigned-in", "assigned-out"}
    hands = [None, *(each.id for each in (the_coach(store), find_coach(store, "mikko")))]
    return {
        (name, hand, code): value
        for name, period in asked.items()
        for hand in hands
        for code, value in figures.compute(store, Scope(period, hand, since)).items()
        if code in kept and (code not in to_come or period.last < clock.today())
    }


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(A_PERSON, min_size=1, max_size=3), st.integers(0, 10), st.none() | st.just(date(2022, 6, 15)))
def test_every_count_of_every_period_stays_as_it_was(people, whom, since):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        create_file(path, None)
        with Store(path) as store:
            add_coach(store, "paivi", "Päivi")
            a_coach(store)
            built = [build(store, person) for person in people]
            leaving = [client for client in built if not episodes.has_open_stay(store, client)]
            before = counted(store, since)
            for client in leaving[: 1 + whom % 2]:
                erasing.erase(store, [client], retention=Retention(), since=since, drafts_folder=Path(folder))
                after = counted(store, since)
                assert {key: (value, after.get(key)) for key, value in before.items() if after.get(key) != value} == {}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(A_PERSON, min_size=1, max_size=3), st.none() | st.just(date(2022, 6, 15)))
def test_the_people_so_far_stay_though_the_projects_first_day_is_settled_later(people, since):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        create_file(path, None)
        with Store(path) as store:
            add_coach(store, "paivi", "Päivi")
            a_coach(store)
            built = [build(store, person) for person in people]
            before = so_far(store)
            for client in built:
                if not episodes.has_open_stay(store, client):
                    erasing.erase(store, [client], retention=Retention(), since=since, drafts_folder=Path(folder))
            assert so_far(store) == before


def so_far(store):
    """Return the people so far by the end of each month and as of today, of every coach, from any month on."""
    months = [*Period.days(date(2022, 3, 1), date(2023, 5, 31)).months()]
    ends = [*months, *(Period.days(FIRST, each.last) for each in months), Period.days(FIRST, TODAY)]
    hands = [None, *(each.id for each in (the_coach(store), find_coach(store, "mikko")))]
    return {
        (period, hand, since): figures.compute(store, Scope(period, hand, since))["cumulative"]
        for period in ends
        for hand in hands
        for since in (None, *(each.start for each in months))
    }


def test_a_first_day_within_a_month_that_is_settled_later_is_told_of(store, tmp_path):
    a_client(store, "Pekka Salo", entered=date(2023, 1, 10))
    client = a_client(store, "Tiina Virtaluoto", entered=date(2023, 1, 20))
    left(store, client, on=date(2023, 5, 12))
    erase(store, client, tmp_path)
    found = {
        day: (figures.compute(store, scope)["cumulative"], frozen.without(store, scope).in_so_far)
        for day in (1, 15)
        if (scope := Scope(Period.month(2023, 5), None, date(2023, 1, day)))
    }
    assert found == {1: (2, 0), 15: (0, 1)}


def test_a_goal_set_after_everybody_left_is_in_the_projects_time_before_and_after(store, tmp_path):
    client = a_client(store, "Tiina Virtaluoto", entered=date(2023, 1, 20))
    left(store, client, on=date(2023, 3, 12))
    goals.set_goal(store, client, "Oma puutarha", on=date(2023, 5, 20), facts={})
    assert figures.compute(store, Scope(of_project(store, None)))["goals-set"] == 1
    erase(store, client, tmp_path)
    assert figures.compute(store, Scope(of_project(store, None)))["goals-set"] == 1


def test_days_of_ones_own_choice_leave_the_erased_out_and_say_so(store, gone, tmp_path):
    free = Scope(Period.days(date(2023, 5, 2), date(2023, 5, 20)))
    month = Scope(Period.month(2023, 5))
    assert figures.compute(store, free)["served"] == 1
    erase(store, gone, tmp_path)
    assert figures.compute(store, free)["served"] == 0
    assert frozen.without(store, free) == (1, 0, 0)
    assert figures.compute(store, month)["served"] == 1
    assert frozen.without(store, month) == (0, 1, 0)
    assert frozen.without(store, Scope(Period.month(2023, 6))) == (0, 0, 0)
    assert frozen.without(store, Scope(of_project(store, None))) == (0, 1, 0)
