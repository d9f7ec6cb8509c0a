"""Courses: as a list, one with its sessions and people, and on a person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.casework.course_sessions import session_code
from askeleet.language import _, active, plural
from askeleet.reports.document import (
    Column,
    Document,
    Named,
    Progress,
    Section,
    Table,
    Time,
    Weekday,
    facts,
    listing,
    plain,
    who,
)
from askeleet.store import coaches, courses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.domain.course import Attendance, Course, CourseSession
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store


def course_list(store: Store) -> Document:
    """List all courses."""
    columns = (
        Column("code", _("Code")),
        Column("name", _("Course"), is_wide=True),
        Column("from_on", _("From")),
        Column("until_on", _("Until")),
        Column("sessions", _("Sessions"), is_number=True),
        Column("members", _("Joined"), is_number=True),
    )
    found = courses.every(store)
    rows = ((each.code, each.name, each.from_on, each.until_on, *courses.size(store, each.id)) for each in found)
    title = plural("{count} course", "{count} courses", len(found))
    return listing("courses", title, columns, rows, if_none=_("There are no courses. askeleet add-course makes one."))


def one_course(store: Store, course: Course, *, discreet: bool = False) -> Document:
    """Show a course: its sessions, and who joined and how often each was there."""
    known = facts(
        ("from_on", _("From"), course.from_on),
        ("until_on", _("Until"), course.until_on),
        ("topics", _("Topics"), topics_in_words(course.topics)),
        ("note", _("Note"), None if discreet else course.note),
    )
    held = courses.sessions(store, course.id)
    marks = {each.id: courses.attendances(store, each.id) for each in held}
    names = {
        person.id: who(person.number, person.name, discreet=discreet)
        for person, _member in courses.members(store, course.id)
        if person.restricted_on is None
    }
    tables = (_sessions(store, course, held, marks, names), _members(store, course, names))
    shown = tuple(table for table in tables if table.rows)
    said = () if held else (_("No sessions yet. askeleet add-session adds one."),)
    section = Section("course", "", facts=known, tables=shown)
    sections = (section,) if known or shown else ()
    return Document("course", f"{course.code} · {course.name}", sections, said)


def section(store: Store, participant: Participant) -> Iterator[Section]:
    """Show the courses that a person joined, and how often the person was there."""
    found = courses.joined(store, participant.id)
    if not found:
        return
    columns = (
        Column("code", _("Code")),
        Column("name", _("Course"), is_wide=True),
        Column("attended", _("Was there")),
        Column("joined_on", _("Joined")),
        Column("left_on", _("Until")),
    )
    rows = tuple(
        (
            course.code,
            course.name,
            Progress(*courses.attended(store, course.id, participant.id)),
            member.joined_on,
            member.left_on,
        )
        for course, member in found
    )
    yield Section("courses", _("Courses"), tables=(Table("courses", columns, rows),))


def records(store: Store, participant: Participant) -> list[dict[str, Any]]:
    """Return the courses that a person joined as plain values."""
    return [
        {
            "code": course.code,
            "name": course.name,
            **plain(member),
            **dict(zip(("attended", "marked"), courses.attended(store, course.id, participant.id), strict=True)),
        }
        for course, member in courses.joined(store, participant.id)
    ]


def topics_in_words(topics: str | None) -> Named | None:
    """Return topics as they are read, their codes for machines; None of none."""
    labels = [vocabulary.label("topics", code, active()) for code in (topics or "").split()]
    return Named(topics or "", ", ".join(labels)) if labels else None


def _sessions(
    store: Store,
    course: Course,
    held: Sequence[CourseSession],
    marks: Mapping[str, Sequence[Attendance]],
    names: Mapping[str, str],
) -> Table:
    codes = {coach.id: coach.code for coach in coaches.every(store)}
    columns = (
        Column("code", _("Code")),
        Column("held_on", _("Day")),
        Column("start_time", _("Time")),
        Column("minutes", _("Min"), is_number=True),
        Column("topics", _("Topics"), is_wide=True, may_go=True),
        Column("attended", _("Was there")),
        Column("missing", _("Missing"), is_wide=True, may_be_beneath=True, is_named_beneath=True),
        Column("coach", _("Whose"), is_wide=True, may_go=True),
    )
    rows = tuple(
        (
            session_code(course, each),
            Weekday(each.held_on),
            each.start_time and Time(each.start_time),
            each.minutes,
            topics_in_words(each.topics),
            _progress(marks[each.id]),
            _missing(marks[each.id], names),
            codes.get(each.coach_id or ""),
        )
        for each in held
    )
    return Table("sessions", columns, rows, title=_("Sessions"))


def _progress(marks: Sequence[Attendance]) -> Value:
    return Progress(sum(each.was_there for each in marks), len(marks)) if marks else None


def _missing(marks: Sequence[Attendance], names: Mapping[str, str]) -> str | None:
    return ", ".join(names.get(each.participant_id, "…") for each in marks if not each.was_there) or None


def _members(store: Store, course: Course, names: Mapping[str, str]) -> Table:
    columns = (
        Column("client", _("Client"), is_wide=True),
        Column("attended", _("Was there")),
        Column("joined_on", _("Joined")),
        Column("left_on", _("Until")),
    )
    rows = tuple(
        (
            names[person.id],
            Progress(*courses.attended(store, course.id, person.id)),
            member.joined_on,
            member.left_on,
        )
        for person, member in courses.members(store, course.id)
        if person.id in names
    )
    return Table("members", columns, rows, title=_("Who joined"))
