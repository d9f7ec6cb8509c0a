"""K. From entry to the first contact."""

from __future__ import annotations

WORDS = ("TABLE first_met AS SELECT stay, min(day) AS day FROM met GROUP BY stay",)

_A_FIRST = """FROM first_met f JOIN episodes e ON e.id = f.stay
    WHERE f.day BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, f.day)"""

NUMBERS = {
    # K. First contact delay: entry -> first held contact, median days; stays whose first held contact falls in P.
    "first-contact-median-days": f"SELECT median(f.day - e.entered_on) {_A_FIRST}",
    "first-contact-n": f"SELECT count(*) {_A_FIRST}",
}
