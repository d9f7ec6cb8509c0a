"""Courses: who is in them, who was at a session."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_course, a_session, the_coach

from askeleet.casework import course_sessions, courses, episodes
from askeleet.errors.courses import (
    AlreadyInCourseError,
    AmbiguousCourseError,
    CourseBackwardsError,
    CourseInUseError,
    LeftBeforeJoinedError,
    NobodyJoinedError,
    NotInCourseError,
    SessionToComeError,
    ThereAndNotError,
    UnknownCourseError,
)
from askeleet.errors.episodes import BeforeFirstStayError, NotedBeforeStayError
from askeleet.store import courses as kept
from askeleet.store.trail import head


@pytest.fixture
def people(store):
    return [a_client(store, name) for name in ("Tiina Laine", "Pekka Salo", "Anna Aho")]


@pytest.fixture
def course(store, people):
    return a_course(store, *people)


def there(store, session):
    return sorted((each.participant_id, each.was_there) for each in kept.attendances(store, session.id))


def test_a_group_is_marked_at_once_and_marking_again_replaces(store, people, course):
    tiina, pekka, anna = people
    session = a_session(store, course)
    assert course_sessions.mark(store, course, session, there=[tiina, pekka], missing=[anna]) == (2, 3)
    assert course_sessions.mark(store, course, session, there=[anna]) == (1, 3)
    assert there(store, session) == sorted([(tiina.id, 0), (pekka.id, 0), (anna.id, 1)])


def test_who_was_there_joins_by_that(store, people, course):
    olli = a_client(store, "Olli Virta")
    session = a_session(store, course)
    course_sessions.mark(store, course, session, there=[olli])
    assert kept.member(store, course.id, olli.id).joined_on == date(2023, 5, 9)


def test_who_left_before_is_not_marked_unless_named(store, people, course):
    tiina, *_others = people
    courses.leave(store, course, [tiina], on=date(2023, 5, 8))
    session = a_session(store, course)
    assert tiina not in course_sessions.in_course(store, course, session.held_on)
    course_sessions.mark(store, course, session, there=[tiina])
    assert kept.member(store, course.id, tiina.id).left_on is None


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (lambda store, course, tiina: courses.join(store, course, [tiina], on=date(2023, 5, 3)), AlreadyInCourseError),
        (
            lambda store, course, tiina: courses.leave(store, course, [tiina], on=date(2023, 5, 1)),
            LeftBeforeJoinedError,
        ),
        (
            lambda store, course, tiina: course_sessions.mark(
                store, course, a_session(store, course), there=[tiina], missing=[tiina]
            ),
            ThereAndNotError,
        ),
        (
            lambda store, course, tiina: course_sessions.mark(
                store, course, a_session(store, course), there=[tiina], missing=[a_client(store, "Olli Virta")]
            ),
            NotInCourseError,
        ),
        (
            lambda store, course, tiina: course_sessions.mark(
                store, course, a_session(store, course, on=date(2023, 6, 5)), there=[tiina]
            ),
            SessionToComeError,
        ),
        (
            lambda store, course, tiina: course_sessions.mark(
                store, course, a_session(store, course, on=date(2023, 1, 5)), there=[tiina]
            ),
            BeforeFirstStayError,
        ),
        (lambda store, course, _tiina: courses.edit_course(store, course, dict(BACKWARDS)), CourseBackwardsError),
        (lambda store, _course, _tiina: courses.find_course(store, "c9"), UnknownCourseError),
        (lambda store, _course, _tiina: courses.find_course(store, ""), UnknownCourseError),
    ],
)
def test_what_cannot_be_so_is_refused_and_no_record_is_written(store, people, course, deed, error):
    def rows():
        return [store.rows(f"SELECT * FROM {table}") for table in ("courses", "course_members", "attendances")]

    before = rows()
    with pytest.raises(error):
        deed(store, course, people[0])
    assert rows() == before


BACKWARDS = {"from_on": date(2023, 5, 2), "until_on": date(2023, 5, 1)}


def test_nobody_leaves_who_is_not_in_it_and_nobody_is_marked_where_nobody_is(store, people):
    empty = a_course(store, name="Tyhjä")
    with pytest.raises(NotInCourseError):
        courses.leave(store, empty, people, on=date(2023, 5, 9))
    session = a_session(store, empty)
    before = head(store)
    with pytest.raises(NobodyJoinedError):
        course_sessions.mark(store, empty, session, there=[])
    assert head(store) == before


def test_a_course_is_found_by_its_code_or_the_start_of_its_name(store):
    spring, autumn = a_course(store, name="Digi kevät"), a_course(store, name="Digi syksy")
    assert courses.find_course(store, "C1") == spring
    assert courses.find_course(store, "digi sy") == autumn
    with pytest.raises(AmbiguousCourseError):
        courses.find_course(store, "digi")


def test_a_course_with_sessions_stays_and_an_empty_one_goes_with_who_joined(store, people, course):
    session = course_sessions.add_session(store, course, on=date(2023, 5, 9), coach=the_coach(store), facts={})
    course_sessions.mark(store, course, session, there=people)
    with pytest.raises(CourseInUseError):
        courses.remove_course(store, course)
    course_sessions.remove_session(store, session)
    courses.remove_course(store, course)
    assert kept.every(store) == []
    assert store.row("SELECT count(*) FROM course_members") == (0,)


def test_a_part_of_a_name_finds_a_course_and_nothing_finds_none(store):
    course = a_course(store, name="Digitaidot, kevät")
    assert courses.find_course(store, "kevä") == course
    assert courses.find_course(store, "gitai") == course
    for typed in ("", " "):
        with pytest.raises(UnknownCourseError):
            courses.find_course(store, typed)


def test_no_entry_is_moved_past_the_joining_of_a_course(store, people):
    a_course(store, people[0], on=date(2023, 3, 1))
    stay = episodes.stay_number(store, people[0], None)
    with pytest.raises(NotedBeforeStayError):
        episodes.edit_stay(store, people[0], stay, {"entered_on": date(2023, 3, 2)})
    episodes.edit_stay(store, people[0], stay, {"entered_on": date(2023, 3, 1)})
