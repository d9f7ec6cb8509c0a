"""D and G by coach: how the caseload and the contacts are shared. The sums over the coaches are the whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet.figures.scope import IN_A_STAY, OPEN_AT_END, Figure
from askeleet.marking import N_
from askeleet.store.meetings import held

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "open-by-coach",
        "D",
        N_("Open at the end, by coach"),
        N_("Stays open at the end, by whose hands they are in on the last day; they add up to those open at the end."),
    ),
    Figure(
        "contacts-by-coach",
        "G",
        N_("Contacts by coach"),
        N_("Contacts held in the period, by the coach who held them; they add up to the contacts held."),
    ),
    Figure(
        "minutes-by-coach",
        "G",
        N_("Time with people, by coach"),
        N_("Minutes of the contacts held in the period, by the coach who held them; they add up to the time in all."),
        shown_as="minutes",
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count for each coach; nothing where the figures are of one coach already."""
    if scope.coach_id:
        return {}
    codes = dict(store.rows("SELECT id, code FROM coaches ORDER BY code", {}))
    contacts = store.rows(_CONTACTS.format(held=held()), scope.parameters)
    return {
        "open-by-coach": _by_code(codes, store.rows(_OPEN, scope.parameters)),
        "contacts-by-coach": _by_code(codes, ((coach, count) for coach, count, _minutes in contacts)),
        "minutes-by-coach": _by_code(codes, ((coach, minutes) for coach, _count, minutes in contacts)),
    }


def _by_code(codes: dict[str, str], counts: Iterable[tuple[str | None, int]]) -> dict[str, int]:
    """Return a count for every coach, noughts too; what is nobody's is `unknown`."""
    full = Counter(dict.fromkeys(codes.values(), 0))
    for coach, count in counts:
        full[codes[coach] if coach else "unknown"] += count
    return dict(full)


_OPEN = f"""
    SELECT (SELECT coach_id FROM assignments
        WHERE episode_id = episodes.id AND from_on <= :last AND (until_on IS NULL OR until_on >= :last)) AS coach,
        count(*)
    FROM episodes WHERE {OPEN_AT_END} GROUP BY coach
"""

_CONTACTS = f"""
    SELECT coach_id, count(*), sum(coalesce(minutes, 0)) FROM meetings
    WHERE held_on BETWEEN :first AND :last AND {{held}} AND {IN_A_STAY} GROUP BY coach_id
"""
