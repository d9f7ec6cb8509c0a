"""R: what people left for. Stays are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.scope import Figure, Rate, breakdown, parts, quotient
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "exits-by-reason",
        "R",
        N_("Exits by reason"),
        N_("Stays that ended in the period, by the reason of the exit."),
        vocabulary="exit-reasons",
        whole="exited",
    ),
    Figure(
        "success-rate-of-exits",
        "R",
        N_("Found a way on, of all exits"),
        N_("Exits for a reason that counts as a way on ÷ all exits of the period. These count: {reasons}."),
        shown_as="share",
        of="exited",
    ),
    Figure(
        "exits-known",
        "R",
        N_("Exits of known reason"),
        N_("Stays that ended in the period and of which the reason is known; unknown ones and deaths are left out."),
    ),
    Figure(
        "success-rate-of-known",
        "R",
        N_("Found a way on, of known exits"),
        N_("The same exits ÷ exits whose reason is known; unknown ones and deaths are left out."),
        shown_as="share",
        of="exits-known",
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the exits; with a coach, of the stays in the coach's hands on the exit day."""
    sql = f"""
        SELECT exit_reason, count(*) FROM episodes
        WHERE exited_on BETWEEN :first AND :last AND {scope.in_hands("exited_on")} GROUP BY exit_reason
    """
    reasons = breakdown("exit-reasons", dict(store.rows(sql, scope.parameters)))
    unknown = sum(reasons[code] for code in vocabulary.having("exit-reasons", "known", value=False) if code in reasons)
    return {
        "exits-by-reason": reasons,
        "success-rate-of-exits": None,  # see RATES
        "exits-known": sum(reasons.values()) - unknown,
        "success-rate-of-known": None,
    }


def _successes(found: Mapping[str, FigureValue], scope: Scope) -> int:
    reasons = parts(found["exits-by-reason"])
    return sum(reasons.get(code, 0) for code in scope.ways_on)


def _exits(found: Mapping[str, FigureValue]) -> int:
    return sum(parts(found["exits-by-reason"]).values())


RATES: dict[str, Rate] = {
    "success-rate-of-exits": lambda found, scope: quotient(_successes(found, scope), _exits(found)),
    "success-rate-of-known": lambda found, scope: quotient(_successes(found, scope), found["exits-known"]),
}
"""Figures that are computed of others, once all are there."""
