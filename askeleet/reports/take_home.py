"""What a person may take home, in plain language: nothing the coach noted, no codes, nothing that tells of health."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.strength import Interest, Strength
from askeleet.language import _, active
from askeleet.language.calendar_words import weekdays
from askeleet.language.writing import show_date, show_quoted
from askeleet.reports.document import Column, Document, Named, Section, Table, Term, Time, Weekday, facts, raw
from askeleet.reports.path import in_words, legend, path_table, plain_waypoint
from askeleet.reports.waypoint import is_shown, still_coming
from askeleet.reports.waypoints import waypoints
from askeleet.store import coaches, episodes, goals, meetings, numbered, steps
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.goal import Goal
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.reports.document import Value
    from askeleet.reports.waypoint import Waypoint
    from askeleet.store import Store

_ACHIEVED = frozenset({"goal-reached", "certificate", "course-finished", "helped"})
"""Waypoints that are achievements."""

_LATEST = 5
"""Steps taken that are told while there are none."""


class _Told(NamedTuple):
    """What is told to a person; with others looking on, nothing in the person's own words."""

    coming: Meeting | None
    coach: str | None  # who holds it
    is_here: bool
    goals: Sequence[tuple[Goal, Sequence[Step]]]  # in force, each with the steps to take
    strengths: Sequence[Strength]
    interests: Sequence[Interest]
    achieved: Sequence[Waypoint]
    path: Sequence[Waypoint]


def take_home(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Tell a person, in the language being spoken, what was agreed and what was achieved."""
    told = _told(store, participant, discreet=discreet)
    hello = _("Hello!") if discreet else _("Hello {name}!").format(name=participant.name.split()[0])
    sections = tuple(section for build in PARTS for section in build(told))
    notes = (_("Is something missing, or not as you see it? Tell your coach, and it will be mended."),)
    return Document("take-home", hello, sections, notes, machine=_record(participant, told))


def _told(store: Store, participant: Participant, *, discreet: bool) -> _Told:
    plans = meetings.plans(store, participant.id, clock.today(), date.max)
    coach = coaches.with_id(store, plans[0].coach_id or "") if plans else None
    path = waypoints(store, participant, discreet=discreet)
    found = [] if discreet else [goal for goal in goals.of(store, participant.id) if goal.is_open and is_shown(goal)]
    return _Told(
        plans[0] if plans else None,
        coach.name if coach else None,
        any(stay.exited_on is None for stay in episodes.of(store, participant.id)),
        [(goal, [step for step in steps.of(store, goal.id) if step.is_open]) for goal in found],
        [] if discreet else [each for each in numbered.of(store, Strength, participant.id) if each.holds],
        [] if discreet else [each for each in numbered.of(store, Interest, participant.id) if each.holds],
        [] if discreet else _achievements(path),
        path,
    )


def _achievements(path: Sequence[Waypoint]) -> Sequence[Waypoint]:
    """Return the achievements, the newest last as on the path; where there are none yet, the latest steps taken."""
    taken = [each for each in path if each.kind == "step-taken"]
    return [each for each in path if each.kind in _ACHIEVED] or taken[-_LATEST:]


def _greeting(_told: _Told) -> Iterator[Section]:
    said = _("This page is for you. It tells what you have done so far and what we have agreed, as it stood on {day}.")
    yield Section("greeting", "", (said.format(day=show_date(clock.today())),))


def _next_meeting(told: _Told) -> Iterator[Section]:
    """Tell when, how and with whom; who has left is not told that nothing is agreed."""
    title, plan = _("Our next meeting"), told.coming
    if plan:
        day = f"{weekdays(active())[plan.held_on.weekday()]} {show_date(plan.held_on)}"
        known = facts(
            ("held_on", _("Day"), Named(plan.held_on.isoformat(), day)),
            ("start_time", _("Time"), Time(plan.start_time) if plan.start_time else None),
            ("channel", _("Channel"), Term("channels", plan.channel)),
            ("coach", _("Coach"), told.coach),
        )
        yield Section("next-meeting", title, facts=known)
    elif told.is_here:
        yield Section("next-meeting", title, (_("We have not agreed on the next meeting yet."),))


def _goals(told: _Told) -> Iterator[Section]:
    """Tell each goal in force with the steps to take, the person's and those that the coach has promised."""
    said = _("{goal}: we agree on the next step together.")
    paragraphs = tuple(said.format(goal=goal.title) for goal, its in told.goals if not its)
    tables = tuple(_steps(goal, its) for goal, its in told.goals if its)
    if told.goals:
        yield Section("goals", _("Your goals, and the steps we have agreed"), paragraphs, tables=tables)


def _steps(goal: Goal, its: Sequence[Step]) -> Table:
    """Return the steps to a goal, the soonest first; where none has a day, there is no column for it."""
    columns = (
        Column("title", _("Step"), is_wide=True),
        Column("owner", _("Who")),
        Column("due_on", _("By")),
    )
    by = still_coming(goal.due_on)
    title = _("{goal}, by {day}").format(goal=goal.title, day=show_date(by)) if by else goal.title
    soonest = sorted(its, key=lambda step: _by(step) or date.max)
    shown = len(columns) if any(map(_by, its)) else -1
    return Table(f"goal-{goal.number}", columns[:shown], tuple(_step(step)[:shown] for step in soonest), title=title)


def _step(step: Step) -> tuple[Value, ...]:
    by = _by(step)
    who = {"participant": _("you"), "coach": _("your coach"), "other": _("somebody else")}.get(step.owner or "", "")
    return (step.title, Named(step.owner or "", who), Weekday(by) if by else "")


def _by(step: Step) -> date | None:
    """Return the day a step is due; one that is past stays where the coach promised it, and only there."""
    return step.due_on if step.owner == "coach" else still_coming(step.due_on)


def _assets(told: _Told) -> Iterator[Section]:
    if told.strengths:
        said = (f"{each.name}: {show_quoted(each.evidence)}" if each.evidence else each.name for each in told.strengths)
        yield Section("strengths", _("What you are good at"), tuple(said), is_text=True)
    if told.interests:
        names = tuple(each.name for each in told.interests)
        yield Section("interests", _("What interests you"), names, is_text=True)


def _achieved(told: _Told) -> Iterator[Section]:
    columns = (
        Column("title", _("What"), is_wide=True),
        Column("kind", _("What it is"), is_wide=True),
        Column("on", _("When")),
    )
    rows = tuple((each.title, Named(each.kind, in_words(each)), each.on) for each in told.achieved)
    if rows:
        yield Section("achieved", _("What you have achieved"), tables=(Table("achieved", columns, rows),))


def _path(told: _Told) -> Iterator[Section]:
    yield Section("path", _("Your path"), (legend(told.path),), tables=(path_table(told.path),))


PARTS = (_greeting, _next_meeting, _goals, _assets, _achieved, _path)
"""What the page is made of, in order."""


def _record(participant: Participant, told: _Told) -> dict[str, Any]:
    """Return the same as plain values."""
    return {
        "schema": "askeleet-take-home/1",
        "client": participant.number,
        "language": active(),
        "next_meeting": {fact.key: raw(fact.value) for part in _next_meeting(told) for fact in part.facts} or None,
        "goals": [
            {"title": goal.title, "due_on": _text(goal.due_on), "steps": [_step_record(step) for step in its]}
            for goal, its in told.goals
        ],
        "strengths": [{"name": each.name, "evidence": each.evidence} for each in told.strengths],
        "interests": [each.name for each in told.interests],
        "achieved": [plain_waypoint(each) for each in told.achieved],
        "path": [plain_waypoint(each) for each in told.path],
    }


def _step_record(step: Step) -> dict[str, Any]:
    return {"title": step.title, "owner": step.owner, "due_on": _text(step.due_on)}


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
