"""Courses: made, joined, left; sessions held, marked, taken out."""

from __future__ import annotations

from factories import the_coach

from askeleet.casework import course_sessions, courses
from askeleet.store import courses as kept


def _make(store, _client, day):
    courses.add_course(store, f"Kurssi {day.day}", {"topics": "cv"})


def _with_course(deed):
    def do(store, client, day):
        found = kept.every(store)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


def _with_session(deed):
    def do(store, client, course, day):
        found = kept.sessions(store, course.id)
        return found and deed(store, client, course, found[day.day % len(found)])

    return _with_course(do)


DEEDS = {
    "course": _make,
    "join": _with_course(lambda store, client, course, day: courses.join(store, course, [client], on=day)),
    "leave": _with_course(lambda store, client, course, day: courses.leave(store, course, [client], on=day)),
    "session": _with_course(
        lambda store, _client, course, day: course_sessions.add_session(
            store, course, on=day, coach=the_coach(store), facts={"minutes": 90}
        )
    ),
    "mark": _with_session(
        lambda store, client, course, session: course_sessions.mark(store, course, session, there=[client])
    ),
    "remove-session": _with_session(
        lambda store, _client, _course, session: course_sessions.remove_session(store, session)
    ),
    "remove-course": _with_course(lambda store, _client, course, _day: courses.remove_course(store, course)),
}
