"""How people are doing some time after they left; it is asked 28 days, 3 and 6 months after an exit."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE follow_ups (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0),  -- within the person: 17f1
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,  -- the stay that ended
        "window" TEXT NOT NULL,                -- how long after the exit: 28-days, 3-months; the day is reckoned
        answered_on TEXT NOT NULL {is_day("answered_on")},
        status TEXT NOT NULL,                  -- vocabulary statuses; unknown where nobody was reached
        source TEXT NOT NULL,                  -- vocabulary follow-up-sources
        note TEXT,
        {KEPT},
        UNIQUE (participant_id, number),
        UNIQUE (episode_id, "window")
    ) STRICT
    """,
    """
    CREATE INDEX follow_ups_answered ON follow_ups (answered_on, "window", status, episode_id)
    """,
    "CREATE INDEX episodes_reason ON episodes (exit_reason, exited_on)",
)
