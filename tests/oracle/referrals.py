"""Q. Social guidance and referrals: by target, status; needs with no service; days from need to service by area."""

from __future__ import annotations

from oracle.goals import AREAS
from oracle.scope import OPEN_ON_THE_DAY

TABLES = {
    "referrals": "id TEXT, participant_id TEXT, noted_on DATE, target TEXT, area TEXT, suggested_on DATE, "
    "accepted_on DATE, started_on DATE, helped_on DATE, not_happened_on DATE",
}

TARGETS = (
    "employment-services career-guidance study-guidance debt-counselling kela-advice pension-advice health-check "
    "mental-health substance-abuse physiotherapy work-ability-coordinator housing-advice legal-aid digital-support "
    "peer-support language-course other"
)
STATES = "noted suggested accepted started helped not-happened"

_STARTED = """FROM referrals r WHERE r.started_on BETWEEN s.first_day AND s.last_day
    AND is_theirs(r.participant_id, s.coach, r.started_on)"""

NUMBERS = {
    # Of people open on the day, no service accepted or started by it, and not over.
    "needs-without-service": f"""SELECT count(*) FROM referrals r
        WHERE r.noted_on <= s.stand_day AND r.participant_id IN (SELECT e.participant_id {OPEN_ON_THE_DAY})
        AND NOT coalesce(least(r.accepted_on, r.started_on, r.helped_on, r.not_happened_on) <= s.stand_day, FALSE)""",
}

BREAKDOWNS = {
    # Flows: by the day of the need.
    "referrals-by-target": (
        TARGETS,
        """SELECT r.target AS key FROM referrals r WHERE r.target IS NOT NULL
        AND r.noted_on BETWEEN s.first_day AND s.last_day AND is_theirs(r.participant_id, s.coach, r.noted_on)""",
    ),
    # Standing on the last day or today; by coach: the day of the need, since those who have left are in it.
    "referrals-by-status": (
        STATES,
        """SELECT CASE WHEN r.not_happened_on <= s.stand_day THEN 'not-happened'
            WHEN r.helped_on <= s.stand_day THEN 'helped' WHEN r.started_on <= s.stand_day THEN 'started'
            WHEN r.accepted_on <= s.stand_day THEN 'accepted' WHEN r.suggested_on <= s.stand_day THEN 'suggested'
            ELSE 'noted' END AS key
        FROM referrals r WHERE r.noted_on <= s.stand_day AND is_theirs(r.participant_id, s.coach, r.noted_on)""",
    ),
    "service-lag-n": (AREAS, f"SELECT coalesce(r.area, 'unknown') AS key {_STARTED}"),
}

BY_KEY = {
    "service-lag-days": (
        AREAS,
        "median(t.days)",
        f"FROM (SELECT coalesce(r.area, 'unknown') AS key, r.started_on - r.noted_on AS days {_STARTED})",
    ),
}
