"""A person's goals and the steps to them: on the person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.domain.goal import goal_code
from askeleet.domain.step import progress, step_code
from askeleet.domain.strength import Strength
from askeleet.language import _, active
from askeleet.language.writing import show_date
from askeleet.reports import attainment
from askeleet.reports.document import Column, Named, Progress, Section, Table, Term, facts, plain
from askeleet.store import goals, numbered, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.reports.document import Fact, Value
    from askeleet.store import Store


def section(store: Store, participant: Participant, *, discreet: bool, with_steps: bool = True) -> Iterator[Section]:
    """Show the goals in force, with the steps to take if they are wanted, and the goals that were closed."""
    number = participant.number
    found = sorted(goals.of(store, participant.id), key=lambda goal: not goal.is_open)
    taken = [(goal, steps.of(store, goal.id)) for goal in found]
    if not found:
        return
    rated = {goal.id: attainment.latest(store, goal) for goal in found}
    rows = tuple(_goal_row(number, goal, its, rated, discreet=discreet) for goal, its in taken)
    columns, resting = _goal_columns(with_levels=any(rated.values())), _strength_codes(store, participant)
    if any(goal.strength_id for goal in found):
        columns = (*columns, Column("strength", _("Rests on"), may_go=True))
        rows = tuple((*row, resting.get(goal.strength_id)) for row, goal in zip(rows, found, strict=True))
    open_steps = [(goal, step) for goal, its in taken if goal.is_open for step in its if step.is_open]
    step_rows = tuple(_step_row(number, goal, step, discreet=discreet) for goal, step in open_steps)
    tables = [Table("goals", columns, rows, over=sum(not goal.is_open for goal in found))]
    if step_rows and with_steps:
        tables.append(Table("steps", _step_columns(), step_rows, title=_("Steps to take")))
    scores = attainment.scores(store, participant)
    yield Section("goals", _("Goals and steps"), tables=tuple(tables), facts=scores)


def agreed(store: Store, participant: Participant) -> Sequence[Fact]:
    """Return the steps to take, those that are due first, and whose they are where they are not the person's own."""
    taken = [(goal, step) for goal in goals.of(store, participant.id) for step in steps.of(store, goal.id)]
    found = [(step_code(participant.number, goal, step), step) for goal, step in to_take(taken)]
    return facts(*((code, code, Named(step.title, _by_whom(step))) for code, step in found))


def to_take(found: Sequence[tuple[Goal, Step]]) -> Sequence[tuple[Goal, Step]]:
    """Return the open steps to the goals in force, those that are due first."""
    still = [(goal, step) for goal, step in found if goal.is_open and step.is_open]
    return sorted(still, key=lambda each: (each[1].due_on is None, each[1].due_on or each[1].agreed_on))


def by(step: Step) -> str:
    """Return a step with its day, if it has one."""
    return _("{title}, by {day}").format(title=step.title, day=show_date(step.due_on)) if step.due_on else step.title


def _by_whom(step: Step) -> str:
    if not step.owner or step.owner == "participant":
        return by(step)
    return f"{by(step)} · {vocabulary.label('step-owners', step.owner, active())}"


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's goals with their steps as plain values; what is not to be seen is null."""
    hidden = {"title": None} if discreet else {}
    resting = _strength_codes(store, participant)
    return [
        {
            "code": goal_code(participant.number, goal),
            **plain(goal),
            **hidden,
            "area": None if discreet and _is_sensitive(goal) else goal.area,
            "strength": resting.get(goal.strength_id),
            **attainment.record(store, goal, discreet=discreet),
            "wordings": [plain(each) | hidden for each in goals.wordings(store, goal.id)],
            "steps": [
                {"code": step_code(participant.number, goal, step), **plain(step), **hidden}
                for step in steps.of(store, goal.id)
            ],
        }
        for goal in goals.of(store, participant.id)
    ]


def _is_sensitive(goal: Goal) -> bool:
    """Return whether it is about somebody's health."""
    return goal.area in vocabulary.having("life-areas", "sensitive")


def veiled(title: str, *, discreet: bool) -> str | None:
    """Return what a goal or a step is, or None where others may be reading."""
    return None if discreet else title


def _strength_codes(store: Store, participant: Participant) -> dict[str | None, str]:
    """Return the codes of the person's strengths by their ids."""
    return {each.id: each.code(participant.number) for each in numbered.of(store, Strength, participant.id)}


def _goal_columns(*, with_levels: bool) -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("title", _("Goal"), is_wide=True),
        Column("progress", _("Steps")),
        *((Column("level", _("Level")),) if with_levels else ()),
        Column("due_on", _("By")),
        Column("state", _("State")),
    )


def _goal_row(
    participant: int, goal: Goal, its: Sequence[Step], rated: Mapping[str, Named | None], *, discreet: bool
) -> tuple[Value, ...]:
    return (
        goal_code(participant, goal),
        veiled(goal.title, discreet=discreet),
        Progress(*progress(its)),
        *((rated[goal.id],) if any(rated.values()) else ()),
        goal.due_on,
        Term("goal-states", goal.state),
    )


def _step_columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("title", _("Step"), is_wide=True),
        Column("owner", _("Whose")),
        Column("due_on", _("By")),
    )


def _step_row(participant: int, goal: Goal, step: Step, *, discreet: bool) -> tuple[Value, ...]:
    return (
        step_code(participant, goal, step),
        veiled(step.title, discreet=discreet),
        Term("step-owners", step.owner),
        step.due_on,
    )
