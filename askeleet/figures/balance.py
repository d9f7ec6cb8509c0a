"""D and G by coach: how the caseload and the contacts are shared. The sums over the coaches are the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.scope import IN_A_STAY, OPEN_AT_END, Figure, for_each
from askeleet.marking import N_
from askeleet.store.meetings import held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "open-by-coach",
        "D",
        N_("Open at the end, by coach"),
        N_("Stays open at the end, by whose hands they are in on the last day; they add up to those open at the end."),
        whole="open-at-end",
    ),
    Figure(
        "contacts-by-coach",
        "G",
        N_("Contacts by coach"),
        N_("Contacts held in the period, by the coach who held them; they add up to the contacts held."),
        counts="records",
        people="served",
        whole="contacts-held",
    ),
    Figure(
        "minutes-by-coach",
        "G",
        N_("Time with people, by coach"),
        N_("Minutes of the contacts held in the period, by the coach who held them; they add up to the time in all."),
        shown_as="minutes",
        counts="records",
        people="served",
        whole="minutes-held",
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count for each coach; nothing where the figures are of one coach already."""
    if scope.coach_id:
        return {}
    codes = [code for (code,) in store.rows("SELECT code FROM coaches ORDER BY code", {})]
    contacts = _contacts(store, scope)
    return {
        "open-by-coach": for_each(codes, dict(store.rows(_OPEN, scope.parameters))),
        "contacts-by-coach": for_each(codes, {code: count for code, count, _minutes in contacts}),
        "minutes-by-coach": for_each(codes, {code: minutes for code, _count, minutes in contacts}),
    }


_OPEN = f"""
    SELECT (SELECT code FROM assignments JOIN coaches ON coaches.id = coach_id
        WHERE episode_id = episodes.id AND from_on <= :last AND (until_on IS NULL OR until_on >= :last)) AS hands,
        count(*)
    FROM episodes WHERE {OPEN_AT_END} GROUP BY hands
"""


def _contacts(store: Readable, scope: Scope) -> Sequence[tuple[str | None, int, int]]:
    """Return the code, the contacts held and their minutes of each coach who held any; None is nobody's code."""
    sql = f"""
        SELECT code, contacts, minutes FROM (
            SELECT coach_id, count(*) AS contacts, sum(coalesce(minutes, 0)) AS minutes FROM meetings
            WHERE held_on BETWEEN :first AND :last AND {held()} AND {IN_A_STAY} GROUP BY coach_id
        ) LEFT JOIN coaches ON coaches.id = coach_id
    """
    return store.rows(sql, scope.parameters)
