"""An older file is brought up to date, after a copy of it was made and looked at."""

from __future__ import annotations

import stat
from datetime import date

import pytest
from factories import (
    a_certificate,
    a_client,
    a_coach,
    a_consent,
    a_course,
    a_document,
    a_follow_up,
    a_goal,
    a_lead,
    a_meeting,
    a_question,
    a_quote,
    a_referral,
    a_session,
    a_strength,
    an_answer,
    an_employer,
    an_employer_contact,
    left,
    the_coach,
)

from askeleet.casework import (
    attainment,
    coaches,
    consents,
    documents,
    erasing,
    goals,
    leads,
    quotes,
    requests,
    restricting,
    steps,
    trail,
)
from askeleet.casework.checking import findings
from askeleet.casework.course_sessions import mark
from askeleet.domain.retention import Retention
from askeleet.errors.backups import BackupFailedError
from askeleet.errors.trail import CannotUndoError
from askeleet.store import Store, backups, driver, file_format, participants, searching, upgrading

NEXT = file_format.SCHEMA + 1


@pytest.fixture
def newer(monkeypatch, store):
    """Let the program know a schema that the file does not have yet; return what the file held."""
    held = store.rows("SELECT id, code FROM coaches"), store.rows("SELECT * FROM changes")
    store.close()
    monkeypatch.setattr(file_format, "SCHEMA", NEXT)
    return held


def test_an_older_file_is_copied_and_verified_before_it_is_upgraded(place, passphrase, newer, monkeypatch):
    with Store(place, passphrase) as store:
        assert store.row("PRAGMA user_version") == (NEXT,)
        assert store.row("SELECT command, kind FROM changes ORDER BY id DESC") == (f"schema-{NEXT}", "schema")
    monkeypatch.undo()
    (copy,) = (place.parent / "backups").iterdir()
    assert backups.every(place)[0].path == copy
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Store(copy, passphrase) as old:
        assert old.row("PRAGMA user_version") == (NEXT - 1,)
        assert old.rows("SELECT id, code FROM coaches") == newer[0]


class CutsCopies:
    """A connection whose copies lack their second half."""

    def __init__(self, connection):
        self.connection = connection

    def execute(self, sql, parameters=()):
        done = self.connection.execute(sql, parameters)
        if sql.startswith("VACUUM INTO"):
            with open(parameters[0], "r+b") as copy:  # noqa: PTH123  (the statement names a text)
                copy.truncate(copy.seek(0, 2) // 2)
        return done


def test_a_copy_that_is_not_whole_stops_the_upgrade_and_the_file_is_as_it_was(place, passphrase, newer, monkeypatch):
    connection = driver.connect(place, passphrase)
    with pytest.raises(BackupFailedError):
        upgrading.upgrade(CutsCopies(connection), place, passphrase)
    connection.close()
    assert list((place.parent / "backups").iterdir()) == []
    monkeypatch.undo()
    with Store(place, passphrase) as store:
        assert store.row("PRAGMA user_version") == (NEXT - 1,)
        assert (store.rows("SELECT id, code FROM coaches"), store.rows("SELECT * FROM changes")) == newer


def test_who_comes_second_to_an_upgrade_finds_it_done(place, passphrase, newer):
    late = driver.connect(place, passphrase)
    with Store(place, passphrase):
        upgrading.upgrade(late, place, passphrase)
    late.close()
    with Store(place, passphrase) as store:
        assert store.rows("SELECT kind FROM changes WHERE command = ?", (f"schema-{NEXT}",)) == [("schema",)]


@pytest.fixture
def with_goals(of_schema):
    """Make a file as it was before people's rights, with a person, a contact and a goal in it."""
    with of_schema(3) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store)
        a_meeting(store, client)
        goals.set_goal(store, client, "Hygieniapassi", on=date(2023, 5, 1), facts={})
    return store.path


def test_a_file_from_before_the_rights_gets_them_and_keeps_all_it_held(with_goals, passphrase, tmp_path):
    with Store(with_goals, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        assert store.row("SELECT count(*) FROM goals") == (1,)
        (client,) = participants.holding(store, "tiina")
        assert client.restricted_on is None
        assert [finding.key for finding in findings(store) if not finding.is_well] == []
        client = restricting.restrict(store, client, on=date(2023, 5, 20))
        requests.receive(store, client, "erasure", on=date(2023, 5, 20))
        left(store, client, date(2023, 5, 21))
        erasing.erase(store, [client], retention=Retention(), since=None, drafts_folder=tmp_path)
        assert store.row("SELECT count(*) FROM participants") == (0,)
        assert [finding.key for finding in findings(store) if not finding.is_well] == []


def test_a_file_from_before_the_leads_gets_them_and_keeps_all_it_held(of_schema, passphrase):
    with of_schema(4) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store)
        goal = goals.set_goal(store, client, "Hygieniapassi", on=date(2023, 5, 1), facts={})
        restricting.restrict(store, a_client(store, "Pekka Salo"), on=date(2023, 5, 20))
    with Store(store.path, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        assert store.row("SELECT count(*), count(restricted_on) FROM participants") == (2, 1)
        employer = an_employer(store, size="small")
        an_employer_contact(store, employer)
        leads.move_lead(store, a_lead(store, client, employer=employer), "applied", on=date(2023, 5, 20))
        documents.work_on(store, a_document(store, client, goal_id=goal.id), on=date(2023, 5, 20), facts={})
        a_certificate(store, client)
        trail.undo(store)
        trail.redo(store)
        assert [finding.key for finding in findings(store) if not finding.is_well] == []


@pytest.fixture
def before_courses(of_schema):
    """Make a file as it was before courses and referrals, with a person and a contact in it."""
    with of_schema(4) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        a_meeting(store, a_client(store))
    return store.path


def test_a_file_from_before_courses_gets_them_and_services_and_keeps_all_it_held(before_courses, passphrase):
    with Store(before_courses, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        assert store.row("SELECT count(*) FROM meetings") == (1,)
        (client,) = participants.holding(store, "tiina")
        a_question(store, client)
        a_referral(store, client)
        course = a_course(store, client)
        mark(store, course, a_session(store, course), there=[client])
        trail.undo(store)
        assert store.row("SELECT count(*) FROM attendances") == (0,)
        trail.redo(store)
        assert store.row("SELECT count(*) FROM attendances") == (1,)


def test_a_file_from_before_follow_ups_asks_about_those_who_had_left(of_schema, passphrase):
    with of_schema(14) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        left(store, a_client(store), date(2023, 4, 30))
    with Store(store.path, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        (client,) = participants.holding(store, "tiina")
        a_follow_up(store, client, note="Viihtyy")
        assert [hit.table for hit in searching.hits(store, ["viihtyy"])] == ["follow_ups"]
        trail.undo(store)
        trail.redo(store)
        assert [finding.key for finding in findings(store) if not finding.is_well] == []


def test_a_goal_from_before_the_strengths_comes_to_rest_on_one_and_goes_with_its_person(
    of_schema, passphrase, tmp_path
):
    with of_schema(4) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        goal = a_goal(store, a_client(store))
    with Store(store.path, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        client, kept = goals.find_goal(store, "1g1")
        assert (kept.title, kept.strength_id) == (goal.title, None)
        strength = a_strength(store, client)
        goals.edit_goal(store, client, kept, {"strength_id": strength.id})
        assert goals.find_goal(store, "1g1")[1].strength_id == strength.id
        left(store, client, date(2023, 5, 21))
        erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
        assert store.row("SELECT count(*) FROM strengths") == (0,)
        assert [finding.key for finding in findings(store) if not finding.is_well] == []


def test_a_file_from_before_more_was_searched_has_what_it_holds_in_the_index(of_schema, passphrase):
    with of_schema(13) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store)
        an_employer(store), a_course(store, client), a_referral(store, client), a_document(store, client, path="cv.odt")
        a_quote(store, client)
        quotes.withdraw_quote(store, a_quote(store, client, "Kuunneltu"), on=date(2023, 5, 20))
    with Store(store.path, passphrase) as store:
        words = {"aurinko": "employers", "digikurssi": "courses", "velkoihin": "referrals", "cv": "documents"}
        found = {word: [hit.table for hit in searching.hits(store, [word])] for word in (*words, "kuunnel")}
        assert found == {word: [table] for word, table in (words | {"kuunnel": "quotes"}).items()}
        assert [finding.key for finding in findings(store) if not finding.is_well] == []


@pytest.fixture
def of_the_first_walk(of_schema):
    """Make a file as the first walk made it, with a person and a contact in it."""
    with of_schema(1) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        a_meeting(store, a_client(store))
    return store.path


def test_a_file_of_the_first_walk_gets_goals_and_keeps_all_it_held(of_the_first_walk, passphrase):
    with Store(of_the_first_walk, passphrase) as store:
        store.actor = the_coach(store).id
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        assert store.row("SELECT count(*) FROM meetings") == (1,)
        with pytest.raises(CannotUndoError):  # what was done before does not reach across
            trail.undo(store)
        a_coach(store)
        client = a_client(store, "Pekka Salo")
        goal = goals.set_goal(store, client, "Hygieniapassi", on=date(2023, 5, 1), facts={})
        trail.undo(store)
        trail.redo(store)
        assert goals.find_goal(store, "2g1")[1].title == goal.title
        assert [finding.key for finding in findings(store) if not finding.is_well] == []
    (copy,) = (of_the_first_walk.parent / "backups").iterdir()
    assert "schema1" in copy.name


def use_what_came_with_attainment(store, client):
    goal = goals.set_goal(store, client, "Ajokortti", on=date(2023, 5, 3), facts={}, levels={0: "Teoria"})
    attainment.rate_goal(store, goal, 1, on=date(2023, 5, 4))
    trail.undo(store)


def use_what_came_with_consents(store, client):
    quotes.withdraw_quote(store, a_quote(store, client, on=date(2023, 5, 3)), on=date(2023, 5, 4))
    consents.withdraw_consent(store, a_consent(store, client), on=date(2023, 5, 4))
    trail.undo(store)
    an_answer(store, useful=5)
    assert store.row("SELECT count(*) FROM feedback JOIN feedback_scores ON feedback_id = feedback.id") == (1,)


@pytest.mark.parametrize("version", range(1, file_format.SCHEMA))
def test_from_whatever_schema_every_row_is_kept_and_everything_holds(of_schema, passphrase, version):
    with of_schema(version) as store:
        coaches.add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store)
        a_meeting(store, client)
        if version > 1:
            steps.agree_step(store, a_goal(store, client), "Ilmoittaudu", on=date(2023, 5, 2), facts={})
        tables = [row[0] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        known = {table: [row[1] for row in store.rows(f"PRAGMA table_info({table})")] for table in tables}
        questions = {table: f"SELECT {', '.join(names)} FROM {table} ORDER BY 1" for table, names in known.items()}
        before = {table: store.rows(sql) for table, sql in questions.items() if not table.startswith(("_", "sqlite_"))}
    with Store(store.path, passphrase) as upgraded:
        after = {table: upgraded.rows(questions[table]) for table in before}
        assert [change[3] for change in after["changes"][len(before["changes"]) :]] == [f"schema-{file_format.SCHEMA}"]
        assert after | {"changes": after["changes"][: len(before["changes"])]} == before
        assert [finding.key for finding in findings(upgraded) if not finding.is_well] == []
        upgraded.actor = the_coach(upgraded).id
        use_what_came_with_attainment(upgraded, client)
        use_what_came_with_consents(upgraded, client)
        assert [finding.key for finding in findings(upgraded) if not finding.is_well] == []
