"""N. Scales and life areas: first against last, n pairs; the change, not the level, is the message."""

from __future__ import annotations

from oracle.goals import AREAS

TABLES = {
    "scales": "id TEXT, participant_id TEXT",
    "answers": "scale_id TEXT, asked_on DATE, value INT",
    "assessments": "participant_id TEXT, assessed_on DATE, area TEXT, value INT",
}

# With at least two answers up to the last day, of which one in the period. By coach: the day of that answer.
_ASKED_AGAIN = """(SELECT c.participant_id AS person, arg_max(a.value, a.asked_on) AS latest,
    arg_min(a.value, a.asked_on) AS earliest
    FROM answers a JOIN scales c ON c.id = a.scale_id WHERE a.asked_on <= s.last_day
    GROUP BY c.id, c.participant_id
    HAVING count(*) >= 2 AND bool_or(a.asked_on >= s.first_day AND is_theirs(c.participant_id, s.coach, a.asked_on)))"""
# Likewise, a person and an area at a time.
_ASSESSED_AGAIN = """(SELECT a.area AS key, arg_max(a.value, a.assessed_on) AS latest,
    arg_min(a.value, a.assessed_on) AS earliest
    FROM assessments a WHERE a.assessed_on <= s.last_day GROUP BY a.participant_id, a.area
    HAVING count(*) >= 2
        AND bool_or(a.assessed_on >= s.first_day AND is_theirs(a.participant_id, s.coach, a.assessed_on)))"""

NUMBERS = {
    "scales-people": f"SELECT count(DISTINCT person) FROM {_ASKED_AGAIN}",
    "scales-change-mean": f"SELECT avg(latest - earliest) FROM {_ASKED_AGAIN}",
}

BREAKDOWNS = {
    "scales": (
        "up same down",
        f"""SELECT CASE sign(latest - earliest) WHEN 1 THEN 'up' WHEN 0 THEN 'same' ELSE 'down' END AS key
        FROM {_ASKED_AGAIN}""",
    ),
    "life-areas": (AREAS, f"SELECT key FROM {_ASSESSED_AGAIN}"),
}

BY_KEY = {
    "life-areas-first-mean": (AREAS, "avg(t.earliest)", f"FROM {_ASSESSED_AGAIN}"),
    "life-areas-latest-mean": (AREAS, "avg(t.latest)", f"FROM {_ASSESSED_AGAIN}"),
}
