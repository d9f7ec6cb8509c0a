"""A–D. Stays open, new, left; taken over and given away."""

from __future__ import annotations

LEFT = """FROM episodes e WHERE e.exited_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.exited_on)"""
_ENTERED = (
    "FROM episodes e WHERE e.entered_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.entered_on)"
)
_EARLIER = "(FROM episodes b WHERE b.participant_id = e.participant_id AND b.entered_on < e.entered_on)"

NUMBERS = {
    # A. Open at start: entry < first and (no exit or exit ≥ first). By coach: the day before the period.
    "open-at-start": """SELECT count(*) FROM episodes e WHERE e.entered_on < s.first_day
        AND (e.exited_on IS NULL OR e.exited_on >= s.first_day) AND is_of(e.id, s.coach, s.first_day - 1)""",
    # B. New: entry in P. By coach: the entry day.
    "entered": f"SELECT count(*) {_ENTERED}",
    # First-ever = no earlier stay in the file.
    "entered-first": f"SELECT count(*) {_ENTERED} AND NOT EXISTS {_EARLIER}",
    "entered-returning": f"SELECT count(*) {_ENTERED} AND EXISTS {_EARLIER}",
    # C. Exited: exit in P. By coach: the exit day.
    "exited": f"SELECT count(*) {LEFT}",
    # D. Open at end: entry ≤ last and (no exit or exit > last). By coach: the last day.
    "open-at-end": """SELECT count(*) FROM episodes e WHERE e.entered_on <= s.last_day
        AND (e.exited_on IS NULL OR e.exited_on > s.last_day) AND is_of(e.id, s.coach, s.last_day)""",
    # Stays taken over in the period; only with a coach. A + B + in - C - out = D.
    "assigned-in": """SELECT count(*) FROM assignments a JOIN episodes e ON e.id = a.episode_id
        JOIN assignments b ON b.episode_id = e.id AND b.until_on = a.from_on - 1 AND b.coach_id <> a.coach_id
        WHERE a.coach_id = s.coach AND a.from_on BETWEEN s.first_day AND s.last_day
        AND (e.exited_on IS NULL OR a.from_on <= e.exited_on)""",
    # Stays given away.
    "assigned-out": """SELECT count(*) FROM assignments a JOIN episodes e ON e.id = a.episode_id
        JOIN assignments b ON b.episode_id = e.id AND b.until_on = a.from_on - 1 AND b.coach_id <> a.coach_id
        WHERE b.coach_id = s.coach AND a.from_on BETWEEN s.first_day AND s.last_day
        AND (e.exited_on IS NULL OR a.from_on <= e.exited_on)""",
}
