"""Codes that people type, as 17m12 or 17g2s3: numbers with a letter between, so that nobody takes them for a day."""

from __future__ import annotations

from askeleet.domain.numbers import number_of


def numbers_in(text: str, *letters: str) -> tuple[int, ...] | None:
    """Return the numbers of a code with these letters between them; None when it is not one."""
    parts, rest = [], text.strip().lower()
    for letter in letters:
        part, _letter, rest = rest.partition(letter)
        parts.append(part)
    numbers = tuple(number for part in (*parts, rest) if (number := number_of(part)) is not None)
    return numbers if len(numbers) == len(letters) + 1 else None
