"""A name as a text may have it: in any of its Finnish forms, as Pekan, Virtaselle, Mäen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askeleet.domain.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 3
"""Letters of a part of a name that is looked for, and of a beginning that tells it."""

_ALIKE = str.maketrans({"s": "t", "d": "t", "b": "p", "v": "p", "w": "p", "g": "k"})

_GRADES = (
    (re.compile(r"([ptkmnlr])\1"), r"\1"),  # Pekka, Pekan
    (re.compile(r"([uy])[kp]\1"), r"\1\1"),  # Luku, Luvun
    (re.compile("([nlr])t|(m)p"), r"\1\2"),  # Virta, Virran
    (re.compile("([lr])j"), r"\1"),  # Kurki, Kurjen
    (re.compile("(?<=.)k"), ""),  # Mäki, Mäen
    (re.compile("[ij]"), "e"),  # Lahti, Lahden; Poika, Pojan
)


def stems(names: Iterable[str]) -> tuple[str, ...]:
    """Return how the words begin that may be one of the names, or a part of one."""
    return tuple({_stem(part) for name in names for part in words_of(name) if len(part) >= _LEAST})


def tells_of(text: str, beginnings: tuple[str, ...]) -> bool:
    """Return whether a word of the text may be one of those names; rather too often than too seldom."""
    return any(_bare(word).startswith(beginnings) for word in words_of(text))


def begins_alike(text: str, word: str) -> bool:
    """Return whether a word of the text begins as another word does in one of its forms: autokortin, autokorteista."""
    bare = _bare(fold(word))
    beginning = bare[: max(_LEAST, len(bare) - max(1, len(bare) // 4))]
    return any(_bare(each).startswith(beginning) for each in words_of(text))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, without what stands around and between them."""
    return re.findall(r"\w+", fold(text))


def _bare(word: str) -> str:
    """Return a folded word with what consonant gradation changes made alike; the same for all forms of a name."""
    made = word.translate(_ALIKE)
    for grade, alike in _GRADES:
        made = grade.sub(alike, made)
    return made


def _stem(part: str) -> str:
    whole = _bare(part)
    ending = 3 if part.endswith("nen") else 1  # Virtanen, Virtasen; Kangas, Kankaan
    return whole[: max(_LEAST, len(whole) - ending)]
