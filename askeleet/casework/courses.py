"""Courses: making, mending, joining and leaving them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.course import Course, Member, course_number
from askeleet.domain.days import refuse_to_come
from askeleet.domain.letters import fold
from askeleet.domain.names import best
from askeleet.errors.courses import (
    AlreadyInCourseError,
    AmbiguousCourseError,
    CourseBackwardsError,
    CourseInUseError,
    LeftBeforeJoinedError,
    NotInCourseError,
    UnknownCourseError,
)
from askeleet.store import courses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change


def add_course(store: Store, name: str, facts: Mapping[str, Any]) -> Course:
    """Make a course. `facts` are from_on, until_on, topics and note; the days may lie ahead.

    Raises:
        NameNeededError, NameTooLongError, IdentityCodeError: if the name is none.
        CourseBackwardsError: if it would end before it begins.
    """
    name = notes.checked_name(name)
    told = notes.checked(facts)
    _refuse_backwards(told.get("from_on"), told.get("until_on"))
    with store.change("add-course") as change:
        return change.keep(Course(number=change.give_number("courses"), name=name, fold=fold(name), **told))


def edit_course(store: Store, course: Course, facts: Mapping[str, Any]) -> Course:
    """Change what is known of a course; nothing is written when nothing differs. None takes a fact away.

    Raises:
        NameNeededError, NameTooLongError, IdentityCodeError: if the name would be none.
        CourseBackwardsError: if it would end before it begins.
    """
    if "name" in facts:
        name = notes.checked_name(facts["name"] or "")
        facts = {**facts, "name": name, "fold": fold(name)}
    revised = course.but(**notes.checked(facts))
    if revised == course:
        return course
    _refuse_backwards(revised.from_on, revised.until_on)
    with store.change("edit-course") as change:
        return change.keep(revised)


def remove_course(store: Store, course: Course) -> None:
    """Take a course out, with who joined it; `undo` brings it back.

    Raises:
        CourseInUseError: if it has sessions.
    """
    if courses.size(store, course.id).sessions:
        raise CourseInUseError(code=course.code)
    with store.change("remove-course") as change:
        for _person, member in courses.members(store, course.id):
            change.remove(member)
        change.remove(course)


def find_course(store: Store, text: str) -> Course:
    """Return the course with a code as c3, or whose name is, starts with or holds what was typed.

    Raises:
        UnknownCourseError: if there is none.
        AmbiguousCourseError: if several fit equally well; it lists them.
    """
    number = course_number(text)
    one = courses.with_number(store, number) if number else None
    found = [one] if one else best(fold(text), courses.every(store))[1]
    match found:
        case [course]:
            return course
        case []:
            raise UnknownCourseError(course=text)
        case several:
            raise AmbiguousCourseError(course=text, courses=[f"{each.code} {each.name}" for each in several])


def join(store: Store, course: Course, people: Sequence[Participant], *, on: date) -> None:
    """Let people join a course on a day; who has left it may join it again.

    Raises:
        AlreadyInCourseError: if somebody is in it.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before somebody's first stay.
    """
    refuse_to_come(on, clock.today())
    with store.change("join-course") as change:
        for person in dict.fromkeys(people):
            member = courses.member(store, course.id, person.id)
            if member and member.left_on is None:
                raise AlreadyInCourseError(number=str(person.number), code=course.code, day=member.joined_on)
            enter(store, change, course, person, on)


def leave(store: Store, course: Course, people: Sequence[Participant], *, on: date) -> None:
    """Let people leave a course; the day is their last in it.

    Raises:
        NotInCourseError: if somebody is not in it.
        NotYetError, LeftBeforeJoinedError: if the day cannot be so.
    """
    refuse_to_come(on, clock.today())
    with store.change("leave-course") as change:
        for person in dict.fromkeys(people):
            member = courses.member(store, course.id, person.id)
            number = str(person.number)
            if member is None or member.left_on is not None:
                raise NotInCourseError(number=number, code=course.code)
            if on < member.joined_on:
                raise LeftBeforeJoinedError(number=number, first=member.joined_on, last=on)
            change.keep(member.but(left_on=on))


def enter(store: Store, change: Change, course: Course, person: Participant, on: date) -> None:
    """Write, within a change, that a person is in a course on a day; it is no news of who is.

    Raises:
        BeforeFirstStayError: if the day lies before the person's first stay.
    """
    refuse_before_first_stay(store, person, on)
    member = courses.member(store, course.id, person.id)
    if member is None:
        change.keep(Member(course_id=course.id, participant_id=person.id, joined_on=on))
    elif not member.is_in(on):
        change.keep(member.but(joined_on=min(member.joined_on, on), left_on=None))


def _refuse_backwards(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise CourseBackwardsError(first=first, last=last)
