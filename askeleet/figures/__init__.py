"""What each figure is: its definition and its computation, one file a group.

Lists, cards and reports all take their figures from here, so that one name has one meaning everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    follow_ups,
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
    from datetime import date
    from types import ModuleType

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import Figure, FigureValue, Scope

    FIGURES: tuple[Figure, ...]  # what a type checker finds in place of `__getattr__`
    GROUPS_OF_PROFILES: tuple[ModuleType, ...]
    SUMS: tuple[Figure, ...]

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
    follow_ups,
    profile,
    feedback,
    quality,
    questions,
)
"""The groups in the order of their letters: A–D, E–F, G–I, then D and G by coach, J to W."""

OF_A_MONTH = (flow, people, contacts, goals)
"""The groups that a long period shows month by month."""

WITHOUT_PAST = (feedback,)
"""The groups of what nobody knows when it was typed: they are of no past day."""

RATES = contacts.RATES | exits.RATES | follow_ups.RATES | quality.RATES
"""Figures that are computed of others, and how."""


def __getattr__(name: str) -> Any:  # noqa: ANN401  (each as it is declared there)
    """Read all figures when they are first asked for."""
    if name not in {"FIGURES", "GROUPS_OF_PROFILES", "SUMS"}:
        raise AttributeError(name)
    from askeleet.figures import every  # noqa: PLC0415  (a funder's figures are many)

    return getattr(every, name)


def compute(store: Readable, scope: Scope, groups: Iterable[ModuleType] = GROUPS) -> Mapping[str, FigureValue]:
    """Return every figure of the period by its code, or those of some groups.

    They are recomputed from the rows, with what those who were erased add to the sums. Those that have no past are not
    there where it is asked for.

    Raises:
        NotItsPartsError, MoreThanItsWholeError: if indicators contradict each other.
    """
    reading = Reading(store)
    wanted = [group for group in groups if not (scope.as_of and group in WITHOUT_PAST)]
    found = _with_erased(reading, scope, _computed(reading, scope, wanted))
    if any(group not in GROUPS for group in wanted):
        from askeleet.figures import esf_sums  # noqa: PLC0415  (only for a funder's)

        esf_sums.check(found)
    rates = {code: rate(found, scope) for code, rate in RATES.items() if code in found}
    if scope.is_outward:
        from askeleet.figures.outward import outward  # noqa: PLC0415  (only for a funder's)

        return outward({**found, **rates})
    return {**found, **rates}


def _with_erased(reading: Reading, scope: Scope, found: Mapping[str, FigureValue]) -> Mapping[str, FigureValue]:
    """Add what the erased add; not to whom the profile tells of, where that is everybody so far: it was not kept."""
    apart = {figure.code for figure in profile.FIGURES} if scope.people == "cumulative" else set()
    summed = frozen.add(reading, scope, {code: value for code, value in found.items() if code not in apart})
    return {code: summed.get(code, value) for code, value in found.items()}


def of_one(alone: Readable, scope: Scope, *, since: date | None) -> Mapping[str, FigureValue]:
    """Return what one person, alone in the file, adds to the sums of every figure.

    `since` is the project's first day; the people so far are counted whenever they entered.
    """
    from askeleet.figures.every import GROUPS_OF_PROFILES  # noqa: PLC0415  (only where somebody is erased)

    reading = Reading(alone)
    of_profiles = _computed(reading, scope._replace(since=since), GROUPS_OF_PROFILES)
    return {**_computed(reading, scope, GROUPS), **of_profiles}


def _computed(reading: Reading, scope: Scope, groups: Iterable[ModuleType]) -> Mapping[str, FigureValue]:
    return {code: value for group in groups for code, value in group.compute(reading, scope).items()}


def groups_of(figure: Figure) -> tuple[ModuleType, ...]:
    """Return the groups that a figure is computed of: its own, and what that rests on."""
    from askeleet.figures.every import GROUPS_OF_PROFILES  # noqa: PLC0415  (only for one figure)

    own = tuple(group for group in (*GROUPS, *GROUPS_OF_PROFILES) if figure in group.FIGURES)
    return tuple(dict.fromkeys((*own, *(other for group in own for other in _RESTS_ON.get(group, ())))))


_RESTS_ON = {contacts: (people,), quality: (follow_ups,)}
"""The groups some of whose figures are computed of those of others."""


def find(code: str) -> Figure:
    """Return the figure with that code, or that name in the language being spoken.

    Raises:
        UnknownFigureError: if there is none; it names the nearest.
    """
    from difflib import get_close_matches  # noqa: PLC0415  (only for `explain`)

    from askeleet.figures.every import FIGURES  # noqa: PLC0415  (likewise)

    titled = {fold(_(figure.title)): figure for figure in reversed(FIGURES)}  # of two of one name the first
    called = titled | {figure.code: figure for figure in FIGURES}
    typed = fold(code)
    if typed not in called:
        nearest = dict.fromkeys(called[name].code for name in get_close_matches(typed, called, n=3, cutoff=0))
        raise errors.figures.UnknownFigureError(code=code, nearest=", ".join(nearest))
    return called[typed]
