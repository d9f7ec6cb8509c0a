"""Contacts and goals of everybody, month by month or quarter by quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, errors, figures
from askeleet.figures import contacts, goals, people
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.marking import N_
from askeleet.reports.charts import charted
from askeleet.reports.sections import months
from askeleet.store import caseload

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from askeleet.domain.coach import Coach
    from askeleet.domain.period import Period
    from askeleet.reports.document import Document
    from askeleet.store import Store

_FEWEST = 2
"""Months from which on there is a line."""

_SHOWN: dict[str, tuple[str, tuple[str, ...], tuple[ModuleType, ...]]] = {
    "contacts": (N_("Contacts, {period}"), ("contacts-held", "served"), (people, contacts)),
    "goals": (N_("Goals, {period}"), ("goals-set", "goals-reached"), (goals,)),
}


def over_time(store: Store, what: str, period: Period, *, coach: Coach | None = None) -> Document:
    """Show a row a month, of a long period a row a quarter: contacts and people met, or goals set and reached.

    Raises:
        TooShortToDrawError: if there are fewer than two months of it with anything in the record.
    """
    title, codes, groups = _SHOWN[what]
    scope = Scope(period, coach.id if coach else None)
    found = [
        (part, figures.compute(store, scope._replace(period=part.period), groups)) for part in _parts(store, period)
    ]
    if len(found) < _FEWEST:
        raise errors.charts.TooShortToDrawError(period=show_period(period))
    said = _(title).format(period=show_period(period))
    table = months.drawn(found, what, codes)
    return charted(what, f"{said} · {coach.name}" if coach else said, table, period=period)


def _parts(store: Store, period: Period) -> Iterator[months.Part]:
    """Yield the months or quarters of the period from the first entry to today."""
    first, today = caseload.first_entry(store), clock.today()
    for part in months.parts(period) or map(months.Part, period.months()):
        if first is not None and part.period.last >= first and part.period.start <= today:
            yield part
