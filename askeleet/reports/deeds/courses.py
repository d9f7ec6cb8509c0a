"""How changes of courses, their sessions, who joined and who was there are told."""

from __future__ import annotations

from askeleet.domain.course import LETTER, SessionCode
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day


def _of_course(_teller: Teller, row: Row) -> dict[str, object]:
    return {"code": f"{LETTER}{row['number']}", "name": row["name"]}


def _of_session(teller: Teller, row: Row) -> dict[str, object]:
    course = teller.row(row["course_id"])
    return {
        "code": SessionCode(course["number"], row["number"]),
        "name": course["name"],
        "day": day(row["held_on"]),
    }


def _of_member(teller: Teller, row: Row) -> dict[str, object]:
    return {**_of_course(teller, teller.row(row["course_id"])), "who": teller.who(row["participant_id"])}


def _of_attendance(teller: Teller, row: Row) -> dict[str, object]:
    return {**_of_session(teller, teller.row(row["session_id"])), "who": teller.who(row["participant_id"])}


DEEDS: dict[str, Deed] = {
    "courses": Deed(
        insert=N_("course {code}: {name}"),
        update=N_("course {code}: {name}, changed"),
        delete=N_("course {code}: {name}, taken out"),
        details=_of_course,
    ),
    "course_sessions": Deed(
        insert=N_("session {code}: {name} on {day}"),
        update=N_("session {code}: {name} on {day}, changed"),
        delete=N_("session {code}: {name} on {day}, taken out"),
        details=_of_session,
    ),
    "course_members": Deed(
        insert=N_("{who} in course {code}: {name}"),
        update=N_("{who} in course {code}: {name}, changed"),
        delete=N_("{who} in course {code}: {name}, taken out"),
        details=_of_member,
    ),
    "attendances": Deed(
        insert=N_("attendance of {who} at {code}, {day}"),
        update=N_("attendance of {who} at {code}, {day}, changed"),
        delete=N_("attendance of {who} at {code}, {day}, taken out"),
        details=_of_attendance,
    ),
}
