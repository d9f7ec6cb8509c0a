"""J. Gaps between meetings, who is past the longest one, who has no next meeting."""

from __future__ import annotations

from oracle.scope import OPEN_ON_THE_DAY

TABLES = {"rhythms": "episode_id TEXT, from_on DATE, longest INT"}

WORDS = (
    # Days from one day to a later one; days in a pause are taken off.
    """MACRO days_between(of_stay, earlier, later) AS later - earlier - (
        SELECT count(*) FROM paused p WHERE p.stay = of_stay AND p.day > earlier AND p.day <= later)""",
    "TABLE gaps AS SELECT stay, lag(day) OVER (PARTITION BY stay ORDER BY day) AS earlier, day AS later FROM met",
)

STANDING = f"{OPEN_ON_THE_DAY} AND NOT is_paused(e.id, s.stand_day)"
_A_GAP = """FROM gaps g WHERE g.earlier IS NOT NULL AND g.later BETWEEN s.first_day AND s.last_day
    AND is_of(g.stay, s.coach, g.later)"""
NEXT = """FROM meetings m WHERE m.participant_id = e.participant_id AND m.agreed_on <= s.stand_day AND (
    m.held_on > s.stand_day
    OR m.held_on = s.stand_day AND s.stand_day = s.today AND m.outcome = 'planned')"""

NUMBERS = {
    # J. Gap: median days between consecutive held contacts of one stay whose later one is in P. By coach: its day.
    "gap-median-days": f"SELECT median(days_between(g.stay, g.earlier, g.later)) {_A_GAP}",
    "gap-n": f"SELECT count(*) {_A_GAP}",
    # Open clients with more than the longest gap since the last held contact, or entry; 35 where none was agreed.
    "past-longest-gap": f"""SELECT count(*) {STANDING} AND days_between(e.id,
        coalesce((SELECT max(m.day) FROM met m WHERE m.stay = e.id AND m.day <= s.stand_day), e.entered_on),
        s.stand_day)
        > coalesce((SELECT arg_max(r.longest, r.from_on) FROM rhythms r
            WHERE r.episode_id = e.id AND r.from_on <= s.stand_day), 35)""",
    # Open and not paused, and no contact agreed by the day for a later one; of a running period also later today.
    "no-next-meeting": f"SELECT count(*) {STANDING} AND NOT EXISTS ({NEXT})",
}
