"""Sessions of courses, and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import courses
from askeleet.domain.course import Attendance, Course, CourseSession, SessionCode
from askeleet.domain.days import refuse_far
from askeleet.errors.courses import (
    NobodyJoinedError,
    NotASessionCodeError,
    NotInCourseError,
    SessionToComeError,
    ThereAndNotError,
    UnknownSessionError,
)
from askeleet.store import courses as kept

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change


def add_session(store: Store, course: Course, *, on: date, coach: Coach, facts: Mapping[str, Any]) -> CourseSession:
    """Add a session, held or to come. `facts` are start_time, minutes and topics.

    Raises:
        TooFarAheadError: if the day is more than a year ahead.
    """
    refuse_far(on, clock.today())
    with store.change("add-session") as change:
        number = change.give_number(f"course_sessions/{course.id}")
        return change.keep(CourseSession(course_id=course.id, number=number, held_on=on, coach_id=coach.id, **facts))


def edit_session(store: Store, course: Course, session: CourseSession, facts: Mapping[str, Any]) -> CourseSession:
    """Change what is known of a session; nothing is written when nothing differs. None takes a fact away.

    Raises:
        TooFarAheadError: if the day would be more than a year ahead.
        SessionToComeError: if it would be to come, but was marked who was there.
        BeforeFirstStayError: if it would lie before the first stay of somebody who was marked.
    """
    revised = session.but(**facts)
    if revised == session:
        return session
    refuse_far(revised.held_on, clock.today())
    if revised.held_on > clock.today() and kept.attendances(store, session.id):
        raise SessionToComeError(code=session_code(course, session), day=revised.held_on)
    marked = {each.participant_id for each in kept.attendances(store, session.id)}
    with store.change("edit-session") as change:
        for person, _member in kept.members(store, course.id):
            if person.id in marked:
                courses.enter(store, change, course, person, revised.held_on)
        return change.keep(revised)


def remove_session(store: Store, session: CourseSession) -> None:
    """Take a session out, with who was there; `undo` brings it back."""
    with store.change("remove-session") as change:
        for each in kept.attendances(store, session.id):
            change.remove(each)
        change.remove(session)


def in_course(store: Store, course: Course, on: date) -> Sequence[Participant]:
    """Return who was in a course on a day, by number."""
    return [person for person, member in kept.members(store, course.id) if member.is_in(on)]


def mark(
    store: Store,
    course: Course,
    session: CourseSession,
    *,
    there: Sequence[Participant],
    missing: Sequence[Participant] = (),
) -> tuple[int, int]:
    """Mark who was at a session and who was not; what was marked before is replaced.

    Whoever else was in the course on the day was missing. Who was not in the course joins it by having been there.
    Return how many were there, and how many were marked.

    Raises:
        SessionToComeError: if the session is to come.
        ThereAndNotError: if somebody is named as both.
        NotInCourseError: if somebody is named as missing who was not in the course on the day.
        NobodyJoinedError: if there is nobody to be marked.
        BeforeFirstStayError: if the day lies before somebody's first stay.
    """
    if session.held_on > clock.today():
        raise SessionToComeError(code=session_code(course, session), day=session.held_on)
    present, absent = {each.id for each in there}, {each.id: each for each in missing}
    if both := present & absent.keys():
        raise ThereAndNotError(number=str(absent[both.pop()].number))
    members = in_course(store, course, session.held_on)
    for stranger in absent.keys() - {each.id for each in members}:
        raise NotInCourseError(number=str(absent[stranger].number), code=course.code)
    everyone = {each.id: each for each in (*members, *there)}
    if not everyone:
        raise NobodyJoinedError(day=session.held_on)
    with store.change("mark-attendance") as change:
        for person in everyone.values():
            courses.enter(store, change, course, person, session.held_on)
        _replace(store, change, session, {person: int(person in present) for person in everyone})
    return len(present), len(everyone)


def _replace(store: Store, change: Change, session: CourseSession, marks: Mapping[str, int]) -> None:
    """Write who was there by person's id, over what was written before."""
    before = {each.participant_id: each for each in kept.attendances(store, session.id)}
    for person in before.keys() - marks.keys():
        change.remove(before[person])
    for person, was_there in marks.items():
        marked = before.get(person) or Attendance(session_id=session.id, participant_id=person, was_there=was_there)
        if not marked.rev or marked.was_there != was_there:
            change.keep(marked.but(was_there=was_there))


def find_session(store: Store, code: str) -> tuple[Course, CourseSession]:
    """Return the session with a code as c3s2, and its course.

    Raises:
        NotASessionCodeError: if it is not such a code.
        UnknownSessionError: if there is no such session.
    """
    parsed = SessionCode.parse(code)
    if parsed is None:
        raise NotASessionCodeError(code=code)
    course = kept.with_number(store, parsed.course)
    session = kept.session(store, course.id, parsed.session) if course else None
    if course is None or session is None:
        raise UnknownSessionError(code=str(parsed))
    return course, session


def session_code(course: Course, session: CourseSession) -> str:
    """Return what people type for a session."""
    return str(SessionCode(course.number, session.number))
