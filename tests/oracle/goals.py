"""L. Goals and steps."""

from __future__ import annotations

TABLES = {
    "goals": "id TEXT, participant_id TEXT, set_on DATE, closed_on DATE, state TEXT, area TEXT, baseline INT, "
    "importance INT, difficulty INT",
    "steps": "goal_id TEXT, agreed_on DATE, done_on DATE",
}

AREAS = "job-search skills digital health everyday finances housing people confidence motivation"
_SET = """FROM goals g WHERE g.set_on BETWEEN s.first_day AND s.last_day
    AND is_theirs(g.participant_id, s.coach, g.set_on)"""
_CLOSED = """FROM goals g WHERE g.closed_on BETWEEN s.first_day AND s.last_day
    AND is_theirs(g.participant_id, s.coach, g.closed_on)"""
_IN_FORCE = """FROM goals g JOIN episodes e ON e.participant_id = g.participant_id
    WHERE is_open(e.entered_on, e.exited_on, s.stand_day) AND is_of(e.id, s.coach, s.stand_day)
    AND g.set_on <= s.stand_day AND (g.closed_on IS NULL OR g.closed_on > s.stand_day)"""
_STEPS = """FROM steps t JOIN goals g ON g.id = t.goal_id WHERE {day} BETWEEN s.first_day AND s.last_day
    AND is_theirs(g.participant_id, s.coach, {day})"""

NUMBERS = {
    # L. Goals: set, active at end, reached, dropped; steps done / agreed (two flows).
    "goals-set": f"SELECT count(*) {_SET}",
    # Goals not closed by the last day (or today), of people open on it. By coach: that day.
    "goals-active": f"SELECT count(*) {_IN_FORCE}",
    "goals-reached": f"SELECT count(*) {_CLOSED} AND g.state = 'reached'",
    "goals-let-go": f"SELECT count(*) {_CLOSED} AND g.state = 'let-go'",
    "steps-agreed": f"SELECT count(*) {_STEPS.format(day='t.agreed_on')}",
    "steps-done": f"SELECT count(*) {_STEPS.format(day='t.done_on')}",
}

BREAKDOWNS = {
    # L. The active goals by life area.
    "goals-by-area": (AREAS, f"SELECT coalesce(g.area, 'unknown') AS key {_IN_FORCE}"),
}
