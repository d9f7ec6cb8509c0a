"""Plan against actual: what the funder was promised, how far it is, and how much of the time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.language.writing import show_number, show_share
from askeleet.marking import N_
from askeleet.reports.document import Column, Named, Progress, Section, Table, raw
from askeleet.reports.sections.rows import shown
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.profiles.profile import Span, Target
    from askeleet.reports.sections.rows import Number

_PACE = {
    "month": N_("{figure}: {actual} of {target}, {share}; {part} of the month is over."),
    "quarter": N_("{figure}: {actual} of {target}, {share}; {part} of the quarter is over."),
    "half": N_("{figure}: {actual} of {target}, {share}; {part} of the half-year is over."),
    "year": N_("{figure}: {actual} of {target}, {share}; {part} of the year is over."),
    "project": N_("{figure}: {actual} of {target}, {share}; {part} of the project's time is over."),
}
_SPANS: dict[Span | None, str] = {
    None: N_("this period"),
    "month": N_("the month"),
    "quarter": N_("the quarter"),
    "half": N_("the half-year"),
    "year": N_("the year"),
    "project": N_("the whole project"),
}


class Plan(NamedTuple):
    """A target, how its figure is called, what it is so far, and how much of the time is over; None where all is."""

    target: Target
    title: str
    actual: Number | Mapping[str, Number]
    passed: float | None = None
    scope: Scope | None = None  # of what and when
    found: Mapping[str, FigureValue] = {}  # with all that the figure is computed of


def section(plans: Sequence[Plan]) -> Section | None:
    """Show each target with what has come of it; of one whose time still runs, also how much of it is over."""
    if not plans:
        return None
    columns = (
        Column("figure", _("Figure"), is_wide=True),
        Column("of", _("In")),
        Column("target", _("Target"), is_number=True),
        Column("actual", _("So far"), is_number=True),
        Column("progress", _("How far")),
    )
    said = tuple(_pace(plan) for plan in plans if plan.passed is not None and _is_counted(plan))
    table = Table("targets", columns, tuple(map(_row, plans)))
    return Section("targets", _("Plan and what has come of it"), said, tables=(table,))


def plain(plans: Sequence[Plan]) -> dict[str, Any]:
    """Return the plans as machines get them, by the code of the figure."""
    return {
        plan.target.figure: {
            "target": plan.target.number,
            "of": plan.target.of,
            "actual": raw(_shown(plan, plan.actual)),
            "time_over": 1 if plan.passed is None else plan.passed,
        }
        for plan in plans
    }


def _row(plan: Plan) -> tuple[Any, ...]:
    span = plan.target.of
    return (
        Named(plan.target.figure, plan.title),
        Named(span or "period", _(_SPANS[span])),
        _shown(plan, plan.target.number),
        _shown(plan, plan.actual),
        _progress(plan),
    )


def _shown(plan: Plan, value: Number | Mapping[str, Number]) -> Any:  # noqa: ANN401  (any value of a cell)
    return shown(plan.target.figure, value)


def _progress(plan: Plan) -> Progress | None:
    """Return how far it is, of a share in percent; nothing where there is nothing to say."""
    if not isinstance(plan.actual, int | float):
        return None
    times = 100 if plan.target.is_share else 1
    return Progress(round(plan.actual * times), round(plan.target.number * times))


def _is_counted(plan: Plan) -> bool:
    return isinstance(plan.actual, int | float) and not plan.target.is_share


def _pace(plan: Plan) -> str:
    """Say how far a number is, and how much of its time is over."""
    actual = plan.actual if isinstance(plan.actual, int | float) else 0
    sentence = _PACE[plan.target.of or "month"]
    return _(sentence).format(
        figure=plan.title,
        actual=show_number(actual),
        target=show_number(plan.target.number),
        share=show_share(actual / plan.target.number),
        part=show_share(plan.passed or 0),
    )
