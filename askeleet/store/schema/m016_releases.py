"""Reports that left the house, so that they stay what they were."""

from __future__ import annotations

from askeleet.store.schema.columns import is_day

STATEMENTS = (
    f"""
    CREATE TABLE releases (                    -- reports written for others; only ever added to
        id INTEGER PRIMARY KEY,
        profile TEXT NOT NULL,                 -- for whom: the profile's name
        first TEXT NOT NULL {is_day("first")},
        last TEXT NOT NULL {is_day("last")},   -- the last day, included
        coach_id TEXT,                         -- coaches.id: whose figures; none for everybody's
        rules TEXT NOT NULL,                   -- by which was counted: only what is counted alike can be subtracted
        content TEXT NOT NULL CHECK (json_valid(content)),  -- figures, and which of them are hidden; nobody's own
        released_at TEXT NOT NULL,             -- UTC
        released_by TEXT,                      -- coaches.id, if that was known
        CHECK (first <= last)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX releases_once ON releases (profile, first, last, coalesce(coach_id, ''))",
)
