"""Commands about courses and who joins them."""

from datetime import date
from functools import partial
from typing import Annotated

from askeleet import clock
from askeleet.casework.notes import checked_name
from askeleet.cli import asking
from askeleet.cli import contact_parameters as contact
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_client, complete_course
from askeleet.cli.context import find_client, given, open_store, writing_store
from askeleet.cli.output import name_of, say, show, undo_hint
from askeleet.cli.session import session
from askeleet.domain.course import Course
from askeleet.domain.participant import Participant
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichCourse = Annotated[
    str | None,
    typed.argument(N_("COURSE"), help=N_("Its code, as c3, or the start of its name."), complete=complete_course),
]
People = Annotated[
    list[str] | None,
    typed.argument(
        N_("CLIENT…"),
        help=N_("Numbers, or the starts of names; several with spaces between."),
        complete=complete_client,
    ),
]
From = Annotated[date | None, typed.day("--from", help=N_("Its first day."), coming=True, clears=True)]
Until = Annotated[date | None, typed.day("--until", help=N_("Its last day."), coming=True, clears=True)]
NewNote = Annotated[str | None, typed.text("--note", help=N_("What else there is to know."))]


def add_course(
    name: Annotated[str | None, typed.argument(N_("NAME"), help=N_("What it is called."))] = None,
    *,
    first: From = None,
    last: Until = None,
    topic: contact.Topics = None,
    note: NewNote = None,
) -> None:
    """Make a course that clients can join.

    askeleet add-course "Digital skills, spring" --from 4.9. --until 30.10. --topic digital-skills
    """
    from askeleet.casework import courses

    name = asking.wanted(name, _("What is the course called?"), "NAME", parse=checked_name)
    with writing_store() as (store, _me):
        facts = given(from_on=first, until_on=last, topics=contact.topics_of(topic), note=note)
        course = courses.add_course(store, name, facts)
    _say_course(N_("Made {code} {name} · {undo}"), course)


def edit_course(
    course: WhichCourse = None,
    *,
    name: Annotated[str | None, typed.text("--name", help=N_("The right name."))] = None,
    first: From = None,
    last: Until = None,
    topic: contact.Topics = None,
    note: NewNote = None,
) -> None:
    """Mend a course; an empty text takes a fact away.

    askeleet edit-course c3 --until 15.12.
    """
    from askeleet.casework import courses

    facts = given(name=name, from_on=first, until_on=last, topics=contact.topics_of(topic), note=note)
    with writing_store() as (store, _me):
        before = course_meant(store, course)
        revised = courses.edit_course(store, before, facts)
    changed = N_("Changed {code} {name} · {undo}")
    _say_course(N_("Nothing was different.") if revised == before else changed, revised)


def remove_course(course: WhichCourse = None) -> None:
    """Take a course without sessions out of the record; undo brings it back.

    askeleet remove-course c3
    """
    from askeleet.casework import courses

    with writing_store() as (store, _me):
        found = course_meant(store, course)
        courses.remove_course(store, found)
    _say_course(N_("Taken out {code} {name} · {undo}"), found)


def list_courses() -> None:
    """List the courses.

    askeleet list-courses
    """
    from askeleet.reports.courses import course_list

    with open_store() as store:
        document = course_list(store)
    show(document)


def show_course(course: WhichCourse = None) -> None:
    """Show a course: its sessions, who joined and how often each was there.

    askeleet show-course c3
    """
    from askeleet.reports.courses import one_course

    with open_store() as store:
        document = one_course(store, course_meant(store, course), discreet=session().discreet)
    show(document)


def join_course(course: WhichCourse = None, who: People = None, *, on: typed.OnPast = None) -> None:
    """Let clients join a course.

    askeleet join-course c3 tiina pekka 17
    """
    from askeleet.casework import courses

    with writing_store() as (store, _me):
        found = course_meant(store, course)
        people = people_meant(store, who, on or clock.today())
        courses.join(store, found, people, on=on or clock.today())
    _say_people(N_("Joined {code} {name}: {people} · {undo}"), found, people)


def leave_course(course: WhichCourse = None, who: People = None, *, on: typed.OnPast = None) -> None:
    """Note that clients leave a course; the day is their last in it.

    askeleet leave-course c3 tiina --on yesterday
    """
    from askeleet.casework import courses

    with writing_store() as (store, _me):
        found = course_meant(store, course)
        people = people_meant(store, who, on or clock.today())
        courses.leave(store, found, people, on=on or clock.today())
    _say_people(N_("Left {code} {name}: {people} · {undo}"), found, people)


def course_meant(store: Store, typed_course: str | None) -> Course:
    """Return the course that was typed; a terminal asks when none was, or when several fit."""
    from askeleet.casework.courses import find_course
    from askeleet.errors.courses import AmbiguousCourseError

    find = asking.one_of_several(partial(find_course, store), AmbiguousCourseError, "courses")
    return asking.found(typed_course, _("Which course? Its code or name"), "COURSE", find=find)


def people_meant(store: Store, who: list[str] | None, on: date) -> list[Participant]:
    """Return the clients that were typed, or that a terminal asks for, each once."""

    def several(text: str) -> list[Participant]:
        return each_client(store, text.split(","), on)

    people = (
        each_client(store, who, on) if who else asking.wanted(None, _("Who? Commas between"), "CLIENT…", parse=several)
    )
    return list(dict.fromkeys(people))


def each_client(store: Store, names: list[str], on: date) -> list[Participant]:
    """Return the client that each name or number means."""
    return [find_client(store, name, on=on) for name in names if name.strip()]


def _say_course(message: str, course: Course) -> None:
    record = {"schema": "askeleet-course/1", "code": course.code, "name": course.name}
    say(message, record=record, code=course.code, name=course.name, undo=undo_hint())


def _say_people(message: str, course: Course, people: list[Participant]) -> None:
    record = {"schema": "askeleet-course/1", "code": course.code, "clients": [each.number for each in people]}
    names = ", ".join(map(name_of, people))
    say(message, record=record, code=course.code, name=course.name, people=names, undo=undo_hint())
