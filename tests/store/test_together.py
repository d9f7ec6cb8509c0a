"""Two coaches' files in one report: nothing counts twice that is the same, nothing is lost that only looks alike."""

from __future__ import annotations

from datetime import date

import pytest
from factories import RECORD_TABLES, a_client, a_meeting, left, the_coach

from askeleet import figures
from askeleet.casework import coaches, erasing
from askeleet.casework.participants import edit_participant, likely_doubles
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.errors.coaches import AmbiguousCoachError
from askeleet.errors.file import FileReadOnlyError
from askeleet.figures.scope import Scope
from askeleet.store import Store, trail
from askeleet.store.coaches import every
from askeleet.store.connection import create_file
from askeleet.store.file_format import logs
from askeleet.store.together import together

MAY = Scope(Period.month(2023, 5))


@pytest.fixture
def pair(store, passphrase, tmp_path):
    """Make the file at hand, and a colleague's with a coach and a client of the same code, number and name."""
    a_meeting(store, a_client(store, facts={"born_year": 1969}))
    path = tmp_path / "mikko.db"
    create_file(path, passphrase)
    with Store(path, passphrase) as other:
        coaches.add_coach(other, "paivi", "Päivi Mäkinen")
        a_meeting(other, a_client(other, "tiina laine", facts={"born_year": 1969}))
        a_meeting(other, a_client(other, "Pekka Salo"), on=date(2023, 5, 9))
        yield store, other


def test_what_both_files_hold_adds_up(pair):
    with together(pair) as both:
        month = figures.compute(both, MAY)
        apart = [figures.compute(store, MAY) for store in pair]
        for code in ("open-at-start", "open-at-end", "served", "contacts-held", "minutes-held", "cumulative"):
            assert month[code] == sum(each[code] for each in apart)


def test_the_same_file_again_changes_nothing(pair):
    with together([*pair, *pair]) as again, together(pair) as once:
        assert figures.compute(again, MAY) == figures.compute(once, MAY)
    assert likely_doubles([*pair, *pair]) == likely_doubles(pair)


def test_of_a_copy_that_went_its_own_way_what_was_written_later_counts(store, place, passphrase, tmp_path):
    client = a_client(store)
    copy = tmp_path / "copy.db"
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.write_bytes(place.read_bytes())
    with Store(copy, passphrase) as other:
        other.actor = store.actor
        left(other, client, date(2023, 5, 20))
        for both in (together([store, other]), together([other, store])):
            assert figures.compute(both, MAY)["exited"] == 1


def test_two_coaches_with_one_code_go_by_their_names(pair):
    with together(pair) as both:
        assert figures.compute(both, MAY)["contacts-by-coach"] == {"paivi-hirvonen": 1, "paivi-makinen": 2}
        hirvonen = coaches.find_coach(both, "paivi-hirvonen")
        assert figures.compute(both, MAY._replace(coach_id=hirvonen.id))["open-at-end"] == 1
        with pytest.raises(AmbiguousCoachError) as raised:
            coaches.find_coach(both, "paivi")
        assert raised.value.details["codes"] == "paivi-hirvonen, paivi-makinen"


def test_a_name_that_is_a_code_already_does_not_take_it(pair):
    coaches.edit_coach(pair[1], the_coach(pair[1]), name="Paivi")
    with together(pair) as both:
        assert [each.code for each in every(both)] == ["paivi-hirvonen", "paivi-paivi"]
        with pytest.raises(AmbiguousCoachError):
            coaches.find_coach(both, "paivi")


def test_a_coach_whom_both_files_have_added_is_one(pair):
    coaches.edit_coach(pair[1], the_coach(pair[1]), name="päivi hirvonen")
    with together(pair) as both:
        (paivi,) = every(both)
        assert paivi == the_coach(pair[0])
        found = figures.compute(both, MAY._replace(coach_id=paivi.id))
        assert (found["open-at-end"], found["contacts-held"]) == (3, 3)
        assert figures.compute(both, MAY)["open-by-coach"] == {"paivi": 3}


def test_a_contact_that_nobody_held_is_under_no_code(pair):
    with pair[0].change("test") as change:
        change._connection.execute("UPDATE meetings SET coach_id = NULL")
    for found in (figures.compute(pair[0], MAY), figures.compute(together(pair), MAY)):
        assert found["contacts-by-coach"]["unknown"] == 1


def test_two_people_of_one_file_are_known_apart(pair):
    a_client(pair[0], facts={"born_year": 1969})
    a_client(pair[1], "Pekka Salo")
    found = [(one.number, one.name, other.name, reason) for one, (other, reason) in likely_doubles(pair)]
    same = "the same name and birth year"
    assert found == [(1, "Tiina Laine", "tiina laine", same), (2, "Tiina Laine", "tiina laine", same)]
    assert not likely_doubles(pair[:1])


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        ({}, {}, "the same name"),
        ({"born_year": 1970}, {}, "the same name"),
        ({"born_year": 1970}, {"born_year": 1971}, None),
        ({"name": "Tiina Laines", "born_year": 1970}, {"born_year": 1970}, "a similar name and the same birth year"),
        ({"name": "Anna Aho", "phone": "040 1"}, {"phone": "040 1"}, "the same telephone number"),
        ({"name": "Anna Aho", "phone": None}, {"phone": None}, None),
    ],
)
def test_people_of_two_files_are_alike_by_the_one_rule(pair, ours, theirs, reason):
    from askeleet.store.participants import with_number

    for store, facts in zip(pair, (ours, theirs), strict=True):
        edit_participant(store, with_number(store, 1), {"born_year": None} | facts)
    assert [each.reason for _person, each in likely_doubles(pair)] == ([reason] if reason else [])


def test_a_file_is_left_as_it_is(pair):
    def state(store):
        rows = [store.rows(f"SELECT * FROM {table} ORDER BY id") for table in RECORD_TABLES]
        return (
            trail.head(store),
            rows,
            [place.stat().st_size for place in (store.path, *logs(store.path)) if place.exists()],
        )

    before = [state(store) for store in pair]
    with together(pair) as both:
        figures.compute(both, MAY)
        assert trail.head(both) == trail.head(pair[0])
        with pytest.raises(FileReadOnlyError):
            coaches.add_coach(both, "oskari", "Oskari")
    assert [state(store) for store in pair] == before


def test_nothing_but_records_feedback_and_what_the_erased_add_is_taken_over(pair):
    with together(pair) as both:
        tables = {name for (name,) in both.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert tables == {*RECORD_TABLES, "changes", "frozen", "feedback", "feedback_scores"}


def test_who_was_erased_in_one_file_is_not_told_from_a_copy_and_counts_once(store, place, passphrase, tmp_path):
    client = a_client(store)
    a_meeting(store, client)
    left(store, client, date(2023, 5, 20))
    copy = tmp_path / "copy.db"
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.write_bytes(place.read_bytes())
    erasing.erase(store, [client], retention=Retention(), since=None, drafts_folder=tmp_path)
    with Store(copy, passphrase) as other:
        for files in ([store, other], [other, store]):
            with together(files) as both:
                month = figures.compute(both, MAY)
                assert (month["contacts-held"], month["exited"], month["cumulative"]) == (1, 1, 1)
                assert both.rows("SELECT count(*) FROM participants") == [(0,)]
