"""What a person needs and which service it is found in; what a person asks between meetings."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE referrals (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17r1
        noted_on TEXT NOT NULL {is_day("noted_on")},
        need TEXT NOT NULL CHECK (need <> ''),
        target TEXT,                           -- vocabulary referral-targets; none yet where no service is in sight
        area TEXT,                             -- vocabulary life-areas
        note TEXT,
        suggested_on TEXT {is_day("suggested_on")},
        accepted_on TEXT {is_day("accepted_on")},
        started_on TEXT {is_day("started_on")},
        helped_on TEXT {is_day("helped_on")},
        not_happened_on TEXT {is_day("not_happened_on")},
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (suggested_on >= noted_on),
        CHECK (accepted_on >= coalesce(suggested_on, noted_on)),
        CHECK (started_on >= coalesce(accepted_on, suggested_on, noted_on)),
        CHECK (helped_on >= coalesce(started_on, accepted_on, suggested_on, noted_on)),
        CHECK (not_happened_on >= coalesce(started_on, accepted_on, suggested_on, noted_on)),
        CHECK (helped_on IS NULL OR not_happened_on IS NULL)
    ) STRICT
    """,
    "CREATE INDEX referrals_noted ON referrals (noted_on, participant_id)",
    "CREATE INDEX referrals_started ON referrals (started_on, participant_id)",
    f"""
    CREATE TABLE questions (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17q1
        asked_on TEXT NOT NULL {is_day("asked_on")},
        question TEXT NOT NULL CHECK (question <> ''),
        channel TEXT,                          -- vocabulary channels: how it came
        answered_on TEXT {is_day("answered_on")},  -- none while open
        answer TEXT,
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (answered_on >= asked_on),
        CHECK (answer IS NULL OR answered_on IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX questions_asked ON questions (asked_on, participant_id)",
    "CREATE INDEX questions_answered ON questions (answered_on, participant_id)",
    "CREATE INDEX questions_open ON questions (asked_on, participant_id) WHERE answered_on IS NULL",
)
