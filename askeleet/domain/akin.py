"""Words of which one may be a form of the other, or both begin with the same part: ruoanlaitto, ruokapalvelut."""

from __future__ import annotations

import re

from askeleet.domain.letters import fold

_LEAST = 5
"""Letters that two words begin with alike; fewer say little, and endings and later parts of a word differ."""


def akin(text: str, other: str) -> tuple[str, str] | None:
    """Return the first words of two texts, as they stand there, that begin alike; None where none do."""
    theirs = [(word, fold(word)) for word in _words(other)]
    for word in _words(text):
        folded = fold(word)
        for their, also in theirs:
            if _in_common(folded, also) >= _LEAST:
                return word, their
    return None


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text) if len(word) >= _LEAST]


def _in_common(one: str, other: str) -> int:
    """Return how many letters the longer of two beginnings has; a k inside one may be missing in the other.

    So Finnish inflects it: ruoka, ruoan; joki, joen.
    """
    here = there = alike = 0
    while here < len(one) and there < len(other):
        if one[here] == other[there]:
            here, there = here + 1, there + 1
            alike = max(here, there)
        elif here and one[here] == "k":
            here += 1
        elif there and other[there] == "k":
            there += 1
        else:
            break
    return alike
