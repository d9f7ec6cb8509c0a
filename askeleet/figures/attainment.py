"""M: how far the goals that were looked at were reached (Goal Attainment Scaling)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from askeleet.domain.attainment import Rated, attainment
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "gas-n",
        "M",
        N_("People whose goals were rated"),
        N_("People with at least one goal rated on a day of the period."),
    ),
    Figure(
        "gas-baseline-mean",
        "M",
        N_("Goal attainment at the beginning, T, mean"),
        N_(
            "Of each person with a goal rated on a day of the period, the score T of the levels that all their goals "
            "rated by the last day began on (-1 where nothing else was said): T = 50 + 10 × Σwx ÷ √(0.7 × Σw² + 0.3 × "
            "(Σw)²), where x is the level and w is importance times difficulty (what was not said is 1; where none of "
            "these goals weighs anything, all weigh the same). Then the mean over the people. 50 is what was expected."
        ),
        shown_as="mean",
        of="gas-n",
        needs_rows=True,
    ),
    Figure(
        "gas-achieved-mean",
        "M",
        N_("Goal attainment reached, T, mean"),
        N_(
            "Of the same people and goals, the score T of each goal's latest rating up to the last day; "
            "then the mean over the people."
        ),
        shown_as="mean",
        of="gas-n",
        needs_rows=True,
    ),
    Figure(
        "gas-change-mean",
        "M",
        N_("Goal attainment, change"),
        N_("The mean over the same people of T reached less T at the beginning."),
        shown_as="mean",
        of="gas-n",
        needs_rows=True,
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Compute the scores; with a coach, of people with a goal rated while they were in the coach's hands."""
    sql = f"""
        SELECT goals.participant_id, baseline, level, importance, difficulty
        FROM goals JOIN ratings ON ratings.goal_id = goals.id
        WHERE goals.participant_id IN (
            SELECT goals.participant_id FROM ratings JOIN goals ON goals.id = goal_id
            WHERE rated_on BETWEEN :first AND :last AND {scope.person_in_hands("goals", "rated_on")})
        AND rated_on = (SELECT max(rated_on) FROM ratings AS later WHERE later.goal_id = goals.id AND rated_on <= :last)
        ORDER BY goals.participant_id
    """
    rows = store.rows(sql, scope.parameters)
    people = [attainment([Rated(*row[1:]) for row in its]) for _person, its in groupby(rows, lambda row: row[0])]
    found = [each for each in people if each]
    return {
        "gas-n": len(found),
        "gas-baseline-mean": _mean([each.baseline for each in found]),
        "gas-achieved-mean": _mean([each.achieved for each in found]),
        "gas-change-mean": _mean([each.change for each in found]),
    }


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
