"""Numbers that people type for what has one: a client, a contact."""

from __future__ import annotations

_DIGITS = 9  # more than any caseload, and less than SQLite's largest


def number_of(text: str) -> int | None:
    """Return the number that a text of plain digits is; None when it is none, or larger than any that is given."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= _DIGITS
    return int(text) if is_number else None
