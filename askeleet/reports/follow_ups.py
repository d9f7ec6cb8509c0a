"""How people are doing after they left: as a list, on a person's page, and as plain values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.follow_up import WINDOWS, FollowUp, due_on
from askeleet.language import _, plural
from askeleet.reports.document import Column, Named, Section, Table, Term, Weekday, listing, plain, who
from askeleet.store import caseload, episodes, follow_ups, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store
    from askeleet.store.follow_ups import Waiting


def follow_up_list(
    store: Store, waiting: Sequence[Waiting], made: Sequence[FollowUp], *, discreet: bool = False
) -> Document:
    """List the follow-ups that wait, the longest waited for first, and after them those that were made."""
    whose = {each.participant_id for each in waiting} | {each.participant_id for each in made}
    people = caseload.names(store, list(whose))

    def of(each: Waiting | FollowUp, *told: Value) -> tuple[Value, ...]:
        return (who(*people[each.participant_id], discreet=discreet), *told)

    columns = (Column("client", _("Client"), is_wide=True), *_columns())
    rows = (
        *(of(each, *_waiting(each)) for each in waiting),
        *(of(each, *_made(store, each, people[each.participant_id][0])) for each in made),
    )
    title = plural("{count} follow-up", "{count} follow-ups", len(rows))
    return listing("follow-ups", title, columns, rows, if_none=_("No follow-up waits."))


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the follow-ups that wait or are to come, and those that were made."""
    waiting, made = _open(store, participant), follow_ups.made(store, participant.id)
    if not (waiting or made):
        return
    columns = (*_columns(), Column("note", _("Note"), is_wide=True, may_be_beneath=True))
    rows = (
        *((*_waiting(each), None) for each in waiting),
        *((*_made(store, each, participant.number), None if discreet else each.note) for each in made),
    )
    table = Table("follow-ups", columns, rows, over=len(made))
    yield Section("follow-ups", _("Follow-ups after the exit"), tables=(table,))


def _columns() -> tuple[Column, ...]:
    return (
        Column("window", _("After the exit")),
        Column("due_on", _("Follow-up day")),
        Column("state", _("State")),
        Column("code", _("Code")),
        Column("answered_on", _("Asked"), may_go=True),
        Column("status", _("Status"), is_wide=True),
        Column("source", _("Source"), may_go=True),
    )


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's follow-ups as plain values, those that wait too; what is not to be seen is null."""
    hidden = {"note": None} if discreet else {}
    made = [
        {"code": each.code(participant.number), "due_on": _iso(_due(store, each)), **plain(each), **hidden}
        for each in numbered.of(store, FollowUp, participant.id)
    ]
    nothing = dict.fromkeys(("number", "answered_on", "status", "source", "note"))
    waiting = [
        {"code": None, "due_on": each.due_on.isoformat(), "window": each.window, **nothing}
        for each in _open(store, participant)
    ]
    return [*made, *waiting]


def _open(store: Store, participant: Participant) -> Sequence[Waiting]:
    return follow_ups.waiting(store, WINDOWS, until=date.max, today=clock.today(), participant_id=participant.id)


def _waiting(each: Waiting) -> tuple[Value, ...]:
    """Return a follow-up that waits: after how long, when, and whether its day is past."""
    return (Term("follow-up-windows", each.window), Weekday(each.due_on), _state(each.due_on), *[None] * 4)


def _state(due: date) -> Named:
    if due < clock.today():
        return Named("overdue", _("overdue"))
    return Named("due", _("due today")) if due == clock.today() else Named("to-come", _("to come"))


def _made(store: Store, each: FollowUp, number: int) -> tuple[Value, ...]:
    due = _due(store, each)
    return (
        Term("follow-up-windows", each.window),
        due and Weekday(due),
        Named("made", _("made")),
        each.code(number),
        Weekday(each.answered_on),
        Term("statuses", each.status),
        Term("follow-up-sources", each.source),
    )


def _due(store: Store, each: FollowUp) -> date | None:
    stay = episodes.with_id(store, each.episode_id)
    return due_on(each.window, stay.exited_on) if stay and stay.exited_on else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
