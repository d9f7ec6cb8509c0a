"""What each figure is: its definition and its computation, one file a group.

Lists, cards and reports all take their figures from here, so that one name has one meaning everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.domain.letters import fold
from askeleet.figures import (
    attainment,
    balance,
    contacts,
    courses,
    exits,
    feedback,
    first_contact,
    flow,
    frozen,
    gaps,
    goals,
    job_search,
    people,
    profile,
    quality,
    questions,
    referrals,
    scales,
)
from askeleet.figures.reading import Reading
from askeleet.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import Figure, FigureValue, Scope

GROUPS = (
    flow,
    people,
    contacts,
    balance,
    gaps,
    first_contact,
    goals,
    attainment,
    scales,
    job_search,
    courses,
    referrals,
    exits,
    profile,
    feedback,
    quality,
    questions,
)
"""The groups in the order of their letters: A–D, E–F, G–I, then D and G by coach, J to R, T, U, V, W."""

OF_A_MONTH = (flow, people, contacts)
"""The groups that a long period shows month by month."""

WITHOUT_PAST = (feedback,)
"""The groups of what nobody knows when it was typed: they are of no past day."""

FIGURES: tuple[Figure, ...] = tuple(figure for group in GROUPS for figure in group.FIGURES)

RATES = contacts.RATES | exits.RATES
"""Figures that are computed of others, and how."""

SUMS = tuple(figure.code for figure in FIGURES if figure.code not in RATES and not figure.needs_rows)
"""The figures that are sums over people: those who are erased stay in them."""


def compute(store: Readable, scope: Scope, groups: Iterable[ModuleType] = GROUPS) -> Mapping[str, FigureValue]:
    """Return every figure of the period by its code, or those of some groups.

    They are recomputed from the rows, with what those who were erased add to the sums. Those that have no past are not
    there where it is asked for.
    """
    reading = Reading(store)
    if scope.as_of:
        groups = [group for group in groups if group not in WITHOUT_PAST]
    found = frozen.add(
        reading, scope, {code: value for group in groups for code, value in group.compute(reading, scope).items()}
    )
    rates = {code: rate(found) for code, rate in RATES.items() if code in found}
    return {**found, **rates}


def find(code: str) -> Figure:
    """Return the figure with that code, or that name in the language being spoken.

    Raises:
        UnknownFigureError: if there is none; it names the nearest.
    """
    from difflib import get_close_matches  # noqa: PLC0415  (only for `explain`)

    called = {fold(_(figure.title)): figure for figure in FIGURES} | {figure.code: figure for figure in FIGURES}
    typed = fold(code)
    if typed not in called:
        nearest = dict.fromkeys(called[name].code for name in get_close_matches(typed, called, n=3, cutoff=0))
        raise errors.figures.UnknownFigureError(code=code, nearest=", ".join(nearest))
    return called[typed]
