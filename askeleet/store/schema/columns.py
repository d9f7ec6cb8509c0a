"""What columns of many tables have in common."""

from __future__ import annotations

KEPT = """
    rev INTEGER NOT NULL CHECK (rev > 0),  -- how often the row was written
    made_at TEXT NOT NULL,                 -- when it was first typed, UTC
    made_by TEXT                           -- coaches.id of who typed it
"""
"""What every record has."""


def is_day(column: str) -> str:
    """Return the check that a column holds a day, or nothing."""
    return f"CHECK ({column} IS NULL OR date({column}) = {column})"
