"""R. Exits by outcome, and the success rate."""

from __future__ import annotations

from oracle.flow import LEFT

REASONS = (
    "open-market-job part-time-job subsidised-job apprenticeship self-employment degree-education other-training "
    "work-trial other-service rehabilitative-work rehabilitation volunteering disability-pension old-age-pension "
    "family-care sick-leave job-search-continues back-to-employment-services moved-to-other-service own-wish "
    "lost-contact moved-away no-change project-ended deceased other unknown"
)
SUCCESS = "coalesce(list_contains(s.success, e.exit_reason), false)"
UNKNOWN = "('unknown', 'deceased')"

NUMBERS = {
    # R. Success rate = `+` exits / all exits, and / exits with known outcome. By coach: the exit day.
    "success-rate-of-exits": f"SELECT count(*) FILTER ({SUCCESS}) / nullif(count(*), 0) {LEFT}",
    "exits-known": f"SELECT count(*) {LEFT} AND e.exit_reason NOT IN {UNKNOWN}",
    "success-rate-of-known": f"""SELECT count(*) FILTER ({SUCCESS}) / nullif(count(*), 0)
        {LEFT} AND e.exit_reason NOT IN {UNKNOWN}""",
}

BREAKDOWNS = {
    # R. Exits by outcome.
    "exits-by-reason": (REASONS, f"SELECT coalesce(e.exit_reason, 'unknown') AS key {LEFT}"),
}
