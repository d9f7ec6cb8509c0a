"""All figures, those of funders' profiles too; read when first asked for: the coach's report does not need these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import GROUPS, ways_on

if TYPE_CHECKING:
    from askeleet.figures.scope import Figure

GROUPS_OF_PROFILES = (ways_on,)
"""The groups that are computed only where a funder's profile asks for them."""

FIGURES: tuple[Figure, ...] = tuple(figure for group in (*GROUPS, *GROUPS_OF_PROFILES) for figure in group.FIGURES)
