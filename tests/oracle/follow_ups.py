"""S. Follow-ups: due in P, done, overdue: 28 d, 3 mo, 6 mo; employed at each (n/known). By coach: the exit day."""

from __future__ import annotations

TABLES = {"follow_ups": 'episode_id TEXT, "window" TEXT, answered_on DATE, status TEXT'}
WINDOWS = "28-days 3-months 6-months"

WORDS = (
    # exit + 28 days; exit + calendar months, which DuckDB clamps to the month's end. `back` is the first entry since.
    """TABLE asked_later AS SELECT e.id AS stay, w.key, e.exited_on, e.exit_reason,
            CASE w.key WHEN '28-days' THEN e.exited_on + 28
                WHEN '3-months' THEN (e.exited_on + INTERVAL 3 MONTH)::DATE
                ELSE (e.exited_on + INTERVAL 6 MONTH)::DATE END AS due_on,
            (SELECT min(b.entered_on) FROM episodes b
                WHERE b.participant_id = e.participant_id AND b.entered_on > e.exited_on) AS back,
            f.answered_on
        FROM episodes e, (SELECT unnest(['28-days', '3-months', '6-months']) AS key) w
        LEFT JOIN follow_ups f ON f.episode_id = e.id AND f."window" = w.key
        WHERE e.exited_on IS NOT NULL AND e.exit_reason IS DISTINCT FROM 'deceased'""",
)

# Due on or before the last day, before today, not answered by the last day; not once the person is back.
OVERDUE = """FROM asked_later a WHERE a.due_on <= s.last_day AND a.due_on < s.today
    AND (a.answered_on IS NULL OR a.answered_on > s.last_day)
    AND (a.back IS NULL OR a.back > least(s.last_day, s.today))
    AND is_of(a.stay, s.coach, a.exited_on)"""

# Answered in P, whenever due; the window is one of the three.
_ANSWERED = """FROM follow_ups f JOIN episodes e ON e.id = f.episode_id
    WHERE f.answered_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.exited_on)
    AND f."window" IN ('28-days', '3-months', '6-months')"""
_KNOWN = f"{_ANSWERED} AND f.status <> 'unknown'"
_EMPLOYED = "f.status IN ('employed', 'entrepreneur')"

BREAKDOWNS = {
    # Lapsed where the return is on or before the due day.
    "follow-ups-due": (
        WINDOWS,
        """SELECT a.key FROM asked_later a WHERE a.due_on BETWEEN s.first_day AND s.last_day
        AND (a.back IS NULL OR a.back > a.due_on) AND is_of(a.stay, s.coach, a.exited_on)""",
    ),
    "follow-ups-done": (WINDOWS, f'SELECT f."window" AS key {_ANSWERED}'),
    "follow-ups-overdue": (WINDOWS, f"SELECT a.key {OVERDUE}"),
    "follow-ups-known": (WINDOWS, f'SELECT f."window" AS key {_KNOWN}'),
    "follow-ups-employed": (WINDOWS, f'SELECT f."window" AS key {_KNOWN} AND {_EMPLOYED}'),
}

BY_KEY = {
    "employed-at-follow-up": (
        WINDOWS,
        "count(*) FILTER (t.works) / count(*)",
        f'FROM (SELECT f."window" AS key, {_EMPLOYED} AS works {_KNOWN})',
    ),
}
