"""One goal whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.goal import goal_code
from askeleet.domain.step import step_code
from askeleet.language import _
from askeleet.reports import attainment
from askeleet.reports.document import Column, Document, Ordinal, Section, Table, Term, Weekday, facts, who
from askeleet.reports.goals import records, veiled
from askeleet.store import goals, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def one_goal(store: Store, participant: Participant, goal: Goal, *, discreet: bool = False) -> Document:
    """Show a goal: what is known of it, its steps, its levels and ratings, and how it read before."""
    code = goal_code(participant.number, goal)
    known = facts(
        ("client", _("Client"), who(participant.number, participant.name, discreet=discreet)),
        ("title", _("Goal"), veiled(goal.title, discreet=discreet)),
        ("set_on", _("Set on"), Weekday(goal.set_on)),
        ("idea", _("Whose idea"), Term("initiatives", goal.idea)),
        ("area", _("Life area"), Term("life-areas", goal.area)),
        ("due_on", _("By"), goal.due_on),
        ("state", _("State"), Term("goal-states", goal.state)),
        ("closed_on", _("Closed on"), Weekday(goal.closed_on) if goal.closed_on else None),
        ("importance", _("Importance, 0–3"), Ordinal(goal.importance) if goal.importance is not None else None),
        ("difficulty", _("Difficulty, 0–3"), Ordinal(goal.difficulty) if goal.difficulty is not None else None),
    )
    tables = (
        *_steps(store, participant, goal, discreet=discreet),
        *attainment.tables(store, goal, discreet=discreet),
        *_wordings(store, goal, discreet=discreet),
    )
    found = next(each for each in records(store, participant, discreet=discreet) if each["code"] == code)
    machine = {"schema": "askeleet-goal/1", **found}
    return Document("goal", code, (Section("goal", "", facts=known, tables=tables),), machine=machine)


def _steps(store: Store, participant: Participant, goal: Goal, *, discreet: bool) -> Iterator[Table]:
    its = steps.of(store, goal.id)
    if its:
        columns = (
            Column("code", _("Code")),
            Column("title", _("Step"), is_wide=True),
            Column("owner", _("Whose")),
            Column("due_on", _("By")),
            Column("done_on", _("Taken")),
            Column("let_go_on", _("Let go")),
        )
        rows = tuple(
            (
                step_code(participant.number, goal, each),
                veiled(each.title, discreet=discreet),
                Term("step-owners", each.owner),
                each.due_on,
                each.done_on,
                each.let_go_on,
            )
            for each in its
        )
        yield Table("steps", columns, rows, title=_("Steps"))


def _wordings(store: Store, goal: Goal, *, discreet: bool) -> Iterator[Table]:
    before = goals.wordings(store, goal.id)
    if before and not discreet:
        columns = (Column("until_on", _("Until")), Column("title", _("Goal"), is_wide=True))
        rows = tuple((each.until_on, each.title) for each in before)
        yield Table("wordings", columns, rows, title=_("How it read before"))
