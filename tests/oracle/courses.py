"""P. Courses: sessions, attendances, distinct participants, the coach's own time."""

from __future__ import annotations

TABLES = {
    "course_sessions": "id TEXT, held_on DATE, coach_id TEXT, minutes INT",
    "attendances": "session_id TEXT, participant_id TEXT, was_there INT",
}

# Up to today; by coach: who held it.
_HELD = """FROM course_sessions c WHERE c.held_on BETWEEN s.first_day AND s.last_day AND c.held_on <= s.today
    AND (s.coach IS NULL OR c.coach_id = s.coach)"""
# Likewise up to today; by coach: who had the person on the session's day.
_THERE = """FROM attendances a JOIN course_sessions c ON c.id = a.session_id
    WHERE a.was_there = 1 AND c.held_on BETWEEN s.first_day AND s.last_day AND c.held_on <= s.today
    AND is_theirs(a.participant_id, s.coach, c.held_on)"""

NUMBERS = {
    "course-sessions": f"SELECT count(*) {_HELD}",
    "course-attendances": f"SELECT count(*) {_THERE}",
    "course-participants": f"SELECT count(DISTINCT a.participant_id) {_THERE}",
    "course-minutes": f"SELECT coalesce(sum(c.minutes), 0) {_HELD}",
}
