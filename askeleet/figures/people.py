"""E–F: how many people. A person counts once, however many stays and contacts there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.contacts import each_person
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "served",
        "E",
        N_("People met"),
        N_("People with at least one held contact in the period, by any channel; each counts once."),
    ),
    Figure(
        "cumulative",
        "F",
        N_("People so far"),
        N_("People whose first entry since the project began is on the last day of the period or before."),
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the people; with a coach, those met by the coach, and those whose latest stay is the coach's."""
    (cumulative,) = store.rows(_CUMULATIVE_OF_COACH if scope.coach_id else _CUMULATIVE, scope.parameters)[0]
    return {"served": len(each_person(store, scope)), "cumulative": cumulative}


_CUMULATIVE = """
    SELECT count(*) FROM (
        SELECT 1 FROM episodes
        WHERE entered_on <= :last AND (:since IS NULL OR entered_on >= :since) GROUP BY participant_id)
"""

_CUMULATIVE_OF_COACH = """
    SELECT count(*) FROM episodes
    WHERE entered_on <= :last AND (:since IS NULL OR entered_on >= :since)
      AND NOT EXISTS (SELECT 1 FROM episodes AS later WHERE later.participant_id = episodes.participant_id
          AND later.entered_on > episodes.entered_on AND later.entered_on <= :last)
      AND :coach = (SELECT coach_id FROM assignments
          WHERE episode_id = episodes.id AND from_on <= :last ORDER BY from_on DESC LIMIT 1)
"""
