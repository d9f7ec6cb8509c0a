"""The time between meetings beside the rhythm agreed: of everybody since the last one, of one client each gap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.domain.episode import LONGEST_GAP, days_between
from askeleet.figures import gaps
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_date
from askeleet.reports.charts import charted
from askeleet.reports.document import Bar, Chart, Column, Table, Weekday, who
from askeleet.store import caseload, episodes, meetings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from askeleet.domain.coach import Coach
    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.domain.period import Period
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def of_everybody(store: Store, period: Period, *, coach: Coach | None = None, discreet: bool = False) -> Document:
    """Show how many days it is since the last contact of each open client, on the period's last day or today."""
    scope = Scope(period, coach.id if coach else None)
    unlisted = caseload.restricted(store)
    found = [each for each in gaps.since_last(store, scope) if each.participant_id not in unlisted]
    people = caseload.names(store, [each.participant_id for each in found])
    rows = [(who(*people[each.participant_id], discreet=discreet), each.days, each.longest) for each in found]
    title = _("Days since the last contact, {day}").format(day=show_date(scope.stands_on))
    table = _table(Column("client", _("Client"), is_wide=True), _("Days since"), rows)
    note = _("Where there was no contact yet, days are counted from the entry; days in a pause are not counted.")
    return charted("gaps", title, table, period=period, note=note)


def of_one(store: Store, participant: Participant, period: Period | None, *, discreet: bool = False) -> Document:
    """Show the days between one client's held contacts, each beside the longest gap agreed then."""
    found = [
        gap
        for episode in episodes.of(store, participant.id)
        for gap in _gaps(store, episode)
        if period is None or period.start <= gap[0] < period.end
    ]
    title = _("Days between meetings · {client}").format(
        client=who(participant.number, participant.name, discreet=discreet)
    )
    rows: list[tuple[Value, int, int]] = [(Weekday(day), days, longest) for day, days, longest in found]
    note = _("Days in a pause are not counted.")
    return charted("gaps", title, _table(Column("on", _("Meeting")), _("Days"), rows), period=period, note=note)


def _gaps(store: Store, episode: Episode) -> Iterator[tuple[date, int, int]]:
    """Yield each day of a stay with a held contact, the days since the one before, and the longest agreed."""
    attended = vocabulary.having("outcomes", "attended")
    pauses, rhythms = episodes.pauses(store, episode.id), episodes.rhythms(store, episode.id)
    days = sorted(
        {
            each.held_on
            for each in meetings.of(store, episode.participant_id)
            if each.outcome in attended and episode.holds(each.held_on) and each.held_on <= clock.today()
        }
    )
    for before, day in pairwise(days):
        agreed = [each for each in rhythms if each.from_on <= day]
        longest = max(agreed, key=lambda each: each.from_on).longest if agreed else LONGEST_GAP
        yield day, days_between(before, day, pauses), longest


def _table(named: Column, counted: str, rows: Sequence[tuple[Value, int, int]]) -> Table:
    """Return the days as bars to one measure, and beside them the longest gap agreed."""
    most = max((max(days, longest) for _who, days, longest in rows), default=0)
    columns = (
        named,
        Column("days", counted, is_number=True),
        Column("longest", _("Longest agreed"), is_number=True),
    )
    drawn = tuple((name, Bar(days, most), longest) for name, days, longest in rows)
    return Table("gaps", columns, drawn, chart=Chart("bars", ("days", "longest")))
