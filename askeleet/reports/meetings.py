"""Contacts as a list, and one contact whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework.overview import MOST_COUNTED, Found
from askeleet.domain.meeting import code_of
from askeleet.language import _, plural
from askeleet.language.writing import show_time, show_weekday_date
from askeleet.reports.document import Column, Document, Named, Section, Term, Time, Weekday, facts, listing, who
from askeleet.store import caseload, coaches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store


def meeting_list(store: Store, found: Found, *, brief: bool = False, discreet: bool = False) -> Document:
    """List contacts as they were given.

    Where it is to be brief, for a screen, the one coach of them all is left out. A year that they share goes without
    saying if it is this one, else it stands in the heading.
    """
    people = caseload.names(store, list({each.participant_id for each in found.meetings}))
    codes = {coach.id: coach.code for coach in coaches.every(store)}
    years = {each.held_on.year for each in found.meetings}
    is_one_year, is_this_year = len(years) == 1, years == {clock.today().year}
    hides_coach = brief and len({each.coach_id for each in found.meetings}) == 1
    columns = (
        Column("code", _("Code")),
        Column("held_on", f"{_('Day')} {years.pop()}" if is_one_year and not is_this_year else _("Day")),
        Column("client", _("Client"), is_wide=True),
        Column("channel", _("Channel")),
        Column("minutes", _("Min"), is_number=True),
        Column("outcome", _("Outcome"), is_wide=True),
        Column("coach", _("Whose"), is_wide=True, may_go=True),
    )
    rows = (
        _row(each, Weekday(each.held_on, is_one_year), people[each.participant_id], codes, discreet=discreet)
        for each in found.meetings
    )
    return listing(
        "meetings",
        _title(found),
        columns[:-1] if hides_coach else columns,
        (row[:-1] for row in rows) if hides_coach else rows,
        notes=tuple(_notes(found)),
        if_none=_("There are no such meetings."),
    )


def coming_day(plan: Meeting) -> Named:
    """Return when a planned meeting is, with its time where one was agreed; machines get the day."""
    day, time = show_weekday_date(plan.held_on), plan.start_time and show_time(plan.start_time)
    return Named(plan.held_on.isoformat(), f"{day} {time}" if time else day)


def _title(found: Found) -> str:
    shown = len(found.meetings)
    if not found.is_cut:
        return plural("{count} meeting", "{count} meetings", shown)
    if found.total > MOST_COUNTED:
        return plural(
            "{count} of more than {total} meetings", "{count} of more than {total} meetings", shown, total=MOST_COUNTED
        )
    return plural("{count} of {total} meetings", "{count} of {total} meetings", shown, total=found.total)


def _notes(found: Found) -> Iterator[str]:
    if found.is_cut:
        yield _("These are the newest; --limit shows more.")
    if found.ahead:
        yield plural(
            "{count} plan lies ahead; --outcome planned shows it.",
            "{count} plans lie ahead; --outcome planned shows them.",
            found.ahead,
        )


def one_meeting(store: Store, participant: Participant, meeting: Meeting, *, discreet: bool = False) -> Document:
    """Show one contact whole, with its notes."""
    coach = coaches.with_id(store, meeting.coach_id) if meeting.coach_id else None
    known = facts(
        ("held_on", _("Day"), Weekday(meeting.held_on)),
        ("start_time", _("Time"), meeting.start_time and Time(meeting.start_time)),
        ("minutes", _("Minutes"), meeting.minutes),
        ("channel", _("Channel"), Term("channels", meeting.channel)),
        ("outcome", _("Outcome"), Term("outcomes", meeting.outcome)),
        ("initiative", _("Initiative"), Term("initiatives", meeting.initiative)),
        ("coach", _("Coach"), coach.name if coach else None),
        ("agreed_on", _("Agreed on"), meeting.agreed_on),
        ("topics", _("Topics"), _topics(meeting)),
    )
    person = who(participant.number, participant.name, discreet=discreet)
    title = f"{code_of(participant.number, meeting)} · {person}"
    sections = [Section("meeting", "", facts=known)]
    for key, heading, text in (("note", _("Note"), meeting.note), ("words", _("Own words"), meeting.words)):
        if text and not discreet:
            sections.append(Section(key, heading, paragraphs=tuple(text.split("\n")), is_text=True))
    return Document("meeting", title, tuple(sections), machine=record(store, participant, meeting, discreet=discreet))


def record(store: Store, participant: Participant, meeting: Meeting, *, discreet: bool = False) -> dict[str, Any]:
    """Return a contact as plain values, for `--json`; what is not to be seen is null."""
    (values,) = records(store, participant, [meeting], discreet=discreet)
    return {"schema": "askeleet-meeting/1", **values}


def records(
    store: Store, participant: Participant, found: Sequence[Meeting], *, discreet: bool = False
) -> list[dict[str, Any]]:
    """Return a person's contacts as plain values."""
    codes = {coach.id: coach.code for coach in coaches.every(store)}
    return [
        {
            "code": code_of(participant.number, each),
            "client": participant.number,
            "coach": codes.get(each.coach_id or ""),
            "held_on": each.held_on.isoformat(),
            "agreed_on": each.agreed_on.isoformat() if each.agreed_on else None,
            "start_time": each.start_time,
            "minutes": each.minutes,
            "channel": each.channel,
            "outcome": each.outcome,
            "initiative": each.initiative,
            "topics": each.topics.split() if each.topics else [],
            "note": None if discreet else each.note,
            "words": None if discreet else each.words,
        }
        for each in found
    ]


def _row(
    each: Meeting, day: Weekday, person: tuple[int, str], codes: dict[str, str], *, discreet: bool
) -> tuple[Value, ...]:
    """Return a contact as a row; people read the client's name alone, for the number stands in the code."""
    client = who(*person, discreet=discreet)
    return (
        code_of(person[0], each),
        day,
        Named(client, client.removeprefix(f"{person[0]} ")),
        Term("channels", each.channel),
        each.minutes,
        Term("outcomes", each.outcome),
        codes.get(each.coach_id or ""),
    )


def _topics(meeting: Meeting) -> str | None:
    from askeleet import vocabulary  # noqa: PLC0415  (only where there are topics)
    from askeleet.language import active  # noqa: PLC0415

    if not meeting.topics:
        return None
    return ", ".join(vocabulary.label("topics", code, active()) for code in meeting.topics.split())
