"""What people agreed to, what they said that may be told on, and feedback that is nobody's."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE consents (                    -- what a person's data may be used for; a withdrawn one stays
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0),  -- within the person: 17co1
        purpose TEXT NOT NULL CHECK (purpose <> ''),
        basis TEXT NOT NULL CHECK (basis <> ''),     -- GDPR art. 6
        granted_on TEXT NOT NULL {is_day("granted_on")},
        withdrawn_on TEXT {is_day("withdrawn_on")} CHECK (withdrawn_on >= granted_on),
        version TEXT,                          -- of the text that was agreed to
        source TEXT,                           -- how it was given and where that is kept
        {KEPT},
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    # one at a time for a purpose, also where coaches undo in turn
    "CREATE UNIQUE INDEX consents_in_force ON consents (participant_id, purpose) WHERE withdrawn_on IS NULL",
    f"""
    CREATE TABLE quotes (                      -- what a person said that may be told on
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0),  -- within the person: 17qu1
        said_on TEXT NOT NULL {is_day("said_on")},
        words TEXT NOT NULL CHECK (words <> ''),
        use TEXT NOT NULL CHECK (use <> ''),   -- what it may be used for at most
        until_on TEXT {is_day("until_on")} CHECK (until_on >= said_on),  -- the last day it may be used
        withdrawn_on TEXT {is_day("withdrawn_on")} CHECK (withdrawn_on >= said_on),
        {KEPT},
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    # Nobody is to tell whose an answer is. So it has no person, no coach, no day and no moment; its key is random,
    # not one that grows with time; and WITHOUT ROWID the rows lie in the order of that key, in which a rowid would
    # have kept the order in which they came. The trail knows nothing of them either.
    """
    CREATE TABLE feedback (                    -- answers that are nobody's
        id TEXT PRIMARY KEY,                   -- random: a UUIDv4
        month TEXT NOT NULL CHECK (date(month || '-01') = month || '-01'),  -- 2023-05; no day
        recommend INTEGER CHECK (recommend BETWEEN 0 AND 10),
        words TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE feedback_scores (             -- what an answer gave an item
        id TEXT PRIMARY KEY,                   -- random, likewise
        feedback_id TEXT NOT NULL REFERENCES feedback (id) ON DELETE RESTRICT,
        item TEXT NOT NULL,
        score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
        UNIQUE (feedback_id, item)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX feedback_month ON feedback (month)",
)
