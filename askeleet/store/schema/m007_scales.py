"""Scaling questions with their answers, and how life stands area by area."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE scales (                      -- a question from 0 to 10 that is asked again and again
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17sc1
        made_on TEXT NOT NULL {is_day("made_on")},
        question TEXT NOT NULL CHECK (question <> ''),  -- or the word for it
        zero TEXT,                             -- what 0 is, in the person's words
        ten TEXT,                              -- what 10 is
        enough INTEGER CHECK (enough BETWEEN 0 AND 10),  -- the number that would do
        ended_on TEXT {is_day("ended_on")},    -- no longer asked from that day on
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (ended_on IS NULL OR ended_on >= made_on)
    ) STRICT
    """,
    f"""
    CREATE TABLE answers (                     -- where the person stood on a scale on a day
        id TEXT PRIMARY KEY,
        scale_id TEXT NOT NULL REFERENCES scales (id) ON DELETE RESTRICT,
        asked_on TEXT NOT NULL {is_day("asked_on")},
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
        why_not_lower TEXT,
        helped TEXT,                           -- what helped to come so far
        one_up TEXT,                           -- what one step up would be
        {KEPT},
        UNIQUE (scale_id, asked_on)
    ) STRICT
    """,
    "CREATE INDEX answers_asked ON answers (asked_on, scale_id)",
    f"""
    CREATE TABLE assessments (                 -- how an area of life stood on a day, as the person saw it
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        assessed_on TEXT NOT NULL {is_day("assessed_on")},
        area TEXT NOT NULL,                    -- vocabulary life-areas
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
        {KEPT},
        UNIQUE (participant_id, area, assessed_on)
    ) STRICT
    """,
    "CREATE INDEX assessments_assessed ON assessments (assessed_on, area, participant_id)",
)
