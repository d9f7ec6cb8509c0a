"""Everything about one person in time order, the newest last; one file for what is told together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from askeleet.domain.period import Period
from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.reports.document import Column, Document, Named, Section, Table, Weekday, who
from askeleet.reports.story import (
    assessments,
    barriers,
    certificates,
    courses,
    follow_ups,
    goals,
    leads,
    meetings,
    questions,
    quotes,
    ratings,
    referrals,
    scales,
    stays,
    strengths,
)
from askeleet.reports.story.event import Told
from askeleet.store import episodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.reports.story.event import Event
    from askeleet.store import Store

_MANY_MONTHS = 24
"""Months that a story may have before it is ruled by years."""

KINDS: Mapping[str, str] = {
    **stays.KINDS,
    **strengths.KINDS,
    **barriers.KINDS,
    **goals.KINDS,
    **ratings.KINDS,
    **scales.KINDS,
    **assessments.KINDS,
    **meetings.KINDS,
    **questions.KINDS,
    **referrals.KINDS,
    **leads.KINDS,
    **certificates.KINDS,
    **courses.KINDS,
    **quotes.KINDS,
    **follow_ups.KINDS,
}
"""What an event may be, and how people call it."""

STORY: tuple[Callable[[Told], Iterable[Event]], ...] = (
    stays.entries,
    stays.hands,
    stays.rhythms,
    stays.pauses,
    strengths.tell,
    barriers.tell,
    goals.tell,
    ratings.tell,
    scales.tell,
    assessments.tell,
    meetings.tell,
    questions.tell,
    referrals.tell,
    leads.tell,
    certificates.tell,
    courses.tell,
    quotes.tell,
    stays.exits,
    follow_ups.tell,
)
"""What a story is made of; what happened on one day is told in this order."""


def story(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Tell everything about one person, with a rule for each month or, where they are many, each year."""
    told = Told(store, participant, episodes.of(store, participant.id), discreet)
    events = sorted((event for tell in STORY for event in tell(told)), key=lambda event: event.on)
    columns = (
        Column("on", _("Day")),
        Column("kind", _("What")),
        Column("code", _("Code")),
        Column("text", _("Text"), is_wide=True),
    )
    rules = tuple(_rules([event.on for event in events]))
    table = Table("story", columns, tuple(map(_row, events)), rules=rules, is_headed=False)
    machine = {
        "schema": "askeleet-story/1",
        "client": participant.number,
        "events": [_plain(event) for event in events],
    }
    title = who(participant.number, participant.name, discreet=discreet)
    return Document("story", title, (Section("story", "", tables=(table,)),), machine=machine)


def _row(event: Event) -> tuple[Value, ...]:
    text = "\n".join(line for line in event.lines if line)
    bare = " ".join(filter(None, map(_bare, event.facts.values())))
    return (
        Weekday(event.on, is_short=True),
        Named(event.kind, _(KINDS[event.kind])),
        event.code or "",
        Named(bare, text),
    )


def _bare(fact: object) -> str:
    match fact:
        case None:
            return ""
        case list():
            return " ".join(fact)
        case dict():
            return " ".join(f"{name}={value}" for name, value in fact.items())
        case _:
            return str(fact)


def _plain(event: Event) -> dict[str, Any]:
    return {"on": event.on.isoformat(), "kind": event.kind, "code": event.code, **event.facts}


def _rules(days: Sequence[date]) -> Iterator[tuple[int, str]]:
    """Yield before which event a month or year begins, and its name."""
    if not days:
        return
    are_many = len(list(Period.days(days[0], days[-1]).months())) > _MANY_MONTHS
    place = 0
    for (year, month), group in groupby(days, key=lambda day: (day.year, 0 if are_many else day.month)):
        yield place, show_period(Period.month(year, month) if month else Period.year(year))
        place += len(list(group))
