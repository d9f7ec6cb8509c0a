"""All figures, those of funders' profiles too; read when first asked for: the coach's report does not need these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import GROUPS, RATES, esf, esf_2014, esf_results, ways_on

if TYPE_CHECKING:
    from askeleet.figures.scope import Figure

GROUPS_OF_PROFILES = (ways_on, esf, esf_results, esf_2014)
"""The groups that are computed only where a funder's profile asks for them: more of R, then X, Y and Z."""

FIGURES: tuple[Figure, ...] = tuple(figure for group in (*GROUPS, *GROUPS_OF_PROFILES) for figure in group.FIGURES)

SUMS = tuple(figure for figure in FIGURES if figure.code not in RATES and not figure.needs_rows)
"""The figures that are sums over people: those who are erased stay in them."""
