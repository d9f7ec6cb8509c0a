"""The day: plans that nobody has said anything of, today's meetings, and those who are drifting out of touch."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain.meeting import code_of
from askeleet.domain.period import Period
from askeleet.domain.step import step_code
from askeleet.figures import gaps
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_days, show_weekday_date
from askeleet.reports.brief import more as said_of_more
from askeleet.reports.document import Column, Document, Named, Section, Table, Term, Time, Value, Weekday, who
from askeleet.reports.goals import veiled
from askeleet.reports.questions import table as question_table
from askeleet.store import caseload, coaches, meetings, questions, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.meeting import Meeting
    from askeleet.store import Store
    from askeleet.store.steps import Due

_AHEAD = timedelta(days=7)
_MOST = 10
"""People that the last list shows; list-clients shows all."""


def today(store: Store, coach_id: str | None = None, *, discreet: bool = False) -> Document:
    """Show the day, of one coach or of all."""
    day = clock.today()
    unsettled = [each for each in meetings.unsettled(store, day) if coach_id in {None, each.coach_id}]
    plans = [each for each in meetings.between(store, day, day + _AHEAD) if coach_id in {None, each.coach_id}]
    sections = (
        *_steps(store, coach_id, discreet=discreet),
        *_questions(store, coach_id, discreet=discreet),
        _meetings(store, "unsettled", _("What became of these?"), unsettled, discreet=discreet),
        _meetings(store, "today", _("Today"), [each for each in plans if each.held_on == day], discreet=discreet),
        _meetings(
            store,
            "week",
            _("The next seven days"),
            [each for each in plans if each.held_on > day],
            discreet=discreet,
        ),
        _out_of_touch(store, coach_id, discreet=discreet),
    )
    filled = tuple(section for section in sections if section.tables or section.key == "today")
    return Document("today", show_weekday_date(day), filled)


def _meetings(store: Store, key: str, title: str, found: Sequence[Meeting], *, discreet: bool) -> Section:
    if not found:
        return Section(key, title, paragraphs=(_("No meetings."),))
    people = caseload.names(store, list({each.participant_id for each in found}))
    columns = (
        Column("code", _("Code")),
        Column("held_on", _("Day")),
        Column("start_time", _("Time")),
        Column("client", _("Client"), is_wide=True),
        Column("channel", _("Channel")),
    )
    rows = tuple(_row(each, people[each.participant_id], discreet=discreet) for each in found)
    return Section(key, title, tables=(Table(key, columns, rows),))


def _row(each: Meeting, person: tuple[int, str], *, discreet: bool) -> tuple[Value, ...]:
    return (
        code_of(person[0], each),
        Weekday(each.held_on),
        each.start_time and Time(each.start_time),
        who(*person, discreet=discreet),
        Term("channels", each.channel),
    )


def _steps(store: Store, coach_id: str | None, *, discreet: bool) -> Iterator[Section]:
    """Show the coach's own promises that are late, and every step due within the week: a person's own is never late."""
    day = clock.today()
    unlisted = caseload.restricted(store)
    due = (each for each in steps.due(store, on=day, until=day + _AHEAD) if each.participant_id not in unlisted)
    found = [each for each in due if coach_id in {None, each.coach_id}]
    late = [each for each in found if each.step.owner == "coach" and each.on < day]
    coming = [each for each in found if each.on >= day]
    people = caseload.names(store, list({each.participant_id for each in found}))
    for key, title, some in (("promises", _("You promised"), late), ("steps", _("Steps of the week"), coming)):
        rows = tuple(_step_row(each, people[each.participant_id], discreet=discreet) for each in some)
        columns = (
            Column("code", _("Code")),
            Column("due_on", _("By")),
            Column("client", _("Client"), is_wide=True),
            Column("title", _("Step"), is_wide=True),
            Column("owner", _("Whose")),
        )
        yield Section(key, title, tables=(Table(key, columns, rows),) if rows else ())


def _step_row(each: Due, person: tuple[int, str], *, discreet: bool) -> tuple[Value, ...]:
    return (
        step_code(person[0], each.goal, each.step),
        Weekday(each.on),
        who(*person, discreet=discreet),
        veiled(each.step.title, discreet=discreet),
        Term("step-owners", each.step.owner),
    )


def _questions(store: Store, coach_id: str | None, *, discreet: bool) -> Iterator[Section]:
    """Show the questions that wait for an answer, the oldest first; of one coach, those of people the coach has."""
    found = questions.listed(store)
    people = caseload.names(store, list({each.participant_id for each in found}))
    if coach_id:
        coach = coaches.with_id(store, coach_id)
        theirs = {
            each.number for each in caseload.everybody(store, clock.today()) if coach and each.coach == coach.code
        }
        found = [each for each in found if people[each.participant_id][0] in theirs]
    if found:
        table = question_table(found, people, discreet=discreet)
        yield Section("questions", _("Questions that wait for an answer"), tables=(table,))


def _out_of_touch(store: Store, coach_id: str | None, *, discreet: bool) -> Section:
    scope = Scope(Period.days(clock.today(), clock.today()), coach_id)
    unlisted = caseload.restricted(store)
    found = [each for each in gaps.past_longest_gap(store, scope) if each.participant_id not in unlisted]
    people = caseload.names(store, [each.participant_id for each in found[:_MOST]])
    title = _("Longer than was agreed since the last contact")
    if not found:
        return Section("out-of-touch", title)
    columns = (
        Column("client", _("Client"), is_wide=True),
        Column("last_contact_on", _("Last contact")),
        Column("why", _("Why"), is_wide=True),
    )
    rows = tuple(_why(each, people[each.participant_id], discreet=discreet) for each in found[:_MOST])
    said = said_of_more(len(found) - len(rows), "list-clients --sort last-contact")
    return Section("out-of-touch", title, tables=(Table("out-of-touch", columns, rows),), more=said)


def _why(each: gaps.Since, person: tuple[int, str], *, discreet: bool) -> tuple[Value, ...]:
    days, agreed = show_days(each.days), show_days(each.longest)
    if each.last_held is None:
        why = Named(f"never-met {each.days}", _("not met yet, {days} since the entry").format(days=days))
    else:
        told = _("{days}, agreed at most {agreed}").format(days=days, agreed=agreed)
        why = Named(f"past-longest-gap {each.days} {each.longest}", told)
    return (
        who(*person, discreet=discreet),
        each.last_held and Weekday(each.last_held),
        why,
    )
