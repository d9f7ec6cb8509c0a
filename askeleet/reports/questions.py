"""What people ask between meetings: as a list, on a person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.question import Question
from askeleet.domain.working_days import working_days_after
from askeleet.language import _, plural
from askeleet.reports.document import Column, Section, Table, Term, Weekday, listing, plain, who
from askeleet.reports.goals import veiled
from askeleet.store import caseload, numbered, questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def question_list(store: Store, found: Sequence[Question], *, discreet: bool = False) -> Document:
    """List questions as they were given, with the working days until the answer, or until today."""
    people = caseload.names(store, list({each.participant_id for each in found}))
    drawn = table(found, people, discreet=discreet)
    title = plural("{count} question", "{count} questions", len(found))
    return listing("questions", title, drawn.columns, drawn.rows, if_none=_("No question waits for an answer."))


def table(found: Sequence[Question], people: Mapping[str, tuple[int, str]], *, discreet: bool) -> Table:
    """Return questions as a table, with number and name of the people by id."""
    columns = (
        Column("code", _("Code")),
        Column("asked_on", _("Asked")),
        Column("working_days", _("Working days"), is_number=True),
        Column("client", _("Client"), is_wide=True),
        Column("question", _("Question"), is_wide=True, may_be_beneath=True),
        Column("answered_on", _("Answered")),
    )[: 6 if any(each.answered_on for each in found) else 5]
    rows = tuple(_row(each, people[each.participant_id], discreet=discreet)[: len(columns)] for each in found)
    return Table("questions", columns, rows)


def section(store: Store, participant: Participant, *, discreet: bool, answered_too: bool = False) -> Iterator[Section]:
    """Show the questions that wait for an answer; where they are wanted, those that have one too."""
    found = questions.listed(store, participant.id, answered_too=answered_too)
    if not found:
        return
    columns = (
        Column("code", _("Code")),
        Column("asked_on", _("Asked")),
        Column("channel", _("Channel")),
        Column("question", _("Question"), is_wide=True, may_be_beneath=True),
        *((Column("answered_on", _("Answered")), Column("answer", _("Answer"), is_wide=True)) if answered_too else ()),
    )
    rows = tuple(_row_of_one(participant, each, discreet=discreet)[: len(columns)] for each in found)
    title = _("Questions") if answered_too else _("Questions that wait for an answer")
    yield Section("questions", title, tables=(Table("questions", columns, rows),))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's questions as plain values; what is not to be seen is null."""
    hidden = {"question": None, "answer": None} if discreet else {}
    found = numbered.of(store, Question, participant.id)
    return [{"code": each.code(participant.number), **plain(each), **hidden} for each in found]


def _row(each: Question, person: tuple[int, str], *, discreet: bool) -> tuple[Value, ...]:
    return (
        each.code(person[0]),
        Weekday(each.asked_on),
        working_days_after(each.asked_on, each.answered_on or clock.today()),
        who(*person, discreet=discreet),
        veiled(each.question, discreet=discreet),
        each.answered_on and Weekday(each.answered_on),
    )


def _row_of_one(participant: Participant, each: Question, *, discreet: bool) -> tuple[Value, ...]:
    return (
        each.code(participant.number),
        Weekday(each.asked_on),
        Term("channels", each.channel),
        veiled(each.question, discreet=discreet),
        each.answered_on and Weekday(each.answered_on),
        veiled(each.answer or "", discreet=discreet),
    )
