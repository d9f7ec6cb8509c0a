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
    sql = f"""
        SELECT count(*) FROM (
            SELECT 1 FROM episodes WHERE {BEGAN} AND {theirs_so_far(scope)} GROUP BY participant_id)
    """
    ((cumulative,),) = store.rows(sql, scope.parameters)
    return {"served": len(each_person(store, scope)), "cumulative": cumulative}


BEGAN = "entered_on <= :last AND (:since IS NULL OR entered_on >= :since)"
"""The condition that a stay (`episodes`) began since the project did, and by the last day."""


def theirs_so_far(scope: Scope) -> str:
    """Return the condition that a person (of `episodes`) is the coach's: the latest stay by the last day is."""
    if scope.coach_id is None:
        return "TRUE"
    return """EXISTS (
        SELECT 1 FROM episodes AS latest
        WHERE latest.participant_id = episodes.participant_id AND latest.entered_on <= :last
          AND (:since IS NULL OR latest.entered_on >= :since)
          AND NOT EXISTS (SELECT 1 FROM episodes AS later WHERE later.participant_id = latest.participant_id
              AND later.entered_on > latest.entered_on AND later.entered_on <= :last)
          AND :coach = (SELECT coach_id FROM assignments
              WHERE episode_id = latest.id AND from_on <= :last ORDER BY from_on DESC LIMIT 1))"""
