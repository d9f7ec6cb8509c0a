"""Queries about courses, their sessions, who joined and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.course import Attendance, Course, CourseSession, Member
from askeleet.domain.participant import Participant
from askeleet.store.rows import from_row, from_rows, selection
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Size(NamedTuple):
    """How large a course is."""

    sessions: int
    members: int


def every(store: Store) -> Sequence[Course]:
    """Return all courses by number."""
    return from_rows(Course, store.rows(f"SELECT {selection(Course)} FROM courses ORDER BY number"))


def with_number(store: Store, number: int) -> Course | None:
    """Return the course with that number."""
    found = store.row(f"SELECT {selection(Course)} FROM courses WHERE number = ?", (number,))
    return from_row(Course, found) if found else None


def size(store: Store, course_id: str) -> Size:
    """Return how many sessions a course has, and how many people joined it, those who left it too."""
    sql = """
        SELECT (SELECT count(*) FROM course_sessions WHERE course_id = :course),
            (SELECT count(*) FROM course_members WHERE course_id = :course)
    """
    ((sessions, members),) = store.rows(sql, {"course": course_id})
    return Size(sessions, members)


def sessions(store: Store, course_id: str) -> Sequence[CourseSession]:
    """Return the sessions of a course, the first first."""
    sql = f"SELECT {selection(CourseSession)} FROM course_sessions WHERE course_id = ? ORDER BY held_on, number"
    return from_rows(CourseSession, store.rows(sql, (course_id,)))


def session(store: Store, course_id: str, number: int) -> CourseSession | None:
    """Return the session of a course with that number."""
    sql = f"SELECT {selection(CourseSession)} FROM course_sessions WHERE course_id = ? AND number = ?"
    found = store.row(sql, (course_id, number))
    return from_row(CourseSession, found) if found else None


def members(store: Store, course_id: str) -> Sequence[tuple[Participant, Member]]:
    """Return who joined a course, by number, those who left it too."""
    sql = f"""
        SELECT {selection(Participant)}, {selection(Member)} FROM course_members
        JOIN participants ON participants.id = participant_id WHERE course_id = ? ORDER BY participants.number
    """
    end = len(Participant.fields)
    return [(from_row(Participant, row[:end]), from_row(Member, row[end:])) for row in store.rows(sql, (course_id,))]


def member(store: Store, course_id: str, participant_id: str) -> Member | None:
    """Return that a person joined a course; None of who never did."""
    sql = f"SELECT {selection(Member)} FROM course_members WHERE course_id = ? AND participant_id = ?"
    found = store.row(sql, (course_id, participant_id))
    return from_row(Member, found) if found else None


def joined(store: Store, participant_id: str) -> Sequence[tuple[Course, Member]]:
    """Return the courses that a person joined, by the day."""
    sql = f"""
        SELECT {selection(Course)}, {selection(Member)} FROM course_members JOIN courses ON courses.id = course_id
        WHERE participant_id = ? ORDER BY joined_on, courses.number
    """
    end = len(Course.fields)
    return [(from_row(Course, row[:end]), from_row(Member, row[end:])) for row in store.rows(sql, (participant_id,))]


def attendances(store: Store, session_id: str) -> Sequence[Attendance]:
    """Return who was at a session and who was not."""
    sql = f"SELECT {selection(Attendance)} FROM attendances WHERE session_id = ?"
    return from_rows(Attendance, store.rows(sql, (session_id,)))


def attended(store: Store, course_id: str, participant_id: str) -> tuple[int, int]:
    """Return at how many sessions of a course a person was, and of how many it was marked."""
    sql = """
        SELECT coalesce(sum(was_there), 0), count(*) FROM attendances
        JOIN course_sessions ON course_sessions.id = session_id WHERE course_id = ? AND participant_id = ?
    """
    ((there, marked),) = store.rows(sql, (course_id, participant_id))
    return there, marked
