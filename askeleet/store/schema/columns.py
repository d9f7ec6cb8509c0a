"""What several tables have alike."""

from __future__ import annotations

KEPT = """
    rev INTEGER NOT NULL CHECK (rev > 0),  -- how often the row was written
    made_at TEXT NOT NULL,                 -- when it was first typed, UTC
    made_by TEXT                           -- coaches.id of who typed it
"""
"""The last columns of every table whose changes are kept."""


def is_day(column: str) -> str:
    """Return what lets a column hold a day that there is, or nothing."""
    return f"CHECK ({column} IS NULL OR date({column}) = {column})"
