"""Everything about one person in time order, the newest last."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet import vocabulary
from askeleet.domain.goal import goal_code
from askeleet.domain.meeting import code_of
from askeleet.domain.period import Period
from askeleet.domain.step import step_code
from askeleet.domain.strength import Interest, Strength
from askeleet.language import _, active
from askeleet.language.writing import show_date, show_minutes, show_period, show_quoted, show_short_date, show_time
from askeleet.marking import N_
from askeleet.reports import meetings as contacts
from askeleet.reports.document import Column, Document, Named, Section, Table, who
from askeleet.reports.goals import veiled
from askeleet.reports.participant import rhythm_in_words
from askeleet.store import barriers, coaches, episodes, goals, meetings, numbered, steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from askeleet.domain.episode import Episode
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.reports.document import Value
    from askeleet.store import Store

_MANY_MONTHS = 24
"""Months that a story may have before it is ruled by years."""

KINDS: Mapping[str, str] = {
    "entry": N_("Entry"),
    "coach": N_("Coach"),
    "rhythm": N_("Rhythm"),
    "pause": N_("Pause"),
    "contact": N_("Contact"),
    "plan": N_("Plan"),
    "goal": N_("Goal"),
    "step": N_("Step"),
    "strength": N_("Strength"),
    "interest": N_("Interest"),
    "barrier": N_("Barrier"),
    "exit": N_("Exit"),
}
"""What an event may be, and how people call it."""


class Event(NamedTuple):
    """Something that happened or is to happen on a day."""

    on: date
    kind: str
    lines: Sequence[str | None]  # as people read it; what is not known is left out
    facts: Mapping[str, Any]  # as machines get it
    code: str | None = None


class _Told(NamedTuple):
    """Whose story it is, and whether others may be reading."""

    store: Store
    participant: Participant
    stays: Sequence[Episode]
    discreet: bool


def story(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Tell everything about one person, with a rule for each month or, where they are many, each year."""
    told = _Told(store, participant, episodes.of(store, participant.id), discreet)
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


def _entries(told: _Told) -> Iterator[Event]:
    for stay in told.stays:
        wish = None if told.discreet else stay.wish
        facts = {
            "status": stay.status,
            "unemployed_since": _text(stay.unemployed_since),
            "education": stay.education,
            "referred_by": stay.referred_by,
            "referred_on": _text(stay.referred_on),
            "wish": wish,
        }
        yield Event(stay.entered_on, "entry", (_at_entry(stay), _quoted(wish)), facts)


def _hands(told: _Told) -> Iterator[Event]:
    for stay in told.stays:
        for each in coaches.assignments(told.store, stay.id):
            coach = coaches.with_id(told.store, each.coach_id)
            if coach:
                name = coach.code if told.discreet else coach.name
                yield Event(each.from_on, "coach", (name,), {"coach": coach.code})


def _rhythms(told: _Told) -> Iterator[Event]:
    for stay in told.stays:
        for each in episodes.rhythms(told.store, stay.id):
            facts = {"shortest": each.shortest, "wished": each.wished, "longest": each.longest}
            yield Event(each.from_on, "rhythm", (rhythm_in_words(each),), facts)


def _pauses(told: _Told) -> Iterator[Event]:
    for stay in told.stays:
        for each in episodes.pauses(told.store, stay.id):
            until = _("until {day}").format(day=show_date(each.until_on))
            text = _listed(until, _label("pause-reasons", each.reason))
            yield Event(each.from_on, "pause", (text,), {"until": _text(each.until_on), "reason": each.reason})


def _meetings(told: _Told) -> Iterator[Event]:
    found = meetings.of(told.store, told.participant.id)
    facts = contacts.records(told.store, told.participant, found, discreet=told.discreet)
    for each, known in zip(found, facts, strict=True):
        lines = (_how(each), known["note"], _quoted(known["words"]))
        kind = "plan" if each.outcome == "planned" else "contact"
        left_out = {"code", "client", "held_on"}
        kept = {name: value for name, value in known.items() if name not in left_out}
        yield Event(each.held_on, kind, lines, kept, code_of(told.participant.number, each))


def _goals(told: _Told) -> Iterator[Event]:
    """Tell when each goal was set and closed, and each step agreed, taken or let go."""
    for goal in goals.of(told.store, told.participant.id):
        code = goal_code(told.participant.number, goal)
        title = veiled(goal.title, discreet=told.discreet)
        facts = {"title": title, "area": goal.area, "idea": goal.idea, "due_on": _text(goal.due_on)}
        yield Event(goal.set_on, "goal", (_("set"), _quoted(title)), {"what": "set", **facts}, code)
        for step in steps.of(told.store, goal.id):
            yield from _step(told, step_code(told.participant.number, goal, step), step)
        if goal.closed_on:
            ended = (_label("goal-states", goal.state), _quoted(title))
            yield Event(goal.closed_on, "goal", ended, {"what": goal.state, "title": title}, code)


def _step(told: _Told, code: str, step: Step) -> Iterator[Event]:
    title = veiled(step.title, discreet=told.discreet)
    ends = {
        "agreed": (step.agreed_on, _("agreed")),
        "done": (step.done_on, _("taken")),
        "let-go": (step.let_go_on, _("let go")),
    }
    for what, (day, said) in ends.items():
        if day:
            facts = {"what": what, "title": title, "owner": step.owner, "due_on": _text(step.due_on)}
            lines = (_listed(said, _label("step-owners", step.owner)), _quoted(title))
            yield Event(day, "step", lines, facts, code)


def _assets(told: _Told) -> Iterator[Event]:
    """Tell when each strength and interest was noted, and when it no longer held."""
    for kind, called in ((Strength, "strength"), (Interest, "interest")):
        for asset in numbered.of(told.store, kind, told.participant.id):
            code, name = asset.code(told.participant.number), veiled(asset.name, discreet=told.discreet)
            evidence = asset.evidence if isinstance(asset, Strength) and not told.discreet else None
            facts = {"what": "noted", "name": name, "evidence": evidence, "source": asset.source}
            yield Event(asset.noted_on, called, (_("noted"), _quoted(name), _quoted(evidence)), facts, code)
            if asset.ended_on:
                ended = (_("no longer holds"), _quoted(name))
                yield Event(asset.ended_on, called, ended, {"what": "ended", "name": name}, code)


def _barriers(told: _Told) -> Iterator[Event]:
    """Tell when something was noted to stand in the way, and when it was lifted; others do not read what is hidden."""
    for barrier in barriers.of(told.store, told.participant.id):
        code = None if told.discreet and barrier.sensitive else barrier.code
        note = None if told.discreet else barrier.note
        for what, day, said in (("noted", barrier.noted_on, _("noted")), ("lifted", barrier.lifted_on, _("lifted"))):
            if day:
                lines = (_listed(said, _label("barriers", code)), _quoted(note) if what == "noted" else None)
                yield Event(day, "barrier", lines, {"what": what, "barrier": code, "note": note})


def _exits(told: _Told) -> Iterator[Event]:
    for stay in told.stays:
        if stay.exited_on:
            text = _listed(_label("exit-reasons", stay.exit_reason), _label("statuses", stay.exit_status))
            facts = {"reason": stay.exit_reason, "status": stay.exit_status, "qualification": stay.qualification}
            yield Event(stay.exited_on, "exit", (text,), facts)


STORY: tuple[Callable[[_Told], Iterable[Event]], ...] = (
    _entries,
    _hands,
    _rhythms,
    _pauses,
    _assets,
    _barriers,
    _goals,
    _meetings,
    _exits,
)
"""What a story is made of; what happened on one day is told in this order."""


def _row(event: Event) -> tuple[Value, ...]:
    text = "\n".join(line for line in event.lines if line)
    bare = " ".join(" ".join(fact) if isinstance(fact, list) else str(fact) for fact in event.facts.values() if fact)
    return (
        Named(event.on.isoformat(), show_short_date(event.on)),
        Named(event.kind, _(KINDS[event.kind])),
        event.code or "",
        Named(bare, text),
    )


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


def _how(each: Meeting) -> str:
    return _listed(
        each.start_time and show_time(each.start_time),
        _label("channels", each.channel),
        each.minutes and show_minutes(each.minutes),
        None if each.outcome == "planned" else _label("outcomes", each.outcome),
        *(_label("topics", topic) for topic in (each.topics or "").split()),
    )


def _at_entry(stay: Episode) -> str:
    by, since = _label("referrers", stay.referred_by), stay.unemployed_since
    return _listed(
        _label("statuses", stay.status),
        _("unemployed since {day}").format(day=show_date(since)) if since else None,
        _label("education", stay.education),
        by and _("referred by: {who}").format(who=by),
    )


def _label(name: str, code: str | None) -> str | None:
    return vocabulary.label(name, code, active()) if code else None


def _quoted(text: str | None) -> str | None:
    return show_quoted(text) if text else None


def _listed(*parts: str | int | None) -> str:
    return ", ".join(str(part) for part in parts if part)


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
