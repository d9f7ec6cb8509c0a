"""V. What is missing of people open at the end."""

from __future__ import annotations

from oracle.follow_ups import OVERDUE
from oracle.gaps import NEXT, STANDING
from oracle.scope import OPEN_AT_END

_ACTIVE = """FROM goals g WHERE g.participant_id = e.participant_id
    AND g.set_on <= s.stand_day AND (g.closed_on IS NULL OR g.closed_on > s.stand_day)"""

NUMBERS = {
    # V. Data quality: people open at the end with no or unknown status at entry;
    "missing-status": f"SELECT count(*) {OPEN_AT_END} AND coalesce(e.status, 'unknown') = 'unknown'",
    # with no active goal;
    "missing-goal": f"SELECT count(*) {OPEN_AT_END} AND NOT EXISTS ({_ACTIVE})",
    # with no next meeting: as the list of J;
    "missing-next-meeting": f"SELECT count(*) {STANDING} AND NOT EXISTS ({NEXT})",
    # and their plans (contacts) whose day is past and of which nobody has said what became of them.
    # the overdue follow-ups of whoever has left, together;
    "missing-follow-up": f"SELECT count(*) {OVERDUE}",
    "missing-outcome": f"""SELECT count(*) FROM meetings m WHERE m.outcome = 'planned'
        AND m.held_on <= s.last_day AND m.held_on < s.today
        AND m.participant_id IN (SELECT p.id {OPEN_AT_END})""",
}
