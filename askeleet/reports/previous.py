"""The period before, beside the one that is reported: whether there is more of something now, or less."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import figures
from askeleet.figures import contacts, courses, exits, flow, goals, people
from askeleet.language.writing import show_period
from askeleet.reports.document import Column, Named
from askeleet.reports.sections.rows import value
from askeleet.store import caseload
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import ModuleType

    from askeleet.domain.period import Period
    from askeleet.figures.scope import FigureValue, Scope
    from askeleet.reports.document import Section, Table, Value
    from askeleet.store import Store

_GROUPS: Mapping[str, tuple[ModuleType, ...]] = {
    "flow": (flow, people),
    "contacts": (contacts, people),
    "goals": (goals,),
    "courses": (courses,),
    "exits": (flow, exits),
}
"""The sections that have the period before beside them, and what their figures are computed of."""


class Previous(NamedTuple):
    """The period before, and of its figures those that stand beside."""

    period: Period
    figures: Mapping[str, FigureValue]


def previous(store: Store, scope: Scope, sections: Iterable[Section]) -> Previous | None:
    """Return what was before; None where the project had not begun, or nobody had entered."""
    period, first = scope.period.previous(), caseload.first_entry(store)
    if first is None or period.last < first or scope.period.start == scope.since:
        return None
    groups = dict.fromkeys(group for section in sections for group in _GROUPS.get(section.key, ()))
    return Previous(period, figures.compute(store, scope._replace(period=period), groups))


def beside(sections: Iterable[Section], before: Previous) -> Iterator[Section]:
    """Yield the sections, those that it helps with a column of what was before."""
    for section in sections:
        is_compared = section.key in _GROUPS
        tables = tuple(_with_column(table, before) if is_compared else table for table in section.tables)
        yield section._replace(tables=tables)


def machine(before: Previous) -> dict[str, Any]:
    """Return what was before as machines get it."""
    period = before.period
    return {
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "figures": dict(before.figures),
    }


def _with_column(table: Table, before: Previous) -> Table:
    """Return a table of figures with the column; any other, as a breakdown, as it is."""
    if table.columns[0].key != "figure":
        return table
    column = Column("before", _short(before.period), is_number=True)
    return table._replace(
        columns=(*table.columns, column), rows=tuple((*row, _value(row[0], before)) for row in table.rows)
    )


def _value(named: Value, before: Previous) -> Value:
    if isinstance(named, Named) and named.key in before.figures:
        return value(before.figures, named.key)
    return None


def _short(period: Period) -> str:
    """Write a period as it may be typed: 4/2023, Q1/2023, H1/2023, 2022; days by the first and the last."""
    year, month = period.start.year, period.start.month
    match period.kind:
        case "month":
            return f"{month}/{year}"
        case "quarter":
            return f"Q{(month + 2) // 3}/{year}"
        case "half":
            return f"H{(month + 5) // 6}/{year}"
        case _:
            return show_period(period)
