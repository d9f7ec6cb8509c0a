"""What cannot be so of a course."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class CourseBackwardsError(TypedError):
    """A course that ends before it begins."""

    message = N_("The course begins on {first}, so it cannot end on {last}.")


class UnknownCourseError(NotFoundError):
    """There is no such course."""

    message = N_("There is no course “{course}”. askeleet list-courses shows them.")


class AmbiguousCourseError(TypedError):
    """Several courses begin with what was typed."""

    message = N_("“{course}” fits several courses: {courses}. Give the code.")


class CourseInUseError(CannotError):
    """A course with sessions."""

    message = N_("{code} has sessions. Take them out first: askeleet remove-session.")


class NotASessionCodeError(TypedError):
    """Something that is no code of a session."""

    message = N_("“{code}” is not a session's code. It is like c3s2; askeleet show-course shows them.")


class UnknownSessionError(NotFoundError):
    """There is no such session."""

    message = N_("There is no session {code}. askeleet show-course shows a course's sessions.")


class SessionToComeError(TypedError):
    """Attendance at a session to come."""

    message = N_("The session {code} is on {day}. Mark who was there once it has been.")


class NobodyJoinedError(CannotError):
    """A course without anybody to be marked."""

    message = N_("Nobody had joined by {day}. Name those who were there, or add them: askeleet join-course.")


class AlreadyInCourseError(CannotError):
    """Somebody in a course who is to join it."""

    message = N_("{number} is in {code} already, since {day}.")


class NotInCourseError(CannotError):
    """Somebody who is not in a course."""

    message = N_("{number} is not in {code}. askeleet show-course shows who is.")


class LeftBeforeJoinedError(TypedError):
    """Somebody who would leave a course before joining it."""

    message = N_("{number} joined on {first}, so leaving it on {last} cannot be.")


class ThereAndNotError(TypedError):
    """Somebody who would be both at a session and not."""

    message = N_("{number} is named both as there and as missing.")


class NotOnListError(TypedError):
    """Numbers that a list does not have."""

    message = N_("Write numbers from 1 to {last}, with spaces or commas between.")
