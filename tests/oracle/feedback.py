"""U. Feedback: n answers, mean 1–5 per item, NPS = %(9–10) − %(0–6); hidden if n < 5. Nobody's, so no coach's."""

from __future__ import annotations

TABLES = {
    "feedback": "id TEXT, month TEXT, recommend INT",
    "feedback_scores": "feedback_id TEXT, item TEXT, score INT",
}

ITEMS = "useful heard direction pace"

# Of the months that have a day in the period.
_ANSWERS = """FROM feedback f WHERE s.coach IS NULL
    AND f.month BETWEEN strftime(s.first_day, '%Y-%m') AND strftime(s.last_day, '%Y-%m')"""
NUMBERS = {
    "feedback-n": f"SELECT CASE WHEN s.coach IS NULL THEN count(*) END {_ANSWERS}",
    "feedback-nps": f"""SELECT CASE WHEN count(f.recommend) >= 5 THEN
        100 * (count(*) FILTER (f.recommend >= 9) - count(*) FILTER (f.recommend <= 6)) / count(f.recommend) END
        {_ANSWERS}""",
}

BY_KEY = {
    "feedback-means": (
        ITEMS,
        "CASE WHEN count(*) >= 5 THEN avg(t.score) END",
        f"""FROM (SELECT c.item AS key, c.score AS score FROM feedback_scores c
            WHERE c.feedback_id IN (SELECT f.id {_ANSWERS}))""",
    ),
}
HIDDEN = {"feedback-means": f"(SELECT count(*) < 5 {_ANSWERS})"}
