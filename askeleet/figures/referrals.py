"""Q: what people need, the services for it, and how long it took to find them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.referral import SINCE
from askeleet.figures.scope import OPEN_ON, Figure, breakdown, day, median
from askeleet.marking import N_
from askeleet.store.rows import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "referrals-by-target",
        "Q",
        N_("Needs by service"),
        N_(
            "Needs noted on a day of the period, by the service that is named for them now; those without a service "
            "are left out."
        ),
        vocabulary="referral-targets",
    ),
    Figure(
        "referrals-by-status",
        "Q",
        N_("Needs by how they stand"),
        N_(
            "All needs noted by the last day, or today while the period runs, in this period or before, also of people "
            "who have left, by the last state that each had come to by that day; of one coach, those of people who "
            "were the coach's when the need was noted."
        ),
        vocabulary="referral-states",
    ),
    Figure(
        "needs-without-service",
        "Q",
        N_("Needs without a service"),
        N_(
            "Needs of people open on the last day, or today while the period runs, that were noted by that day and for "
            "which by that day no service was accepted or started, which had not helped and were not given up."
        ),
    ),
    Figure(
        "service-lag-days",
        "Q",
        N_("Days from need to service, median by life area"),
        N_(
            "The middle number of days from noting the need to the start of the service, by life area, of services "
            "that started on a day of the period; a need without an area is unknown."
        ),
        shown_as="days",
        vocabulary="life-areas",
        needs_rows=True,
        people="service-lag-n",
    ),
    Figure(
        "service-lag-n",
        "Q",
        N_("Services started by life area"),
        N_("How many services those are, by life area; those of erased clients left out."),
        vocabulary="life-areas",
        needs_rows=True,
    ),
)

_STATE_ON = "CASE {cases} END".format(
    cases=" ".join(f"WHEN {field} <= :on THEN '{state}'" for state, field in reversed([*SINCE.items()]))
)
"""How a referral stood on the day, as SQL."""


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the needs; with a coach, of people in the coach's hands on the day of each, or on that of noting."""
    lags, areas = _lags(store, scope), vocabulary.codes("life-areas")
    return {
        "referrals-by-target": breakdown("referral-targets", _targets(store, scope)),
        "referrals-by-status": breakdown("referral-states", _states(store, scope)),
        "needs-without-service": _without_service(store, scope),
        "service-lag-days": dict.fromkeys(areas) | {area: median(days) for area, days in lags.items()},
        "service-lag-n": dict.fromkeys(areas, 0) | {area: len(days) for area, days in lags.items()},
    }


def _targets(store: Readable, scope: Scope) -> Mapping[str | None, int]:
    sql = f"""
        SELECT target, count(*) FROM referrals WHERE noted_on BETWEEN :first AND :last AND target IS NOT NULL
            AND {scope.person_in_hands("referrals", "noted_on")}
        GROUP BY target
    """
    return Counter(dict(store.rows(sql, scope.parameters)))


def _states(store: Readable, scope: Scope) -> Mapping[str | None, int]:
    sql = f"""
        SELECT {_STATE_ON}, count(*) FROM referrals
        WHERE noted_on <= :on AND {scope.person_in_hands("referrals", "noted_on")}
        GROUP BY 1
    """
    return Counter(dict(store.rows(sql, scope.parameters)))


def _without_service(store: Readable, scope: Scope) -> int:
    sql = f"""
        SELECT count(*) FROM referrals
        WHERE noted_on <= :on AND {_STATE_ON} IN ({listed(vocabulary.having("referral-states", "waits"))}) AND EXISTS (
            SELECT 1 FROM episodes WHERE episodes.participant_id = referrals.participant_id
            AND {OPEN_ON} AND {scope.in_hands(":on")})
    """
    ((count,),) = store.rows(sql, scope.parameters)
    return int(count)


def _lags(store: Readable, scope: Scope) -> Mapping[str, list[int]]:
    """Return by life area the days that each service started in the period took."""
    sql = f"""
        SELECT area, noted_on, started_on FROM referrals WHERE started_on BETWEEN :first AND :last
            AND {scope.person_in_hands("referrals", "started_on")}
    """
    lags: dict[str, list[int]] = {}
    for area, noted, started in store.rows(sql, scope.parameters):
        lags.setdefault(area or "unknown", []).append((day(started) - day(noted)).days)
    return lags
