"""What a person may take home, in plain language: nothing of the coach's notes, no codes, nothing that tells of health."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from askeleet import clock
from askeleet.domain.strength import Interest, Strength
from askeleet.language import _, active
from askeleet.language.calendar_words import weekdays
from askeleet.language.writing import show_date, show_quoted
from askeleet.reports.document import Column, Document, Named, Section, Table, Term, Time, Weekday, facts, raw
from askeleet.reports.path import in_words, legend, path_table
from askeleet.reports.waypoints import is_shown, still_coming, waypoints
from askeleet.store import coaches, episodes, goals, meetings, numbered, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.reports.document import Value
    from askeleet.reports.waypoints import Waypoint
    from askeleet.store import Store

_ACHIEVED = frozenset({"goal-reached", "certificate", "course-finished", "helped"})
"""Waypoints that are achievements."""

_LATEST = 5
"""Steps taken that are told while there are none."""


class _Told(NamedTuple):
    """Whose page it is, and what is known."""

    store: Store
    participant: Participant
    path: Sequence[Waypoint]
    discreet: bool


def take_home(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Tell a person what was agreed and achieved; with others looking on, nothing in their own words."""
    told = _Told(store, participant, waypoints(store, participant, discreet=discreet), discreet)
    hello = _("Hello!") if discreet else _("Hello {name}!").format(name=participant.name.split()[0])
    parts = (_greeting, _next_meeting, *(() if discreet else _OWN), _path)
    sections = tuple(section for build in parts for section in build(told))
    machine = {
        "schema": "askeleet-take-home/1",
        "client": participant.number,
        "language": active(),
        **{section.key: _plain(section) for section in sections if section.key != "greeting"},
    }
    notes = (_("Is something missing, or not as you see it? Tell your coach, and it will be mended."),)
    return Document("take-home", hello, sections, notes, machine)


def _greeting(_told: _Told) -> Iterator[Section]:
    said = _("This page is for you. It tells what you have done so far and what we have agreed, as it stood on {day}.")
    yield Section("greeting", "", (said.format(day=show_date(clock.today())),))


def _next_meeting(told: _Told) -> Iterator[Section]:
    """Tell when, how and with whom; who has left is not told that nothing is agreed."""
    coming = meetings.plans(told.store, told.participant.id, clock.today(), clock.today().max)
    title = _("Our next meeting")
    if coming:
        plan = coming[0]
        coach = coaches.with_id(told.store, plan.coach_id or "")
        known = facts(
            ("held_on", _("Day"), Named(plan.held_on.isoformat(), _whole_day(plan.held_on))),
            ("start_time", _("Time"), Time(plan.start_time) if plan.start_time else None),
            ("channel", _("Channel"), Term("channels", plan.channel)),
            ("coach", _("Coach"), coach and coach.name),
        )
        yield Section("next-meeting", title, facts=known)
    elif any(stay.exited_on is None for stay in episodes.of(told.store, told.participant.id)):
        yield Section("next-meeting", title, (_("We have not agreed on the next meeting yet."),))


def _whole_day(day: date) -> str:
    return f"{weekdays(active())[day.weekday()]} {show_date(day)}"


def _goals(told: _Told) -> Iterator[Section]:
    """Tell each goal in force with the steps to take, the person's and those that the coach has promised."""
    found = [goal for goal in goals.of(told.store, told.participant.id) if goal.is_open and is_shown(goal)]
    tables = [_steps(goal, steps.of(told.store, goal.id)) for goal in found]
    without = [table.title for table in tables if not table.rows]
    said = tuple(_("{goal}: we agree on the next step together.").format(goal=title) for title in without)
    if found:
        shown = tuple(table for table in tables if table.rows)
        yield Section("goals", _("Your goals, and the steps we have agreed"), said, tables=shown)


def _steps(goal: Goal, its: Sequence[Step]) -> Table:
    columns = (
        Column("title", _("Step"), is_wide=True),
        Column("owner", _("Who")),
        Column("due_on", _("By")),
    )
    rows = tuple(sorted((_step(step) for step in its if step.is_open), key=lambda row: str(raw(row[2]) or "~")))
    by = still_coming(goal.due_on)
    title = _("{goal}, by {day}").format(goal=goal.title, day=show_date(by)) if by else goal.title
    return Table(f"goal-{goal.number}", columns, rows, title=title)


def _step(step: Step) -> tuple[Value, ...]:
    """Return a step; a day that is past stays where the coach promised it, and only there."""
    by = step.due_on if step.owner == "coach" else still_coming(step.due_on)
    who = {"participant": _("you"), "coach": _("your coach"), "other": _("somebody else")}.get(step.owner or "", "")
    return (step.title, Named(step.owner or "", who), Weekday(by) if by else "")


def _assets(told: _Told) -> Iterator[Section]:
    strong = [each for each in numbered.of(told.store, Strength, told.participant.id) if each.holds]
    if strong:
        shown = tuple(
            f"{each.name}: {show_quoted(each.evidence)}" if each.evidence else each.name for each in strong
        )
        yield Section("strengths", _("What you are good at"), shown, is_text=True)
    drawn = [each.name for each in numbered.of(told.store, Interest, told.participant.id) if each.holds]
    if drawn:
        yield Section("interests", _("What interests you"), tuple(drawn), is_text=True)


def _achieved(told: _Told) -> Iterator[Section]:
    """Tell the achievements, the newest last as on the path; where there are none yet, the latest steps."""
    taken = [each for each in told.path if each.kind == "step-taken"][-_LATEST:]
    found = [each for each in told.path if each.kind in _ACHIEVED] or taken
    columns = (
        Column("title", _("What"), is_wide=True),
        Column("kind", "", is_wide=True),
        Column("on", _("When")),
    )
    rows = tuple((each.title, Named(each.kind, in_words(each)), each.on) for each in found)
    if rows:
        yield Section("achieved", _("What you have achieved"), tables=(Table("achieved", columns, rows),))


def _path(told: _Told) -> Iterator[Section]:
    yield Section("path", _("Your path"), (legend(told.path),), tables=(path_table(told.path),))


_OWN = (_goals, _assets, _achieved)
"""What is told in the person's own words."""
