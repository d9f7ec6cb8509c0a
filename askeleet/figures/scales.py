"""N: scaling questions and areas of life, the first number against the latest; the change, not the level, is told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.scope import Figure, for_each
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

WAYS = ("up", "same", "down")

FIGURES = (
    Figure(
        "scales",
        "N",
        N_("Scales, latest against first"),
        N_(
            "Scales answered on a day of the period that have at least two answers up to the last day: whether the "
            "latest of them is above the first, the same, or below."
        ),
        vocabulary="ways",
    ),
    Figure(
        "scales-people",
        "N",
        N_("People with a scale asked again"),
        N_("The people whose scales these are."),
    ),
    Figure(
        "scales-change-mean",
        "N",
        N_("Change on a scale, mean"),
        N_("The mean over these scales of the latest answer up to the last day less the first."),
        shown_as="mean",
        needs_rows=True,
        people="scales-people",
    ),
    Figure(
        "life-areas",
        "N",
        N_("Life areas assessed again"),
        N_(
            "By area, the people who assessed it on a day of the period and have at least two assessments of it up to "
            "the last day."
        ),
        vocabulary="life-areas",
    ),
    Figure(
        "life-areas-first-mean",
        "N",
        N_("First number, mean"),
        N_("By area, the mean over these people of the first assessment."),
        shown_as="mean",
        vocabulary="life-areas",
        needs_rows=True,
        people="life-areas",
    ),
    Figure(
        "life-areas-latest-mean",
        "N",
        N_("Latest number, mean"),
        N_("By area, the mean over these people of the latest assessment up to the last day."),
        shown_as="mean",
        vocabulary="life-areas",
        needs_rows=True,
        people="life-areas",
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Compare the numbers; with a coach, of people in the coach's hands on a day of the period that they were asked."""
    scales, areas = _scales(store, scope), _areas(store, scope)
    ways = Counter("up" if last > first else "down" if last < first else "same" for _person, first, last in scales)
    codes = vocabulary.codes("life-areas")
    return {
        "scales": {way: ways[way] for way in WAYS},
        "scales-people": len({person for person, _first, _last in scales}),
        "scales-change-mean": _mean([last - first for _person, first, last in scales]),
        "life-areas": for_each(codes, {area: len(pairs) for area, pairs in areas.items()}),
        "life-areas-first-mean": _means(codes, {area: [first for first, _ in pairs] for area, pairs in areas.items()}),
        "life-areas-latest-mean": _means(codes, {area: [last for _, last in pairs] for area, pairs in areas.items()}),
    }


def _scales(store: Readable, scope: Scope) -> Sequence[tuple[str, int, int]]:
    """Return the person, the first and the latest answer of each scale that was asked again."""
    sql = f"""
        SELECT participant_id,
            (SELECT value FROM answers WHERE scale_id = scales.id ORDER BY asked_on LIMIT 1),
            (SELECT value FROM answers WHERE scale_id = scales.id AND asked_on <= :last ORDER BY asked_on DESC LIMIT 1)
        FROM scales
        WHERE id IN (
            SELECT scale_id FROM answers JOIN scales ON scales.id = scale_id
            WHERE asked_on BETWEEN :first AND :last AND {scope.person_in_hands("scales", "asked_on")})
        AND (SELECT count(*) FROM answers WHERE scale_id = scales.id AND asked_on <= :last) > 1
    """
    return [(row[0], row[1], row[2]) for row in store.rows(sql, scope.parameters)]


def _areas(store: Readable, scope: Scope) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Return by area the first and the latest number of each person who assessed it again."""
    sql = f"""
        WITH asked AS (
            SELECT DISTINCT participant_id, area FROM assessments
            WHERE assessed_on BETWEEN :first AND :last AND {scope.person_in_hands("assessments", "assessed_on")})
        SELECT area, value, participant_id, assessed_on FROM asked JOIN assessments USING (participant_id, area)
        WHERE assessed_on <= :last ORDER BY area, participant_id, assessed_on
    """
    told: dict[tuple[str, str], list[int]] = {}
    for area, value, person, _day in store.rows(sql, scope.parameters):
        told.setdefault((area, person), []).append(value)
    found: dict[str, list[tuple[int, int]]] = {}
    for (area, _person), values in told.items():
        if len(values) > 1:
            found.setdefault(area, []).append((values[0], values[-1]))
    return found


def _means(codes: Sequence[str], values: Mapping[str, Sequence[int]]) -> dict[str, float | None]:
    return dict.fromkeys(codes) | {code: _mean(its) for code, its in values.items()}


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
