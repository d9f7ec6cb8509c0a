"""Strengths, interests and barriers, how they read before, and the strength that a goal rests on."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE strengths (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17st1
        noted_on TEXT NOT NULL {is_day("noted_on")},
        name TEXT NOT NULL CHECK (name <> ''),
        evidence TEXT,                         -- how it showed, in the person's own words
        source TEXT,                           -- vocabulary sources: who said so
        ended_on TEXT {is_day("ended_on")},   -- the day it no longer held; none while it does
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (ended_on IS NULL OR ended_on >= noted_on)
    ) STRICT
    """,
    f"""
    CREATE TABLE interests (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17in1
        noted_on TEXT NOT NULL {is_day("noted_on")},
        name TEXT NOT NULL CHECK (name <> ''),
        source TEXT,                           -- vocabulary sources: who said so
        ended_on TEXT {is_day("ended_on")},   -- the day it no longer held; none while it does
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (ended_on IS NULL OR ended_on >= noted_on)
    ) STRICT
    """,
    f"""
    CREATE TABLE barriers (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        code TEXT NOT NULL,                    -- vocabulary barriers
        noted_on TEXT NOT NULL {is_day("noted_on")},
        note TEXT,                             -- what follows from it, never a diagnosis
        sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),  -- hidden where others may be reading
        source TEXT,                           -- vocabulary sources: who said so
        lifted_on TEXT {is_day("lifted_on")}, -- the first day without it; none while it stands
        {KEPT},
        CHECK (lifted_on IS NULL OR lifted_on >= noted_on)
    ) STRICT
    """,
    "CREATE INDEX barriers_person ON barriers (participant_id, noted_on)",
    "CREATE INDEX barriers_code ON barriers (code, participant_id, noted_on, lifted_on)",
    "CREATE UNIQUE INDEX barriers_open ON barriers (participant_id, code) WHERE lifted_on IS NULL",
    f"""
    CREATE TABLE former_words (                -- how a strength, an interest or a barrier read before
        id TEXT PRIMARY KEY,
        strength_id TEXT REFERENCES strengths (id) ON DELETE RESTRICT,
        interest_id TEXT REFERENCES interests (id) ON DELETE RESTRICT,
        barrier_id TEXT REFERENCES barriers (id) ON DELETE RESTRICT,
        until_on TEXT NOT NULL {is_day("until_on")},
        name TEXT,
        text TEXT,                             -- a strength's evidence, a barrier's note
        {KEPT},
        CHECK ((strength_id IS NOT NULL) + (interest_id IS NOT NULL) + (barrier_id IS NOT NULL) = 1)
    ) STRICT
    """,
    "CREATE INDEX former_words_strength ON former_words (strength_id) WHERE strength_id IS NOT NULL",
    "CREATE INDEX former_words_interest ON former_words (interest_id) WHERE interest_id IS NOT NULL",
    "CREATE INDEX former_words_barrier ON former_words (barrier_id) WHERE barrier_id IS NOT NULL",
    "ALTER TABLE goals ADD COLUMN strength_id TEXT REFERENCES strengths (id) ON DELETE RESTRICT",  # that it rests on
    "CREATE INDEX goals_strength ON goals (strength_id) WHERE strength_id IS NOT NULL",
)
