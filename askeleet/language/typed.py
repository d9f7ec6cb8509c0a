"""What is typed, made ready to be compared with words and patterns."""

from __future__ import annotations

from askeleet.domain.letters import fold


def fold_typed(text: str) -> str:
    """Return the text folded, or nothing where it has numerals other than 0 to 9: 1² would fold to 12."""
    strange = any(sign.isnumeric() and not sign.isascii() for sign in text)
    return "" if strange else fold(text)
