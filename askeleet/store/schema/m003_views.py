"""The record of who looked at whom."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE views (                       -- who looked at whom, or took it out; only ever added to
        id INTEGER PRIMARY KEY,
        seen_at TEXT NOT NULL,                 -- UTC
        seen_by TEXT,                          -- coaches.id, if that was known
        command TEXT NOT NULL,                 -- its name, never its arguments
        participant_id TEXT                    -- none where the person was erased
    ) STRICT
    """,
    "CREATE INDEX views_participant ON views (participant_id)",
)
