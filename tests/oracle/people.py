"""E, F. People met, and people so far."""

from __future__ import annotations

from oracle.contacts import HELD

NUMBERS = {
    # E. Served: distinct clients with ≥1 held contact in P; every channel counts. By the contact's coach.
    "served": f"SELECT count(DISTINCT c.participant_id) {HELD}",
    # F. Cumulative: distinct clients with entry ≤ last since project start. By coach: the latest stay.
    "cumulative": """SELECT count(*) FROM (
        SELECT arg_max(e.id, e.entered_on) AS stay FROM episodes e
        WHERE e.entered_on <= s.last_day AND (s.since IS NULL OR e.entered_on >= s.since)
        GROUP BY e.participant_id) latest
        WHERE is_of(latest.stay, s.coach, s.last_day)""",
}
