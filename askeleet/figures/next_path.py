"""How long it took people to find their next path, by how long they had been without work when they came.

Of every person the first stay is looked at. Who left with no way on, or is still here, had found none by the last day;
who left for an unknown reason, or died, was watched until the exit.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.waiting import Wait
from askeleet.figures.profile import MONTHS, months_class
from askeleet.figures.scope import day
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import Scope


class Beginning(NamedTuple):
    """A person's first stay: how long it took to a way on, and which it was, if any."""

    wait: Wait
    way_on: str | None  # the reason of the exit


def beginnings(store: Readable, scope: Scope) -> Mapping[str, Sequence[Beginning]]:
    """Return everybody's first stay since the project began, by the class of months without work at entry.

    They are those begun by the last day of the period, or today while it runs; with a coach, those that were in the
    coach's hands on the entry day.
    """
    sql = f"""
        SELECT entered_on, exited_on, exit_reason, unemployed_since FROM episodes
        WHERE entered_on <= :on AND (:since IS NULL OR entered_on >= :since) AND {scope.in_hands("entered_on")}
          AND NOT EXISTS (SELECT 1 FROM episodes AS earlier WHERE earlier.participant_id = episodes.participant_id
              AND earlier.entered_on < episodes.entered_on AND (:since IS NULL OR earlier.entered_on >= :since))
    """
    found: dict[str, list[Beginning]] = defaultdict(list)
    until = scope.parameters["on"]
    for entered, exited, reason, unemployed_since in store.rows(sql, scope.parameters):
        left = (exited, reason or "unknown") if exited and exited <= until else (until, None)
        beginning = _beginning(entered, *left, until=str(until), ways_on=scope.ways_on)
        found[months_class(unemployed_since, entered)].append(beginning)
    return {name: found[name] for name in MONTHS}


def _beginning(entered: str, left: str, reason: str | None, *, until: str, ways_on: frozenset[str]) -> Beginning:
    came = reason in ways_on
    is_unknown = reason in vocabulary.having("exit-reasons", "known", value=False)
    watched = left if came or is_unknown else until
    return Beginning(Wait((day(watched) - day(entered)).days, came), reason if came else None)
