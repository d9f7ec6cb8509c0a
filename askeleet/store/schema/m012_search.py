"""What is searched: an index of every text, kept by triggers; it holds no text itself, only where each word stands."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE texts (                       -- which row each entry of the index is about; outside the trail
        id INTEGER PRIMARY KEY,                -- grows: the newest is the largest
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    # Words only: what stands around them is read from the row itself, so that nothing is kept twice.
    """
    CREATE VIRTUAL TABLE found USING fts5 (
        body, content='', detail=none, prefix='3 5', tokenize="unicode61 remove_diacritics 2"
    )
    """,
)
