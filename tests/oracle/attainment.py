"""M. GAS: mean baseline T, achieved T, change for clients reviewed in the period (n)."""

from __future__ import annotations

TABLES = {"ratings": "goal_id TEXT, rated_on DATE, level INT"}

WORDS = (
    # T = 50 + 10 Σwx / √(0.7 Σw² + 0.3 (Σw)²); if all weights are 0, fall back to 1.
    """MACRO t_score(x, w) AS 50 + 10 * CASE
        WHEN sum(w) = 0 THEN sum(x) / sqrt(0.7 * count(*) + 0.3 * count(*) * count(*))
        ELSE sum(w * x) / sqrt(0.7 * sum(w * w) + 0.3 * sum(w) * sum(w)) END""",
    # Weight: importance × difficulty. Not said: 1.
    "MACRO weight(importance, difficulty) AS coalesce(importance, 1) * coalesce(difficulty, 1)",
)

# People with a rating in P; by coach: the rating's day.
_REVIEWED = """SELECT g.participant_id FROM ratings r JOIN goals g ON g.id = r.goal_id
    WHERE r.rated_on BETWEEN s.first_day AND s.last_day AND is_theirs(g.participant_id, s.coach, r.rated_on)"""
# One T a person: the latest rating of each goal up to the last day, and the baseline over the same goals, -1 where
# none was given; a goal that was not rated is left out of both.
_SCORED = f"""(SELECT t_score(coalesce(g.baseline, -1), weight(g.importance, g.difficulty)) AS began,
    t_score(latest.level, weight(g.importance, g.difficulty)) AS reached
    FROM goals g JOIN (SELECT r.goal_id, arg_max(r.level, r.rated_on) AS level FROM ratings r
        WHERE r.rated_on <= s.last_day GROUP BY r.goal_id) latest ON latest.goal_id = g.id
    WHERE g.participant_id IN ({_REVIEWED}) GROUP BY g.participant_id)"""

NUMBERS = {
    "gas-n": f"SELECT count(DISTINCT participant_id) FROM ({_REVIEWED})",
    "gas-baseline-mean": f"SELECT avg(began) FROM {_SCORED}",
    "gas-achieved-mean": f"SELECT avg(reached) FROM {_SCORED}",
    # Change = achieved − baseline.
    "gas-change-mean": f"SELECT avg(reached - began) FROM {_SCORED}",
}
