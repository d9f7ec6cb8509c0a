"""Areas of life, the first number against the latest: of everybody's mean, or of one client; never a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import figures, vocabulary
from askeleet.figures import scales as scale_figures
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.reports.assessments import HIGHEST, by_area
from askeleet.reports.charts import charted
from askeleet.reports.document import Bar, Chart, Column, Mean, Table, Term, who
from askeleet.reports.sections import scales

if TYPE_CHECKING:
    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.domain.period import Period
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def of_everybody(store: Store, period: Period, *, coach: Coach | None = None) -> Document:
    """Show the mean of the first and of the latest number, area by area, of those who were asked again."""
    found = figures.compute(store, Scope(period, coach.id if coach else None), (scale_figures,))
    table = scales.areas(found)
    place = [column.key for column in table.columns].index("latest")
    rows = tuple((*row[:place], _bar(row[place]), *row[place + 1 :]) for row in table.rows)
    said = _("Life areas, {period}").format(period=show_period(period))
    return charted("areas", f"{said} · {coach.name}" if coach else said, table._replace(rows=rows), period=period)


def of_one(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Show one client's areas that were assessed twice or more; with others looking on, none that tells of health."""
    hidden = set(vocabulary.having("life-areas", "sensitive")) if discreet else set()
    columns = (
        Column("area", _("Life area"), is_wide=True),
        Column("first", _("First"), is_number=True),
        Column("latest", _("Latest"), is_number=True),
    )
    rows = tuple(
        (Term("life-areas", area), its[0].value, Bar(its[-1].value, HIGHEST))
        for area, its in by_area(store, participant).items()
        if area not in hidden and len(its) > 1
    )
    client = who(participant.number, participant.name, discreet=discreet)
    table = Table("life-areas", columns, rows, chart=Chart("change", ("first", "latest")))
    return charted("areas", _("Life areas, 0–10 · {client}").format(client=client), table)


def _bar(value: Value) -> Value:
    return Bar(value.value, HIGHEST) if isinstance(value, Mean) and value.value is not None else value
