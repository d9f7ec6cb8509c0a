"""A–D: who was there, came and went. Stays are counted, so that A + B − C = D."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.scope import OPEN_AT_END, Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "open-at-start",
        "A",
        N_("Open at the start"),
        N_(
            "Stays that began before the first day of the period and had not ended by then: "
            "entry before the first day, and no exit or an exit on the first day or later."
        ),
    ),
    Figure(
        "entered",
        "B",
        N_("New"),
        N_("Stays whose entry day lies in the period; a person who comes back counts again."),
    ),
    Figure(
        "entered-first",
        "B",
        N_("New for the first time"),
        N_("Entries in the period of people who have no earlier stay."),
    ),
    Figure(
        "entered-returning",
        "B",
        N_("Returning"),
        N_("Entries in the period of people who have an earlier stay."),
    ),
    Figure(
        "exited",
        "C",
        N_("Left"),
        N_("Stays whose exit day lies in the period."),
    ),
    Figure(
        "open-at-end",
        "D",
        N_("Open at the end"),
        N_(
            "Stays that began by the last day of the period and had not ended on it: entry on the last day or before, "
            "and no exit or a later one. Open at the start + new − left = open at the end."
        ),
    ),
    Figure(
        "assigned-in",
        "D",
        N_("Taken over"),
        N_("Stays that came into the coach's hands from another's in the period, after their entry day."),
    ),
    Figure(
        "assigned-out",
        "D",
        N_("Given away"),
        N_("Stays that went from the coach's hands into another's in the period, by their exit day."),
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the stays; with a coach, those in the coach's hands on the day of each figure."""
    sql = f"""
        SELECT
            (SELECT count(*) FROM episodes WHERE entered_on < :first AND (exited_on IS NULL OR exited_on >= :first)
                AND {scope.in_hands(":day_before")}),
            (SELECT count(*) FROM episodes WHERE entered_on BETWEEN :first AND :last
                AND {scope.in_hands("entered_on")}),
            (SELECT count(*) FROM episodes WHERE entered_on BETWEEN :first AND :last
                AND {scope.in_hands("entered_on")}
                AND EXISTS (SELECT 1 FROM episodes AS earlier WHERE earlier.participant_id = episodes.participant_id
                    AND earlier.entered_on < episodes.entered_on)),
            (SELECT count(*) FROM episodes WHERE exited_on BETWEEN :first AND :last
                AND {scope.in_hands("exited_on")}),
            (SELECT count(*) FROM episodes WHERE {OPEN_AT_END} AND {scope.in_hands(":last")})
    """
    (row,) = store.rows(sql, scope.parameters)
    at_start, entered, returning, exited, at_end = row
    return {
        "open-at-start": at_start,
        "entered": entered,
        "entered-first": entered - returning,
        "entered-returning": returning,
        "exited": exited,
        "open-at-end": at_end,
        **(_handovers(store, scope) if scope.coach_id else {}),
    }


def _handovers(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count hands changed on a day of the period after the entry and by the exit; a stay may change hands twice."""
    sql = """
        SELECT
            coalesce(sum(CASE WHEN now.coach_id = :coach THEN 1 ELSE 0 END), 0),
            coalesce(sum(CASE WHEN before.coach_id = :coach THEN 1 ELSE 0 END), 0)
        FROM (
            SELECT id, entered_on, exited_on, day FROM episodes JOIN (
                SELECT episode_id, from_on AS day FROM assignments
                UNION SELECT episode_id, date(until_on, '+1 day') FROM assignments WHERE until_on IS NOT NULL
            ) ON episode_id = id
        ) AS turn
        LEFT JOIN assignments AS now ON now.episode_id = turn.id AND now.from_on <= day
            AND (now.until_on IS NULL OR now.until_on >= day)
        LEFT JOIN assignments AS before ON before.episode_id = turn.id AND before.from_on < day
            AND (before.until_on IS NULL OR before.until_on >= date(day, '-1 day'))
        WHERE day BETWEEN :first AND :last AND day > entered_on AND (exited_on IS NULL OR day <= exited_on)
          AND now.coach_id IS NOT before.coach_id AND :coach IN (now.coach_id, before.coach_id)
    """
    (row,) = store.rows(sql, scope.parameters)
    return {"assigned-in": row[0], "assigned-out": row[1]}
