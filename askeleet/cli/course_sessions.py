"""Commands about sessions of courses, and who was there."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import contact_parameters as contact
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_client
from askeleet.cli.context import find_hands, given, writing_store
from askeleet.cli.courses import People, WhichCourse, course_meant, each_client
from askeleet.cli.output import name_of, print_beside, say, undo_hint
from askeleet.cli.session import is_terminal
from askeleet.domain.course import Course, CourseSession
from askeleet.domain.participant import Participant
from askeleet.errors.courses import NobodyJoinedError, NotOnListError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichSession = Annotated[str | None, typed.argument(N_("SESSION"), help=N_("Its code, as c3s2."))]


def add_session(
    course: WhichCourse = None,
    *,
    on: typed.OnPast = None,
    at: contact.At = None,
    minutes: contact.MinutesLong = None,
    topic: contact.Topics = None,
    coach: typed.CoachCode = None,
) -> None:
    """Add a session to a course, held or to come.

    askeleet add-session c3 --on 4.9. --at 10 --minutes 2h
    """
    from askeleet.casework import course_sessions

    with writing_store() as (store, me):
        found = course_meant(store, course)
        facts = given(start_time=at, minutes=minutes, topics=contact.topics_of(topic))
        hands = find_hands(store, coach, me)
        session = course_sessions.add_session(store, found, on=on or clock.today(), coach=hands, facts=facts)
    _say_session(N_("Added {code} {day}, {name} · {undo}"), found, session)


def edit_session(
    code: WhichSession = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day."))] = None,
    at: contact.At = None,
    minutes: contact.MinutesLong = None,
    topic: contact.Topics = None,
    coach: typed.CoachCode = None,
) -> None:
    """Mend a session of a course; an empty text takes a fact away.

    askeleet edit-session c3s2 --minutes 90
    """
    from askeleet.casework import coaches, course_sessions

    facts = given(held_on=on, start_time=at, minutes=minutes, topics=contact.topics_of(topic))
    with writing_store() as (store, _me):
        course, session = _session_meant(store, code)
        if coach:
            facts["coach_id"] = coaches.find_coach(store, coach).id
        revised = course_sessions.edit_session(store, course, session, facts)
    changed = N_("Changed {code} {day}, {name} · {undo}")
    _say_session(N_("Nothing was different.") if revised == session else changed, course, revised)


def remove_session(code: WhichSession = None) -> None:
    """Take a session out of a course, with who was there; undo brings it back.

    askeleet remove-session c3s2
    """
    from askeleet.casework import course_sessions

    with writing_store() as (store, _me):
        course, session = _session_meant(store, code)
        course_sessions.remove_session(store, session)
    _say_session(N_("Taken out {code} {day}, {name} · {undo}"), course, session)


def mark_attendance(
    code: WhichSession = None,
    who: People = None,
    *,
    all: Annotated[bool, typer.Option("--all", help=N_("Everybody who had joined was there."))] = False,
    missing: Annotated[
        list[str] | None,
        typed.option(
            "--except",
            "--absent",
            metavar=N_("CLIENT,CLIENT"),
            help=N_("Everybody who had joined was there but these."),
            complete=complete_client,
        ),
    ] = None,
) -> None:
    """Mark who was at a session; who is not named was missing, and marking again replaces.

    askeleet mark-attendance c3s2 --all
    askeleet mark-attendance c3s2 --all --except tiina,17
    askeleet mark-attendance c3s2 tiina pekka
    """
    from askeleet.casework import course_sessions

    with writing_store() as (store, _me):
        course, session = _session_meant(store, code)
        there, absent = _marked(store, course, session, who or [], missing or [], is_all=all)
        present, marked = course_sessions.mark(store, course, session, there=there, missing=absent)
    more = {"there": present, "marked": marked}
    _say_session(N_("Marked {code} {day}, {name}: there {there} of {marked} · {undo}"), course, session, **more)


def _marked(
    store: Store, course: Course, session: CourseSession, who: list[str], missing: list[str], *, is_all: bool
) -> tuple[list[Participant], list[Participant]]:
    """Return who was there and who is named as missing, as typed or as a terminal is told."""
    from askeleet.casework import course_sessions

    there = each_client(store, who, session.held_on)
    absent = each_client(store, [name for names in missing for name in names.split(",")], session.held_on)
    everyone = course_sessions.in_course(store, course, session.held_on)
    if not (who or missing or is_all):
        absent = _asked_missing(everyone, session)
    elif not (is_all or missing):
        return there, absent
    named = {each.id for each in (*there, *absent)}
    return [*there, *(each for each in everyone if each.id not in named)], absent


def _asked_missing(everyone: Sequence[Participant], session: CourseSession) -> list[Participant]:
    """Show who had joined as a numbered list and ask who of them was missing."""
    if not is_terminal():
        raise asking.needed("--all")
    if not everyone:
        raise NobodyJoinedError(day=session.held_on)
    for place, each in enumerate(everyone, 1):
        print_beside(f"{place:>3} {name_of(each)}")

    def chosen(text: str) -> list[Participant]:
        places = text.replace(",", " ").split()
        if not all(place.isdecimal() and 0 < int(place) <= len(everyone) for place in places):
            raise NotOnListError(last=str(len(everyone)))
        return [everyone[int(place) - 1] for place in dict.fromkeys(places)]

    question = _("Who was missing? (numbers, Enter = nobody)")
    found: list[Participant] = asking.ask(question, default=[], shown="", parse=chosen)
    return found


def _session_meant(store: Store, code: str | None) -> tuple[Course, CourseSession]:
    from askeleet.casework.course_sessions import find_session

    return asking.found(code, _("Which session? Its code"), "SESSION", find=partial(find_session, store))


def _say_session(message: str, course: Course, session: CourseSession, **more: Any) -> None:
    from askeleet.casework.course_sessions import session_code

    code = session_code(course, session)
    record = {"schema": "askeleet-session/1", "code": code, "held_on": session.held_on.isoformat(), **more}
    say(message, record=record, code=code, day=session.held_on, name=course.name, undo=undo_hint(), **more)
