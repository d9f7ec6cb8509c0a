"""How far a goal is to be reached and was: five levels in words, weights, ratings (Goal Attainment Scaling)."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    # the level on which the goal began; none is read as -1
    "ALTER TABLE goals ADD COLUMN baseline INTEGER CHECK (baseline BETWEEN -2 AND 2)",
    "ALTER TABLE goals ADD COLUMN importance INTEGER CHECK (importance BETWEEN 0 AND 3)",  # to the person
    "ALTER TABLE goals ADD COLUMN difficulty INTEGER CHECK (difficulty BETWEEN 0 AND 3)",
    f"""
    CREATE TABLE levels (                      -- what each level of a goal looks like
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE RESTRICT,
        level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),  -- 0 is what is expected
        words TEXT NOT NULL CHECK (words <> ''),
        {KEPT},
        UNIQUE (goal_id, level)
    ) STRICT
    """,
    f"""
    CREATE TABLE ratings (                     -- where a goal stood on a day
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE RESTRICT,
        rated_on TEXT NOT NULL {is_day("rated_on")},
        level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
        note TEXT,
        {KEPT},
        UNIQUE (goal_id, rated_on)
    ) STRICT
    """,
    "CREATE INDEX ratings_rated ON ratings (rated_on, goal_id)",
)
