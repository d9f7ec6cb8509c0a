"""Courses of the example: sessions, who joined, who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import course_sessions, courses
from askeleet.casework.example.loaded import counted, dated, day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def add_course(loaded: Loaded, row: Row) -> None:
    """Make a course."""
    facts = said(row, "topics", "note") | dated(row, ("from_on", "until_on"))
    loaded.keep(courses.add_course(loaded.store, row["name"], facts), "courses", row["course"])


def plan_session(loaded: Loaded, row: Row) -> None:
    """Plan a session."""
    course, facts = loaded.find("courses", row["course"]), said(row, "start_time", "topics") | counted(row, "minutes")
    on, coach = day(row, "held_on"), loaded.coach(row)
    session = course_sessions.add_session(loaded.store, course, on=on, coach=coach, facts=facts)
    loaded.keep(session, "course-sessions", row["course"], row["session"])


def join(loaded: Loaded, row: Row) -> None:
    """Let a person join."""
    course = loaded.find("courses", row["course"])
    courses.join(loaded.store, course, [loaded.person(row)], on=day(row, "joined_on"))


def leave(loaded: Loaded, row: Row) -> None:
    """Let a person leave."""
    course = loaded.find("courses", row["course"])
    courses.leave(loaded.store, course, [loaded.person(row)], on=day(row, "left_on"))


def mark(loaded: Loaded, row: Row) -> None:
    """Mark who was at a session and who was not."""
    course, session = (
        loaded.find("courses", row["course"]),
        loaded.find("course-sessions", row["course"], row["session"]),
    )
    there, missing = (
        [loaded.find("clients", client) for client in row[column].split()] for column in ("there", "missing")
    )
    course_sessions.mark(loaded.store, course, session, there=there, missing=missing)
