"""What a person's rights need: restriction, requests, erasures, and what is still counted of the erased."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"ALTER TABLE participants ADD COLUMN restricted_on TEXT {is_day('restricted_on')}",  # kept, but in no list
    f"""
    CREATE TABLE requests (                    -- what people asked for about their own data
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type
        participant_id TEXT REFERENCES participants (id) ON DELETE RESTRICT,  -- none once the person is erased
        kind TEXT NOT NULL,                    -- vocabulary request-kinds
        received_on TEXT NOT NULL {is_day("received_on")},
        due_on TEXT NOT NULL {is_day("due_on")},  -- the day by which it must be answered
        closed_on TEXT {is_day("closed_on")}, -- none while open
        outcome TEXT,                          -- vocabulary request-outcomes
        note TEXT,
        {KEPT},
        CHECK ((closed_on IS NULL) = (outcome IS NULL)),
        CHECK (closed_on IS NULL OR closed_on >= received_on)
    ) STRICT
    """,
    "CREATE INDEX requests_participant ON requests (participant_id)",
    f"""
    CREATE TABLE erasures (                    -- who was erased: nothing but an id that is no one's any more
        id TEXT PRIMARY KEY,                   -- the participants.id that was
        erased_on TEXT NOT NULL {is_day("erased_on")},
        {KEPT}
    ) STRICT
    """,
    f"""
    CREATE TABLE frozen (                      -- what the erased add to the figures; nobody's, summed over them
        id TEXT PRIMARY KEY,
        first TEXT NOT NULL {is_day("first")},  -- the days that it is counted in
        last TEXT NOT NULL {is_day("last")},
        reach TEXT NOT NULL CHECK (reach IN ('exactly', 'from', 'after', 'lives')),
            -- exactly these days; from the first to the last or later; wherever the first is this or later;
            -- or no figure but the span of the lives of the erased here
        coach_id TEXT REFERENCES coaches (id) ON DELETE RESTRICT,  -- none in the figures of all
        code TEXT NOT NULL,                    -- of the figure
        part TEXT NOT NULL,                    -- of a breakdown: which of its numbers
        value INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE secrets (                     -- what pseudonyms for research are made with
        project TEXT PRIMARY KEY,
        secret TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX frozen_what ON frozen (first, last, reach, coalesce(coach_id, ''), code, part)",
)
